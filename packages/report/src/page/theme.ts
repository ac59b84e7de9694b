const KEPT_AS = "fairlead-theme";

/** Shows the report in the theme that the reader chose last, on this machine and in this browser; else in that of the system. */
export function openInKeptTheme(): void {
  const kept = keptTheme();
  if (kept === "light" || kept === "dark") document.documentElement.dataset["theme"] = kept;
}

/** Turns to the theme that is not shown now, and keeps the choice. */
export function switchTheme(): void {
  const { dataset } = document.documentElement;
  const isDark =
    dataset["theme"] === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : dataset["theme"] === "dark";
  dataset["theme"] = isDark ? "light" : "dark";
  keepTheme(dataset["theme"]);
}

// some browsers give a file no memory of its own, and say so by throwing
function keptTheme(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

function keepTheme(theme: string): void {
  try {
    localStorage.setItem(KEPT_AS, theme);
  } catch {
    // the choice holds for this opening
  }
}
