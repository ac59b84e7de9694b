import { expect, test } from "vitest";
import { realEstate } from "../industry/real-estate.ts";
import { drawnProcess } from "./drawn-process.ts";

test("the drawing allows onward moves, those over stages that may be skipped, and losing from anywhere", () => {
  expect(drawnProcess(realEstate).flows.map(({ from, to }) => `${from} > ${to}`)).toEqual([
    "Enquiry > Needs agreed",
    "Enquiry > Viewing",
    "Enquiry > Lost",
    "Needs agreed > Viewing",
    "Needs agreed > Lost",
    "Viewing > Offer",
    "Viewing > Lost",
    "Offer > Loan and inspection",
    "Offer > Escrow",
    "Offer > Lost",
    "Loan and inspection > Escrow",
    "Loan and inspection > Lost",
    "Escrow > Sold",
    "Escrow > Lost",
  ]);
});
