import type { miningEn } from "./en.ts";

export const miningPl: Readonly<Record<keyof typeof miningEn, string>> = {};
