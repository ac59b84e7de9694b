import type { mapEn } from "./en.ts";

export const mapPl: Readonly<Record<keyof typeof mapEn, string>> = {};
