import type { baseEn } from "./en.ts";

export const basePl: Readonly<Record<keyof typeof baseEn, string>> = {
  "issue.broken-invariant":
    "Fairlead wykrył własny błąd: {message}. Zgłoś go, a jeśli możesz, dołącz plik, który go wywołał.",
};
