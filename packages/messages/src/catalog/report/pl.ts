import type { reportEn } from "./en.ts";

export const reportPl: Readonly<Record<keyof typeof reportEn, string>> = {};
