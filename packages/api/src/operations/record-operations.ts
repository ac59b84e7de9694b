import type { ObjectKind, Verb } from "@fairlead/access";
import type { z } from "zod";
import { defineOperation } from "../operation.ts";
import { changed, sightView, timelineEntry } from "../schema/change.ts";
import { aggregateQuery, aggregateView, listParameters, listQuery, pageOf, pageParameters } from "../schema/query.ts";
import { assignment, merging } from "../schema/record.ts";
import { id } from "../schema/scalar.ts";

/** A path within a workspace. */
type WorkspacePath = `/v1/workspaces/{workspaceId}/${string}`;

/** A kind of record, as its operations need to know it. Shape: `one` and `many` are what summaries call it. */
export interface RecordKind<Tag extends string, Kind extends ObjectKind> {
  readonly tag: Tag;
  readonly object: Kind;
  readonly one: string;
  readonly many: string;
}

const inWorkspace = { workspaceId: id };
const ofRecord = { workspaceId: id, id };

/** Where records of a kind are, and where one of them is, or something that can be done with it. */
function pathOf(tag: string): WorkspacePath {
  return `/v1/workspaces/{workspaceId}/${tag}`;
}

/** Reading records of a kind. */
export function readOperations<const Tag extends string, const Kind extends ObjectKind, View extends z.ZodType>(
  kind: RecordKind<Tag, Kind>,
  view: View,
) {
  return [...listOperations(kind, view), ...lookOperations(kind, view)] as const;
}

function listOperations<const Tag extends string, const Kind extends ObjectKind, View extends z.ZodType>(
  { tag, object, many }: RecordKind<Tag, Kind>,
  view: View,
) {
  const access = { object, verb: "read" } as const;
  const problems = ["query-invalid", "cursor-invalid"] as const;
  return [
    defineOperation({
      id: `${tag}.list` as const,
      method: "GET",
      path: pathOf(tag),
      tag,
      summary: `List ${many}`,
      access,
      params: inWorkspace,
      query: listParameters,
      response: pageOf(view),
      problems,
    }),
    defineOperation({
      id: `${tag}.query` as const,
      method: "POST",
      path: pathOf(`${tag}/query`),
      tag,
      summary: `List ${many} by a filter that is too long for an address`,
      access,
      effect: "none",
      params: inWorkspace,
      body: listQuery,
      response: pageOf(view),
      problems,
    }),
    defineOperation({
      id: `${tag}.aggregate` as const,
      method: "POST",
      path: pathOf(`${tag}/aggregate`),
      tag,
      summary: `Count and add up ${many}, by groups`,
      access,
      effect: "none",
      params: inWorkspace,
      body: aggregateQuery,
      response: aggregateView,
      problems: ["query-invalid"],
    }),
  ] as const;
}

function lookOperations<const Tag extends string, const Kind extends ObjectKind, View extends z.ZodType>(
  { tag, object, one }: RecordKind<Tag, Kind>,
  view: View,
) {
  const access = { object, verb: "read" } as const;
  return [
    defineOperation({
      id: `${tag}.get` as const,
      method: "GET",
      path: pathOf(`${tag}/{id}`),
      tag,
      summary: `One ${one}`,
      access,
      params: ofRecord,
      response: view,
    }),
    defineOperation({
      id: `${tag}.timeline` as const,
      method: "GET",
      path: pathOf(`${tag}/{id}/timeline`),
      tag,
      summary: `What happened to a ${one}, the latest first`,
      access,
      params: ofRecord,
      query: pageParameters,
      response: pageOf(timelineEntry),
      problems: ["cursor-invalid"],
    }),
    defineOperation({
      id: `${tag}.explain` as const,
      method: "GET",
      path: pathOf(`${tag}/{id}/explain`),
      tag,
      summary: `Why the caller sees a ${one}`,
      access,
      params: ofRecord,
      response: sightView,
    }),
  ] as const;
}

/** Making, changing, and putting away records of a kind. */
export function writeOperations<
  const Tag extends string,
  const Kind extends ObjectKind,
  View extends z.ZodType,
  Creation extends z.ZodType,
  Edit extends z.ZodType,
>(
  kind: RecordKind<Tag, Kind>,
  { view, creation, edit }: { readonly view: View; readonly creation: Creation; readonly edit: Edit },
) {
  const { tag, object, one } = kind;
  const response = changed(view);
  const problems = ["change-refused"] as const;
  const once = { effect: "once", tag } as const;
  return [
    defineOperation({
      id: `${tag}.create` as const,
      method: "POST",
      path: pathOf(tag),
      ...once,
      summary: `Make a ${one}`,
      access: { object, verb: "create" },
      params: inWorkspace,
      body: creation,
      response,
      status: 201,
      problems,
    }),
    defineOperation({
      id: `${tag}.patch` as const,
      method: "PATCH",
      path: pathOf(`${tag}/{id}`),
      ...once,
      summary: `Change a ${one}`,
      description: "What is left out of the body stays as it is; null empties.",
      access: { object, verb: "edit" },
      params: ofRecord,
      body: edit,
      response,
      precondition: "rev",
      problems,
    }),
    ...removeOperations(kind, view),
  ] as const;
}

function removeOperations<const Tag extends string, const Kind extends ObjectKind, View extends z.ZodType>(
  kind: RecordKind<Tag, Kind>,
  view: View,
) {
  const { tag, object, one } = kind;
  return [
    defineOperation({
      id: `${tag}.delete` as const,
      method: "DELETE",
      path: pathOf(`${tag}/{id}`),
      effect: "once",
      tag,
      summary: `Put a ${one} away`,
      description: "It can be restored, and the change undone.",
      access: { object, verb: "remove" },
      params: ofRecord,
      response: changed(view),
      precondition: "rev",
      problems: ["change-refused"],
    }),
    actionOperation(kind, view, {
      action: "restore",
      verb: "remove",
      summary: `Bring back a ${one} that was put away`,
    }),
  ] as const;
}

/** What can be done with records that belong to somebody and can be one with another. */
export function ownedOperations<const Tag extends string, const Kind extends ObjectKind, View extends z.ZodType>(
  kind: RecordKind<Tag, Kind>,
  view: View,
) {
  const { one } = kind;
  return [
    actionOperation(kind, view, {
      action: "assign",
      verb: "assign",
      body: assignment,
      summary: `Give a ${one} to somebody`,
    }),
    actionOperation(kind, view, {
      action: "merge",
      verb: "merge",
      body: merging,
      summary: `Take another ${one} into this one`,
    }),
  ] as const;
}

/** Something that can be done with one record. */
export function actionOperation<
  const Tag extends string,
  const Kind extends ObjectKind,
  View extends z.ZodType,
  const Action extends string,
  const Right extends Verb,
  Body extends z.ZodType | undefined = undefined,
>(
  { tag, object }: RecordKind<Tag, Kind>,
  view: View,
  {
    action,
    verb,
    body,
    summary,
  }: { readonly action: Action; readonly verb: Right; readonly body?: Body; readonly summary: string },
) {
  return defineOperation({
    id: `${tag}.${action}` as const,
    method: "POST",
    path: pathOf(`${tag}/{id}/${action}`),
    effect: "once",
    tag,
    summary,
    access: { object, verb },
    params: ofRecord,
    body: body as Body,
    response: changed(view),
    precondition: "rev",
    problems: ["change-refused"],
  });
}
