import { fieldLevel, type OwnedKind } from "@fairlead/access";
import { sql, type RawBuilder } from "kysely";
import type { CustomField, CustomFieldType } from "../field/custom-field.ts";
import { RELATED, type CoreField, type FieldType, type ObjectCatalog, type Relation } from "./catalog.ts";
import type { Reader } from "./reader.ts";
import { column, sightCondition, type Place } from "./sight-condition.ts";

/** A field that was named and may be read. */
export interface NamedField {
  readonly type: FieldType;
  readonly isNullable: boolean;
  /** Every value there is, where that is known for good; null: any. */
  readonly choices: readonly string[] | null;
  /** The value as it is compared: of the type that `FieldType` says, or null. */
  readonly value: RawBuilder<unknown>;
  /** The value as it is given out. */
  readonly output: RawBuilder<unknown>;
  /** Of a plain column of the listed table the same as text, all of it from the catalogue; null: it is more than that. */
  readonly text: string | null;
}

type Who = Pick<Reader, "actor" | "policy" | "scope">;

const CUSTOM = "fields.";
const CUSTOM_TYPES: Readonly<Record<CustomFieldType, FieldType>> = {
  text: "text",
  number: "number",
  money: "money",
  date: "date",
  datetime: "instant",
  boolean: "boolean",
  choice: "choice",
};
const ABOUT_KINDS: readonly OwnedKind[] = ["case", "person", "company"];

/**
 * The field of a name. A field that is hidden from the reader is not found, in the same way as one that does not exist.
 * Shape: `status`; `fields.<key>`, a custom field; `owner.name`, a field of one related record; `about.name`, what a task, note, or file is about.
 */
export function resolveField(who: Who, catalog: ObjectCatalog, name: string): NamedField | null {
  const own = resolveOwn(who, { catalog, alias: "t" }, name);
  if (own !== null) return own;
  const dot = name.indexOf(".");
  if (dot < 0) return null;
  const relation = catalog.relations.get(name.slice(0, dot));
  if (relation !== undefined) return resolveRelated(who, catalog, relation, name.slice(dot + 1));
  return catalog.sight === "about" && name === "about.name" ? resolveAboutName(who, catalog) : null;
}

/** Whether the reader may read a field of a kind of record. */
export function isReadable(
  { actor, policy }: Pick<Reader, "actor" | "policy">,
  catalog: ObjectCatalog,
  name: string,
): boolean {
  return fieldLevel(actor, policy, catalog.kind, name) !== "hidden";
}

function resolveOwn(who: Who, place: Place, name: string): NamedField | null {
  const { catalog, alias } = place;
  const core = catalog.fields.get(name);
  const custom = core === undefined ? findCustom(who, catalog, name) : undefined;
  if (!isReadable(who, catalog, name)) return null;
  if (core !== undefined) return ofColumn(alias, core);
  return custom === undefined ? null : ofCustom(alias, custom);
}

function findCustom({ policy }: Who, catalog: ObjectCatalog, name: string): CustomField | undefined {
  if (!name.startsWith(CUSTOM) || catalog.custom === null) return undefined;
  const key = name.slice(CUSTOM.length);
  return policy.customFields.find((field) => field.object === catalog.custom && field.key === key);
}

function ofColumn(alias: Place["alias"], { column: name, type, isNullable, choices }: CoreField): NamedField {
  const value = column(alias, name);
  return { type, isNullable, choices: choices ?? null, value, output: value, text: alias === "t" ? `t.${name}` : null };
}

/** A custom field is what its type says or nothing, whatever an earlier field of the same key left behind. */
function ofCustom(alias: Place["alias"], { key, type }: CustomField): NamedField {
  const json = sql`(${column(alias, "fields")} -> ${key}::text)`;
  const text = sql`(${column(alias, "fields")} ->> ${key}::text)`;
  return {
    type: CUSTOM_TYPES[type],
    isNullable: true,
    choices: null,
    value: VALUE_OF[type](json, text),
    output: json,
    text: null,
  };
}

const asText = (json: RawBuilder<unknown>, text: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(CASE WHEN jsonb_typeof(${json}) = 'string' THEN ${text} END)`;
const asNumber = (json: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(CASE WHEN jsonb_typeof(${json}) = 'number' THEN ${json}::numeric END)`;

// what has the form of a day is one: a 31 February is counted on into March, where a plain cast would fail the whole query
const asDate = (_json: RawBuilder<unknown>, text: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(CASE WHEN ${text} ~ '^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' THEN make_date(substr(${text}, 1, 4)::integer, substr(${text}, 6, 2)::integer, 1) + (substr(${text}, 9, 2)::integer - 1) END)`;

const VALUE_OF: Readonly<
  Record<CustomFieldType, (json: RawBuilder<unknown>, text: RawBuilder<unknown>) => RawBuilder<unknown>>
> = {
  text: asText,
  choice: asText,
  number: asNumber,
  money: asNumber,
  datetime: asNumber,
  date: asDate,
  boolean: (json) => sql`(CASE WHEN jsonb_typeof(${json}) = 'boolean' THEN ${json}::boolean END)`,
};

/** A field of one related record, if the reader may read both the way there and the field; of a record that is not seen it has no value. */
function resolveRelated(who: Who, catalog: ObjectCatalog, { via, object }: Relation, name: string): NamedField | null {
  const target: Place = { catalog: RELATED[object], alias: "r" };
  const field = resolveOwn(who, target, name);
  if (field === null || !isReadable(who, catalog, via)) return null;
  const sight = sightCondition(who, target) ?? sql`TRUE`;
  const link = column("t", catalog.fields.get(via)!.column);
  const of = (what: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`(SELECT ${what} FROM ${sql.raw(target.catalog.table)} AS r WHERE ${who.scope.condition("r")} AND r.id = ${link} AND ${sight})`;
  return { ...field, isNullable: true, value: of(field.value), output: of(field.output), text: null };
}

/** What a task, note, or file is about is seen by who sees it; its name is told if that field may be read. */
function resolveAboutName(who: Who, catalog: ObjectCatalog): NamedField | null {
  if (!isReadable(who, catalog, "subject") || !isReadable(who, catalog, "subjectId")) return null;
  const branches = ABOUT_KINDS.filter((kind) => isReadable(who, RELATED[kind], RELATED[kind].name!)).map((kind) => {
    const { table, fields, name } = RELATED[kind];
    const title = column("r", fields.get(name!)!.column);
    return sql`WHEN ${kind}::text THEN (SELECT ${title} FROM ${sql.raw(table)} AS r WHERE ${who.scope.condition("r")} AND r.id = t.subject_id)`;
  });
  if (branches.length === 0) return null;
  const value = sql`(CASE t.subject ${sql.join(branches, sql` `)} END)`;
  return { type: "text", isNullable: true, choices: null, value, output: value, text: null };
}
