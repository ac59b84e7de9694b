import type { reportEn } from "./en.ts";

export const reportZhHans: Readonly<Record<keyof typeof reportEn, string>> = {};
