import type { cliEn } from "./en.ts";

export const cliPl: Readonly<Record<keyof typeof cliEn, string>> = {};
