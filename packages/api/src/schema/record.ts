import { z } from "zod";
import { fieldKey } from "./custom-field.ts";
import { currency, day, id, instant, label, money, rev, text } from "./scalar.ts";

const fieldValue = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()]);

/** Custom fields by key. Units: instants and days as text, money in minor units of the record's currency. */
const fields = z
  .record(fieldKey, fieldValue)
  .refine((values) => Object.keys(values).length <= 200)
  .meta({ id: "Fields", description: "Custom fields by key. A key set to null loses its value." });

const answeredMoney = z
  .object({ amountMinor: z.int(), currency: currency.nullable() })
  .meta({ id: "Amount", description: "An amount in the smallest unit of its currency." });

/** Fields of related records that were asked for by name, as company.name. */
const related = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .meta({ id: "Related", description: "Fields of related records that were asked for, by their names: company.name." });

// what is hidden from the caller, or was not asked for, is left out: so everything is optional but what tells a record apart
const identity = { id, rev };
const times = {
  createdAt: instant.exactOptional(),
  updatedAt: instant.exactOptional(),
  removedAt: instant.nullable().exactOptional(),
};
const belonging = {
  ownerId: id.nullable().exactOptional(),
  teamId: id.nullable().exactOptional(),
  fields: fields.exactOptional(),
  related: related.exactOptional(),
  mergedIntoId: id.nullable().exactOptional(),
  importId: id.nullable().exactOptional(),
};

/** A lead or a deal, as it is answered. */
export const caseView = z
  .object({
    ...identity,
    no: z.int().exactOptional(),
    kind: z.enum(["lead", "deal"]).exactOptional(),
    title: z.string().exactOptional(),
    mapId: id.nullable().exactOptional(),
    mapVersion: z.int().nullable().exactOptional(),
    stageId: z.string().nullable().exactOptional(),
    status: z.enum(["open", "won", "lost"]).exactOptional(),
    amount: answeredMoney.nullable().exactOptional(),
    expectedCloseOn: day.nullable().exactOptional(),
    companyId: id.nullable().exactOptional(),
    personId: id.nullable().exactOptional(),
    source: z.string().nullable().exactOptional(),
    lostReason: z.string().nullable().exactOptional(),
    stageEnteredAt: instant.nullable().exactOptional(),
    closedAt: instant.nullable().exactOptional(),
    ...belonging,
    ...times,
  })
  .meta({ id: "Case", description: "A lead or a deal. What the caller may not see, or did not ask for, is left out." });

const caseValues = {
  amount: money.nullable().exactOptional(),
  expectedCloseOn: day.nullable().exactOptional(),
  companyId: id.nullable().exactOptional(),
  personId: id.nullable().exactOptional(),
  source: text(200).nullable().exactOptional(),
  fields: fields.exactOptional(),
};
const ownership = { ownerId: id.nullable().exactOptional(), teamId: id.nullable().exactOptional() };
const stageId = label(80);

/** A new lead or deal. Edges: without `ownerId` it is the caller's. */
export const caseCreation = z
  .strictObject({ title: label(500), stageId: stageId.exactOptional(), ...caseValues, ...ownership })
  .meta({ id: "CaseCreation", description: "A new lead or deal. Without ownerId it is the caller's." });

/** What of a lead or deal can be set. */
export const caseEdit = z
  .strictObject({
    title: label(500).exactOptional(),
    lostReason: text(2_000).nullable().exactOptional(),
    ...caseValues,
  })
  .meta({ id: "CaseEdit", description: "What is left out stays as it is; null empties." });

/** Into which stage a case goes. */
export const caseMove = z.strictObject({ stageId });
export const caseLoss = z.strictObject({ reason: label(2_000) });
export const caseReopening = z.strictObject({ stageId: stageId.exactOptional() });

/** Who a record shall belong to. */
export const assignment = z
  .strictObject({ ownerId: id.nullable(), teamId: id.nullable().exactOptional() })
  .meta({ id: "Assignment", description: "Without teamId the team is the new owner's." });

/** Which record is taken in, and which of its values win over ours. */
export const merging = z.strictObject({ otherId: id, take: z.array(label(80)).max(200).exactOptional() }).meta({
  id: "Merging",
  description: "Takes the other record in; `take` names the fields whose values win over ours.",
});

/** A person, as it is answered. */
export const personView = z
  .object({
    ...identity,
    name: z.string().exactOptional(),
    email: z.string().nullable().exactOptional(),
    phone: z.string().nullable().exactOptional(),
    jobTitle: z.string().nullable().exactOptional(),
    companyId: id.nullable().exactOptional(),
    ...belonging,
    ...times,
  })
  .meta({ id: "Person", description: "A person the company talks to." });

const personValues = {
  email: text(320).nullable().exactOptional(),
  phone: text(80).nullable().exactOptional(),
  jobTitle: text(200).nullable().exactOptional(),
  companyId: id.nullable().exactOptional(),
  fields: fields.exactOptional(),
};

/** A new person. */
export const personCreation = z
  .strictObject({ name: label(300), ...personValues, ...ownership })
  .meta({ id: "PersonCreation" });

/** What of a person can be set. */
export const personEdit = z
  .strictObject({ name: label(300).exactOptional(), ...personValues })
  .meta({ id: "PersonEdit" });

/** A company, as it is answered. */
export const companyView = z
  .object({
    ...identity,
    name: z.string().exactOptional(),
    domain: z.string().nullable().exactOptional(),
    phone: z.string().nullable().exactOptional(),
    address: z.string().nullable().exactOptional(),
    ...belonging,
    ...times,
  })
  .meta({ id: "Company", description: "A company that is sold to." });

const companyValues = {
  domain: text(253).nullable().exactOptional(),
  phone: text(80).nullable().exactOptional(),
  address: text(1_000).nullable().exactOptional(),
  fields: fields.exactOptional(),
};

/** A new company. */
export const companyCreation = z
  .strictObject({ name: label(300), ...companyValues, ...ownership })
  .meta({ id: "CompanyCreation" });

/** What of a company can be set. */
export const companyEdit = z
  .strictObject({ name: label(300).exactOptional(), ...companyValues })
  .meta({ id: "CompanyEdit" });

/** What is answered of a case. */
export type CaseView = z.output<typeof caseView>;

/** What is answered of a person. */
export type PersonView = z.output<typeof personView>;

/** What is answered of a company. */
export type CompanyView = z.output<typeof companyView>;
