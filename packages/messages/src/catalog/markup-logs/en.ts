export const markupLogsEn = {} as const;
