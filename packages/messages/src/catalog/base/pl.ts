import type { baseEn } from "./en.ts";

export const basePl: Readonly<Record<keyof typeof baseEn, string>> = {
  "issue.broken-invariant":
    "Fairlead wykrył w sobie błąd: {message}. Zgłoś go, jeśli możesz razem z plikiem, który go wywołał.",
};
