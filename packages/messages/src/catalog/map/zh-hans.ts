import type { mapEn } from "./en.ts";

export const mapZhHans: Readonly<Record<keyof typeof mapEn, string>> = {};
