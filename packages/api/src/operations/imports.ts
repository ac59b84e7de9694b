import { z } from "zod";
import { defineOperation } from "../operation.ts";
import { issueSchema } from "../schema/issue.ts";
import { id, instant, label, rev } from "../schema/scalar.ts";

const imports = "/v1/workspaces/{workspaceId}/imports";
const ofImport = { workspaceId: id, id };
const UPLOAD_MAX_BYTES = 500 * 1024 ** 2;

const importView = z
  .object({
    id,
    fileName: z.string(),
    sizeBytes: z.int(),
    sha256: z.string(),
    state: z.enum(["uploaded", "checked", "running", "done", "cancelled", "failed", "undoing", "undone"]),
    mapping: z.unknown(),
    counts: z.unknown(),
    problems: z.array(issueSchema),
    createdBy: id.nullable(),
    createdAt: instant,
    updatedAt: instant,
    finishedAt: instant.nullable(),
    rev,
  })
  .meta({ id: "Import", description: "A file that was brought in, and what became of it." });

/** What of a file is what: as `imports.detect` proposes it. */
const mapping = z.record(z.string().max(100), z.unknown()).meta({
  id: "ImportMapping",
  description: "Which columns and steps of the file are what. Take what detect proposes, and change what is wrong.",
});

/** Bringing in a file: upload, detect, check, run; take back. */
export const importOperations = [
  defineOperation({
    id: "imports.create",
    method: "POST",
    path: imports,
    tag: "imports",
    summary: "Upload a file, which is kept and not yet brought in",
    access: { object: "import", verb: "create" },
    effect: "once",
    params: { workspaceId: id },
    query: z.strictObject({ name: label(255) }),
    upload: { maxBytes: UPLOAD_MAX_BYTES },
    response: importView,
    status: 201,
    problems: ["change-refused", "request-timeout"],
  }),
  defineOperation({
    id: "imports.list",
    method: "GET",
    path: imports,
    tag: "imports",
    summary: "The last imports",
    access: { object: "import", verb: "read" },
    params: { workspaceId: id },
    response: z.object({ items: z.array(importView) }),
  }),
  defineOperation({
    id: "imports.get",
    method: "GET",
    path: `${imports}/{id}`,
    tag: "imports",
    summary: "An import, and how far it is",
    access: { object: "import", verb: "read" },
    params: ofImport,
    response: importView,
  }),
  defineOperation({
    id: "imports.detect",
    method: "POST",
    path: `${imports}/{id}/detect`,
    tag: "imports",
    summary: "Find out what the file is, and propose a mapping",
    access: { object: "import", verb: "read" },
    effect: "none",
    params: ofImport,
    response: z.object({ detection: z.unknown(), proposal: mapping.nullable() }),
    problems: ["change-refused", "state-changed"],
  }),
  defineOperation({
    id: "imports.check",
    method: "POST",
    path: `${imports}/{id}/check`,
    tag: "imports",
    summary: "Tell what the import would do, and keep the mapping; no record changes",
    access: { object: "import", verb: "edit" },
    effect: "once",
    params: ofImport,
    body: z.strictObject({ mapping }),
    response: z.object({
      counts: z.unknown(),
      problems: z.array(issueSchema),
      rejectedRows: z.int(),
      preview: z.array(z.unknown()),
      sameAs: id.nullable(),
    }),
    problems: ["change-refused", "state-changed"],
  }),
  defineOperation({
    id: "imports.run",
    method: "POST",
    path: `${imports}/{id}/run`,
    tag: "imports",
    summary: "Bring in what a checked import holds",
    description:
      "Goes on after the answer; ask for the import to see how far it is. One that was cut off goes on where it was when it is run again.",
    access: { object: "import", verb: "edit" },
    effect: "once",
    params: ofImport,
    response: importView,
    status: 202,
    problems: ["change-refused", "state-changed"],
  }),
  defineOperation({
    id: "imports.cancel",
    method: "POST",
    path: `${imports}/{id}/cancel`,
    tag: "imports",
    summary: "Stop an import before its next batch",
    access: { object: "import", verb: "edit" },
    effect: "once",
    params: ofImport,
    response: importView,
    problems: ["change-refused", "state-changed"],
  }),
  defineOperation({
    id: "imports.undo",
    method: "POST",
    path: `${imports}/{id}/undo`,
    tag: "imports",
    summary: "Take a whole import back",
    description: "Records that were changed since stay as they are. Goes on after the answer.",
    access: { object: "import", verb: "remove" },
    effect: "once",
    params: ofImport,
    response: importView,
    status: 202,
    problems: ["change-refused", "state-changed"],
  }),
  defineOperation({
    id: "imports.errors",
    method: "GET",
    path: `${imports}/{id}/errors`,
    tag: "imports",
    summary: "The rows that were left out, with the reasons, as CSV",
    access: { object: "import", verb: "read" },
    params: ofImport,
    response: "file",
  }),
] as const;
