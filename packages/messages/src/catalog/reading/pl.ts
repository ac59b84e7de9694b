import type { readingEn } from "./en.ts";

export const readingPl: Readonly<Record<keyof typeof readingEn, string>> = {};
