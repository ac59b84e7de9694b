import { caseCreation, caseEdit, caseLoss, caseMove, caseReopening, caseView } from "../schema/record.ts";
import { actionOperation, ownedOperations, readOperations, writeOperations } from "./record-operations.ts";

const deals = { tag: "deals", object: "case", one: "deal", many: "deals" } as const;
const leads = { tag: "leads", object: "case", one: "lead", many: "leads" } as const;
const schemas = { view: caseView, creation: caseCreation, edit: caseEdit };

/** Deals: what travels the map. */
export const dealOperations = [
  ...readOperations(deals, caseView),
  ...writeOperations(deals, schemas),
  ...ownedOperations(deals, caseView),
  actionOperation(deals, caseView, { action: "move", verb: "move", body: caseMove, summary: "Move a deal to a stage" }),
  actionOperation(deals, caseView, { action: "win", verb: "move", summary: "Mark a deal as won" }),
  actionOperation(deals, caseView, { action: "lose", verb: "move", body: caseLoss, summary: "Mark a deal as lost" }),
  actionOperation(deals, caseView, {
    action: "reopen",
    verb: "move",
    body: caseReopening,
    summary: "Open a closed deal again",
  }),
] as const;

/** Leads: what may become a deal. */
export const leadOperations = [
  ...readOperations(leads, caseView),
  ...writeOperations(leads, schemas),
  ...ownedOperations(leads, caseView),
  actionOperation(leads, caseView, { action: "move", verb: "move", body: caseMove, summary: "Move a lead to a stage" }),
  actionOperation(leads, caseView, { action: "lose", verb: "move", body: caseLoss, summary: "Mark a lead as lost" }),
  actionOperation(leads, caseView, {
    action: "reopen",
    verb: "move",
    body: caseReopening,
    summary: "Open a lost lead again",
  }),
  actionOperation(leads, caseView, { action: "convert", verb: "edit", summary: "Make a deal of a lead" }),
] as const;
