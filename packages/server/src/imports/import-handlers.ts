import { Problem, type InputOf, type OperationId, type OutputOf } from "@fairlead/api";
import { FairleadError, type Issue } from "@fairlead/base";
import {
  cancelImport,
  checkImport,
  detectImport,
  receiveImport,
  runImport,
  undoImport,
  writeErrorFile,
  type ImportHost,
  type ImportMapping,
} from "@fairlead/import";
import { findImport, listImports, type ImportRow } from "@fairlead/store";
import { Readable } from "node:stream";
import type { Answer, HandlersFor, WorkspaceContext } from "../handler.ts";
import { issueView, messagesIn } from "../http/problem-document.ts";
import type { BackgroundWork } from "./background-work.ts";

type ImportOperationId = Extract<OperationId, `imports.${string}`>;
type ImportView = OutputOf<"imports.get">;

const LISTED = 100;

/** What handlers of imports work with. */
export interface ImportSurroundings {
  readonly dataFolder: string;
  readonly background: BackgroundWork;
}

/** Handlers for bringing in files. */
export function createImportHandlers({ dataFolder, background }: ImportSurroundings): HandlersFor<ImportOperationId> {
  const hostOf = ({ store, workspaceId, actor, authentication, requestId }: WorkspaceContext): ImportHost => {
    const caller = { actor, via: authentication.via, requestId };
    return { store, workspaceId, caller, dataFolder };
  };
  return {
    "imports.create": async ({ query }, context) => {
      if (context.upload === null) throw new Problem("internal");
      const chunks = context.upload as AsyncIterable<Uint8Array>;
      const { id } = await receiveImport(hostOf(context), { name: query.name, chunks });
      return answerWith(context, id);
    },
    "imports.list": async (_input, context) => {
      const scope = context.store.scope(context.workspaceId);
      const rows = await scope.read((transaction) => listImports(transaction, scope, LISTED));
      return { data: { items: rows.map((row) => viewOf(row, context)) } };
    },
    "imports.get": async ({ params }, context) => answerWith(context, params.id),
    "imports.detect": async ({ params }, context) => {
      const { detection, proposal } = await known(detectImport(hostOf(context), params.id));
      return { data: { detection, proposal: proposal as Record<string, unknown> | null } };
    },
    "imports.check": async (input, context) => checked(hostOf(context), input, context),
    "imports.run": async ({ params }, context) => {
      const host = hostOf(context);
      const { locale } = context;
      const { state } = await foundIn(context, params.id);
      if (state !== "checked" && state !== "running" && state !== "cancelled") throw new Problem("state-changed");
      background.start(`run ${params.id}`, (signal) => runImport(host, params.id, { signal, locale }));
      return answerWith(context, params.id);
    },
    "imports.cancel": async ({ params }, context) => {
      await known(cancelImport(hostOf(context), params.id));
      return answerWith(context, params.id);
    },
    "imports.undo": async ({ params }, context) => {
      const host = hostOf(context);
      const { state } = await foundIn(context, params.id);
      if (state !== "done" && state !== "cancelled" && state !== "undoing") throw new Problem("state-changed");
      background.start(`undo ${params.id}`, () => undoImport(host, params.id));
      return answerWith(context, params.id);
    },
    "imports.errors": async ({ params }, context) => {
      const { fileName } = await foundIn(context, params.id);
      const lines = writeErrorFile(hostOf(context), params.id, messagesIn(context.locale));
      const name = `${fileName.replace(/\.[^.]*$/u, "")}-left-out.csv`;
      return { data: null, file: { name, mediaType: "text/csv; charset=utf-8", content: Readable.from(lines) } };
    },
  };
}

async function checked(
  host: ImportHost,
  { params, body }: InputOf<"imports.check">,
  context: WorkspaceContext,
): Promise<Answer<OutputOf<"imports.check">>> {
  const { locale, signal } = context;
  // what the mapping holds is looked at by the engine, which refuses what is none
  const mapping = body.mapping as unknown as ImportMapping;
  const outcome = await known(checkImport(host, params.id, mapping, { signal, locale }));
  if (outcome.kind === "mapping-wrong") throw new Problem("change-refused", { issues: outcome.issues });
  const { counts, problems, rejectedRows, preview, sameAs } = outcome.report;
  const messages = messagesIn(locale);
  const views = problems.map((issue) => issueView(issue, messages));
  return { data: { counts, problems: views, rejectedRows, preview: [...preview], sameAs } };
}

async function foundIn({ store, workspaceId }: WorkspaceContext, id: string): Promise<ImportRow> {
  const scope = store.scope(workspaceId);
  const row = await scope.read((transaction) => findImport(transaction, scope, id));
  if (row === null) throw new Problem("record-missing");
  return row;
}

async function answerWith(context: WorkspaceContext, id: string): Promise<Answer<ImportView>> {
  const row = await foundIn(context, id);
  return { data: viewOf(row, context), rev: row.rev };
}

function viewOf({ nextBatch: _batch, problems, ...row }: ImportRow, { locale }: WorkspaceContext): ImportView {
  const messages = messagesIn(locale);
  const kept = Array.isArray(problems) ? (problems as Issue[]) : [];
  return { ...row, problems: kept.map((issue) => issueView(issue, messages)) };
}

/** What the engine refuses, as problems: an import that is not there or not so far is nothing to be spoken of at length. */
async function known<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FairleadError && error.code === "import-missing") throw new Problem("record-missing");
    if (error instanceof FairleadError && error.code === "import-state-wrong") throw new Problem("state-changed");
    throw error;
  }
}
