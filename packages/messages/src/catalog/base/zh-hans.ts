import type { baseEn } from "./en.ts";

export const baseZhHans: Readonly<Record<keyof typeof baseEn, string>> = {
  "issue.broken-invariant": "Fairlead 发现自身故障：{message}。请反馈此问题；如可共享，请附上引发问题的文件。",
};
