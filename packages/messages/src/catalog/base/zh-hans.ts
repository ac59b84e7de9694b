import type { baseEn } from "./en.ts";

export const baseZhHans: Readonly<Record<keyof typeof baseEn, string>> = {
  "issue.broken-invariant": "Fairlead 发现自身故障：{message}。如可共享，请连同引发问题的文件一起反馈。",
};
