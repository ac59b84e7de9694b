import { companyCreation, companyEdit, companyView, personCreation, personEdit, personView } from "../schema/record.ts";
import { ownedOperations, readOperations, writeOperations } from "./record-operations.ts";

const people = { tag: "people", object: "person", one: "person", many: "people" } as const;
const companies = { tag: "companies", object: "company", one: "company", many: "companies" } as const;

/** The people one talks to. */
export const personOperations = [
  ...readOperations(people, personView),
  ...writeOperations(people, { view: personView, creation: personCreation, edit: personEdit }),
  ...ownedOperations(people, personView),
] as const;

/** The companies one sells to. */
export const companyOperations = [
  ...readOperations(companies, companyView),
  ...writeOperations(companies, { view: companyView, creation: companyCreation, edit: companyEdit }),
  ...ownedOperations(companies, companyView),
] as const;
