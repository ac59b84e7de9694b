import type { cliEn } from "./en.ts";

export const cliZhHans: Readonly<Record<keyof typeof cliEn, string>> = {};
