import type { ObjectKind } from "@fairlead/access";
import type { WorkspaceTables } from "../schema/tables.ts";
import type { SortKey } from "./query.ts";

/** What a field holds: decides its operators, and how it is compared. "member" is the id of one, "json" is only shown. */
export type FieldType =
  | "id"
  | "member"
  | "text"
  | "choice"
  | "number"
  | "money"
  | "date"
  | "instant"
  | "boolean"
  | "json";

/** A column that queries can name. */
export interface CoreField {
  readonly column: string;
  readonly type: FieldType;
  readonly isNullable: boolean;
  /** Of type "choice": every value there is. */
  readonly choices?: readonly string[];
}

/** A way to one other record: `<name>.<field>`. Shape: `via` is the field that holds its id. */
export interface Relation {
  readonly via: string;
  readonly object: RelatedObject;
}

export type RelatedObject = "case" | "person" | "company" | "member" | "team";

/** Everything that queries can name of one kind of record. */
export interface ObjectCatalog {
  readonly kind: ObjectKind;
  readonly table: keyof WorkspaceTables;
  readonly fields: ReadonlyMap<string, CoreField>;
  readonly relations: ReadonlyMap<string, Relation>;
  /** What a row is told apart by, after its workspace. */
  readonly key: "id" | "seq";
  /** What it is called by. */
  readonly name: string | null;
  readonly defaultSort: SortKey;
  /** The fields that free text is looked for in. */
  readonly search: readonly string[];
  /** Where its custom fields are; null: it has none. */
  readonly custom: "case" | "person" | "company" | null;
  /** Whether it can be put away, and be merged into another. */
  readonly removal: "none" | "removed" | "removed-or-merged";
  /** How it is known who sees it: by its owner and team, by what it is about, or whoever may read the kind. */
  readonly sight: "own" | "about" | "kind";
  /** Who made it, which matters when it is about nothing. */
  readonly maker: string | null;
}

const nullable = (column: string, type: FieldType): CoreField => ({ column, type, isNullable: true });
const always = (column: string, type: FieldType): CoreField => ({ column, type, isNullable: false });
const choice = (column: string, choices: readonly string[]): CoreField => ({
  column,
  type: "choice",
  isNullable: false,
  choices,
});

const BASE = {
  id: always("id", "id"),
  createdAt: always("created_at", "instant"),
  updatedAt: always("updated_at", "instant"),
  removedAt: nullable("removed_at", "instant"),
  rev: always("rev", "number"),
};

const OWNED = {
  ...BASE,
  ownerId: nullable("owner_id", "member"),
  teamId: nullable("team_id", "id"),
  mergedIntoId: nullable("merged_into_id", "id"),
  importId: nullable("import_id", "id"),
};

const ABOUT = { subject: choice("subject", ["case", "person", "company"]), subjectId: always("subject_id", "id") };

const OWNER_RELATIONS: Readonly<Record<string, Relation>> = {
  owner: { via: "ownerId", object: "member" },
  team: { via: "teamId", object: "team" },
};
const COMPANY_RELATION: Relation = { via: "companyId", object: "company" };

type Sketch = Partial<Omit<ObjectCatalog, "fields" | "relations">> &
  Pick<ObjectCatalog, "kind" | "table"> & {
    readonly fields: Readonly<Record<string, CoreField>>;
    readonly relations?: Readonly<Record<string, Relation>>;
  };

function catalogOf({ fields, relations = {}, ...sketch }: Sketch): ObjectCatalog {
  return {
    key: "id",
    name: null,
    defaultSort: { field: "updatedAt", direction: "desc" },
    search: sketch.name === undefined || sketch.name === null ? [] : [sketch.name],
    custom: null,
    removal: "none",
    sight: "kind",
    maker: null,
    ...sketch,
    // maps, so that no name from outside reaches a prototype
    fields: new Map(Object.entries(fields)),
    relations: new Map(Object.entries(relations)),
  };
}

const sales = catalogOf({
  kind: "case",
  table: "sales_case",
  name: "title",
  custom: "case",
  removal: "removed-or-merged",
  sight: "own",
  fields: {
    ...OWNED,
    no: always("no", "number"),
    kind: choice("kind", ["lead", "deal"]),
    title: always("title", "text"),
    mapId: nullable("map_id", "id"),
    mapVersion: nullable("map_version", "number"),
    stageId: { column: "stage_id", type: "choice", isNullable: true },
    status: choice("status", ["open", "won", "lost"]),
    amountMinor: nullable("amount_minor", "money"),
    currency: { column: "currency", type: "choice", isNullable: true },
    expectedCloseOn: nullable("expected_close_on", "date"),
    companyId: nullable("company_id", "id"),
    personId: nullable("person_id", "id"),
    source: nullable("source", "text"),
    lostReason: nullable("lost_reason", "text"),
    stageEnteredAt: nullable("stage_entered_at", "instant"),
    closedAt: nullable("closed_at", "instant"),
  },
  relations: { ...OWNER_RELATIONS, company: COMPANY_RELATION, person: { via: "personId", object: "person" } },
});

const person = catalogOf({
  kind: "person",
  table: "person",
  name: "name",
  search: ["name", "email", "phone"],
  custom: "person",
  removal: "removed-or-merged",
  sight: "own",
  fields: {
    ...OWNED,
    name: always("name", "text"),
    email: nullable("email", "text"),
    phone: nullable("phone", "text"),
    jobTitle: nullable("job_title", "text"),
    companyId: nullable("company_id", "id"),
  },
  relations: { ...OWNER_RELATIONS, company: COMPANY_RELATION },
});

const company = catalogOf({
  kind: "company",
  table: "company",
  name: "name",
  search: ["name", "domain"],
  custom: "company",
  removal: "removed-or-merged",
  sight: "own",
  fields: {
    ...OWNED,
    name: always("name", "text"),
    domain: nullable("domain", "text"),
    phone: nullable("phone", "text"),
    address: nullable("address", "text"),
  },
  relations: OWNER_RELATIONS,
});

const task = catalogOf({
  kind: "task",
  table: "task",
  name: "title",
  removal: "removed",
  sight: "about",
  fields: {
    ...BASE,
    ...ABOUT,
    title: always("title", "text"),
    activity: { column: "activity", type: "choice", isNullable: false },
    dueAt: nullable("due_at", "instant"),
    assigneeId: nullable("assignee_id", "member"),
    doneAt: nullable("done_at", "instant"),
  },
  relations: { assignee: { via: "assigneeId", object: "member" } },
});

const note = catalogOf({
  kind: "note",
  table: "note",
  removal: "removed",
  sight: "about",
  fields: { ...BASE, ...ABOUT, body: always("body", "json"), authorId: nullable("author_id", "member") },
  relations: { author: { via: "authorId", object: "member" } },
});

const file = catalogOf({
  kind: "file",
  table: "file",
  name: "name",
  removal: "removed",
  sight: "about",
  maker: "created_by",
  defaultSort: { field: "createdAt", direction: "desc" },
  fields: {
    id: BASE.id,
    createdAt: BASE.createdAt,
    removedAt: BASE.removedAt,
    subject: { ...ABOUT.subject, isNullable: true },
    subjectId: nullable("subject_id", "id"),
    name: always("name", "text"),
    mediaType: { column: "media_type", type: "choice", isNullable: false },
    sizeBytes: always("size_bytes", "number"),
    createdBy: nullable("created_by", "member"),
  },
  relations: { creator: { via: "createdBy", object: "member" } },
});

const importing = catalogOf({
  kind: "import",
  table: "import",
  name: "fileName",
  defaultSort: { field: "createdAt", direction: "desc" },
  fields: {
    id: BASE.id,
    createdAt: BASE.createdAt,
    updatedAt: BASE.updatedAt,
    rev: BASE.rev,
    fileName: always("file_name", "text"),
    sizeBytes: always("size_bytes", "number"),
    state: choice("state", ["uploaded", "checked", "running", "done", "cancelled", "failed", "undoing", "undone"]),
    counts: always("counts", "json"),
    problems: always("problems", "json"),
    createdBy: nullable("created_by", "member"),
    finishedAt: nullable("finished_at", "instant"),
  },
  relations: { creator: { via: "createdBy", object: "member" } },
});

const audit = catalogOf({
  kind: "audit",
  table: "audit",
  key: "seq",
  defaultSort: { field: "seq", direction: "desc" },
  fields: {
    seq: always("seq", "number"),
    at: always("at", "instant"),
    memberId: nullable("member_id", "member"),
    via: always("via", "text"),
    action: { column: "action", type: "choice", isNullable: false },
    subject: { column: "subject", type: "choice", isNullable: false },
    subjectId: nullable("subject_id", "id"),
    requestId: nullable("request_id", "text"),
    detail: always("detail", "json"),
  },
  relations: { member: { via: "memberId", object: "member" } },
});

const member = catalogOf({
  kind: "member",
  table: "member",
  name: "name",
  search: ["name", "email"],
  defaultSort: { field: "name" },
  fields: {
    id: BASE.id,
    createdAt: BASE.createdAt,
    rev: BASE.rev,
    name: always("name", "text"),
    email: always("email", "text"),
    role: choice("role", ["owner", "admin", "manager", "member", "viewer"]),
    teamId: nullable("team_id", "id"),
    deactivatedAt: nullable("deactivated_at", "instant"),
  },
  relations: { team: { via: "teamId", object: "team" } },
});

const team = catalogOf({
  kind: "team",
  table: "team",
  name: "name",
  defaultSort: { field: "name" },
  fields: {
    id: BASE.id,
    name: always("name", "text"),
    parentId: nullable("parent_id", "id"),
    rev: BASE.rev,
  },
  relations: { parent: { via: "parentId", object: "team" } },
});

/** What can be asked for by the names of `QueryObject`, but for leads and deals, which are cases. */
export const CATALOGS: ReadonlyMap<string, ObjectCatalog> = new Map(
  Object.entries({ case: sales, person, company, task, note, file, import: importing, audit, member, team }),
);

/** What leads somewhere else. */
export const RELATED: Readonly<Record<RelatedObject, ObjectCatalog>> = { case: sales, person, company, member, team };
