import type { miningEn } from "./en.ts";

export const miningZhHans: Readonly<Record<keyof typeof miningEn, string>> = {};
