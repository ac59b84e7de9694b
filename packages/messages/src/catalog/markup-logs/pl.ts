import type { markupLogsEn } from "./en.ts";

export const markupLogsPl: Readonly<Record<keyof typeof markupLogsEn, string>> = {};
