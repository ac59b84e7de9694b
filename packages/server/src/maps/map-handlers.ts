import { Problem, type OutputOf } from "@fairlead/api";
import { findMap, findMapVersion, listMaps, listMapVersions, type MapRow, type MapVersion } from "@fairlead/store";
import type { HandlersFor } from "../handler.ts";
import { createMap, makeDefault, publishDraft, putMapAway, saveDraft } from "./change-maps.ts";
import { assertSound, issueViews, readKeptMap, readMap } from "./map-text.ts";

type MapOperationId = `maps.${"list" | "get" | "versions" | "version"}`;
type MapChangeId = `maps.${"create" | "save-draft" | "publish" | "make-default" | "delete"}`;

/** Handlers of everything about maps. */
export const mapHandlers: HandlersFor<MapOperationId | MapChangeId> = { ...reading(), ...changing() };

function reading(): HandlersFor<MapOperationId> {
  return {
    "maps.list": async (_input, { store, workspaceId }) => {
      const scope = store.scope(workspaceId);
      return { data: { items: await scope.read((transaction) => listMaps(transaction, scope)) } };
    },
    "maps.get": async ({ params: { id } }, { store, workspaceId, locale }) => {
      const scope = store.scope(workspaceId);
      return scope.read(async (transaction) => {
        const map = await findMap(transaction, scope, id);
        if (map === null) throw new Problem("record-missing");
        const { publishedVersion: version } = map;
        const published = version === null ? null : await findMapVersion(transaction, scope, { mapId: id, version });
        const data = {
          ...map,
          draft: map.draft === null ? null : draftView(map.draft, locale),
          published: published === null ? null : versionView(published),
        };
        return { data, rev: map.rev };
      });
    },
    "maps.versions": async ({ params: { id } }, { store, workspaceId }) => {
      const scope = store.scope(workspaceId);
      return scope.read(async (transaction) => {
        if ((await findMap(transaction, scope, id)) === null) throw new Problem("record-missing");
        return { data: { items: await listMapVersions(transaction, scope, id) } };
      });
    },
    "maps.version": async ({ params: { id, version } }, { store, workspaceId }) => {
      const scope = store.scope(workspaceId);
      return scope.read(async (transaction) => {
        const map = await findMap(transaction, scope, id);
        const found = map === null ? null : await findMapVersion(transaction, scope, { mapId: id, version });
        if (found === null) throw new Problem("record-missing");
        return { data: versionView(found) };
      });
    },
  };
}

function changing(): HandlersFor<MapChangeId> {
  return {
    "maps.create": async ({ body }, context) => {
      const read = readMap(body);
      assertSound(read);
      const { result, isRepeat } = await createMap(context, read);
      return { data: result, rev: result.rev, isRepeat };
    },
    "maps.save-draft": async ({ params: { id }, rev, body }, context) => {
      const read = readMap(body);
      const { result, isRepeat } = await saveDraft(context, { id, rev }, read);
      const data = { ...result, issues: issueViews(read.issues, context.locale) };
      return { data, rev: result.rev, isRepeat };
    },
    "maps.publish": async ({ params: { id }, rev, body }, context) =>
      answerOf(await publishDraft(context, { id, rev }, body)),
    "maps.make-default": async ({ params: { id }, rev }, context) => answerOf(await makeDefault(context, { id, rev })),
    "maps.delete": async ({ params: { id }, rev }, context) => {
      const { isRepeat } = await putMapAway(context, { id, rev });
      return { data: null, isRepeat };
    },
  };
}

function answerOf({ result, isRepeat }: { readonly result: MapRow; readonly isRepeat: boolean }) {
  return { data: result, rev: result.rev, isRepeat };
}

function draftView(text: string, locale: Parameters<typeof issueViews>[1]): OutputOf<"maps.get">["draft"] {
  const { map, issues } = readKeptMap(text);
  return { text, document: { ...map }, issues: issueViews(issues, locale) };
}

function versionView({ document: text, ...version }: MapVersion): OutputOf<"maps.version"> {
  return { ...version, text, document: { ...readKeptMap(text).map } };
}
