import type { readingEn } from "./en.ts";

export const readingZhHans: Readonly<Record<keyof typeof readingEn, string>> = {};
