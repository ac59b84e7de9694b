import { financialServices } from "./financial-services.ts";
import { healthcare } from "./healthcare.ts";
import type { Industry, IndustryId } from "./industry.ts";
import { realEstate } from "./real-estate.ts";
import { saas } from "./saas.ts";

/** The drawn process of each industry. */
export const INDUSTRIES: Readonly<Record<IndustryId, Industry>> = {
  saas,
  "real-estate": realEstate,
  "financial-services": financialServices,
  healthcare,
};
