import { rightsOn } from "../../src/migration/table-security.ts";
import { GLOBAL_TABLES, isGlobalTable, SCHEMA_TABLE } from "../../src/schema/table-kinds.ts";
import type { Catalogue } from "./read-catalogue.ts";

const FIRST = "workspace_id";

const POLICIES = [
  "maintenance to the owner: CASE WHEN (current_setting('fairlead.whole_database'::text, true) = 'on'::text) THEN true ELSE (workspace_id = (current_setting('fairlead.workspace'::text))::uuid) END",
  "own_workspace to fairlead_app: (workspace_id = (current_setting('fairlead.workspace'::text))::uuid)",
];

/** Every place where a database breaks the rules of storage; empty when it keeps them all. Shape: `table: what is wrong`. */
export function brokenRules(catalogue: Catalogue): string[] {
  return [
    ...tableFaults(catalogue),
    ...indexFaults(catalogue),
    ...foreignKeyFaults(catalogue),
    ...securityFaults(catalogue),
    ...roleFaults(catalogue),
    ...catalogue.columns
      .filter(({ isIdentity }) => isIdentity)
      .map(({ table, name }) => `${table}: the database numbers ${name}`),
    ...catalogue.triggers.map(({ table, name }) => `${table}: has the trigger ${name}`),
    ...catalogue.strangers.map((stranger) => `there is a ${stranger}`),
  ];
}

function isReference(table: string): boolean {
  return Object.entries(GLOBAL_TABLES).some(([name, kind]) => name === table && kind === "reference");
}

function tableFaults({ tables, columns, indexes }: Catalogue): string[] {
  const known = [...Object.keys(GLOBAL_TABLES), SCHEMA_TABLE];
  const gone = known.filter((name) => !tables.some((table) => table.name === name));
  return [
    ...gone.map((name) => `${name}: does not exist`),
    ...tables.flatMap(({ name }) => {
      const workspace = columns.find((column) => column.table === name && column.name === FIRST);
      const faults: string[] = [];
      if (!indexes.some((index) => index.table === name && index.isPrimary)) faults.push("has no primary key");
      if (isGlobalTable(name)) return faults.map((fault) => `${name}: ${fault}`);
      if (workspace === undefined) faults.push("has no workspace_id and is not known to be global");
      else if (workspace.type !== "uuid" || workspace.isNullable)
        faults.push("workspace_id is not a uuid that is always there");
      return faults.map((fault) => `${name}: ${fault}`);
    }),
  ];
}

function indexFaults({ indexes }: Catalogue): string[] {
  return indexes
    .filter(({ table, columns }) => !isGlobalTable(table) && columns[0] !== FIRST)
    .map(({ table, name }) => `${table}: ${name} does not begin with workspace_id`);
}

function foreignKeyFaults({ foreignKeys }: Catalogue): string[] {
  return foreignKeys.flatMap(({ table, name, columns, target, targetColumns }) => {
    if (isReference(target)) return [];
    if (isGlobalTable(table) || isGlobalTable(target))
      return [`${table}: ${name} leads to ${target}, which is not placed with it`];
    if (columns[0] !== FIRST || targetColumns[0] !== FIRST)
      return [`${table}: ${name} does not begin with workspace_id`];
    return [];
  });
}

function securityFaults({ tables }: Catalogue): string[] {
  return tables.flatMap(({ name, isForced, policies, rights }) => {
    const faults: string[] = [];
    if (rights.join() !== rightsOn(name).join()) faults.push(`the working role may ${rights.join(", ")}`);
    if (!isGlobalTable(name)) {
      if (!isForced) faults.push("row level security is not forced");
      if (policies.join("\n") !== POLICIES.join("\n")) faults.push(`its policies are ${policies.join("; ")}`);
    }
    return faults.map((fault) => `${name}: ${fault}`);
  });
}

function roleFaults({ appRole: { attributes, owned, memberships, canCreate } }: Catalogue): string[] {
  return [
    ...attributes.map((attribute) => `the working role is ${attribute}`),
    ...owned.map((name) => `the working role owns ${name}`),
    ...memberships.map((name) => `the working role is a member of ${name}`),
    ...(canCreate ? ["the working role may make tables"] : []),
  ];
}
