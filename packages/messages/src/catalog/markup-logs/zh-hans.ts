import type { markupLogsEn } from "./en.ts";

export const markupLogsZhHans: Readonly<Record<keyof typeof markupLogsEn, string>> = {};
