export const baseEn = {
  "issue.broken-invariant":
    "Fairlead found a fault in itself: {message}. Please report it, with the file that caused it if you may share it.",
} as const;
