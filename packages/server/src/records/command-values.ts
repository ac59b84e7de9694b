import type { InputOf } from "@fairlead/api";
import type { CaseValues, CompanyValues, PersonValues } from "@fairlead/run";
import { loadPolicy } from "@fairlead/store";
import type { WorkspaceContext } from "../handler.ts";
import { readCustomInstants } from "./custom-instants.ts";

/** What of a lead or deal is to be set. */
export async function caseValuesOf(
  context: WorkspaceContext,
  { amount, ...rest }: InputOf<"deals.patch">["body"],
): Promise<CaseValues> {
  const money = amount === undefined ? {} : (amount ?? { amountMinor: null, currency: null });
  return withFields(context, { ...rest, ...money });
}

/** What of a person is to be set. */
export function personValuesOf(
  context: WorkspaceContext,
  body: InputOf<"people.patch">["body"],
): Promise<PersonValues> {
  return withFields(context, body);
}

/** What of a company is to be set. */
export function companyValuesOf(
  context: WorkspaceContext,
  body: InputOf<"companies.patch">["body"],
): Promise<CompanyValues> {
  return withFields(context, body);
}

/** Custom instants are told apart from other texts by the type of their field, which the workspace knows. */
async function withFields<Values extends { readonly fields?: NonNullable<CaseValues["fields"]> }>(
  { store, workspaceId }: WorkspaceContext,
  values: Values,
): Promise<Values> {
  const { fields } = values;
  if (fields === undefined || !Object.values(fields).some((value) => typeof value === "string")) return values;
  const scope = store.scope(workspaceId);
  const { customFields } = await scope.read((transaction) => loadPolicy(transaction, scope));
  return { ...values, fields: readCustomInstants(fields, customFields) };
}
