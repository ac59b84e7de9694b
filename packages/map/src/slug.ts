/** The most of a name that goes into an id, in UTF-16 code units. */
const SLUG_MAX_LENGTH = 30;

/** Letters that no decomposition turns into plain ones. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe" };

/**
 * A name as part of an id: "Zgłoszenie wstępne" → "zgloszenie-wstepne", "需求 分析" → "需求-分析".
 * Edges: letters and digits of every script are kept, Latin letters lose their marks; a long name is cut; nothing left gives "".
 */
export function slugOf(name: string): string {
  const words = name
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f]/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[łøđßæœ]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replaceAll(/[^\p{Ll}\p{Lo}\p{Nd}]+/gu, "-")
    .replace(/^-/, "");
  let slug = "";
  for (const letter of words) {
    if (slug.length + letter.length > SLUG_MAX_LENGTH) break;
    slug += letter;
  }
  return slug.replace(/-$/, "");
}

/** Makes the ids of one document, each once. */
export class IdMaker {
  readonly #taken = new Set<string>();

  /**
   * An id that begins with a kind and goes on with names: "stage-discovery", "edge-discovery-to-demo".
   * Edges: names without letters or digits leave the kind alone; an id already given out gets a number: "stage-discovery-2".
   */
  make(kind: string, ...names: readonly string[]): string {
    const slug = names
      .map(slugOf)
      .filter((part) => part !== "")
      .join("-to-");
    const stem = slug === "" ? kind : `${kind}-${slug}`;
    let id = stem;
    for (let number = 2; this.#taken.has(id); number++) id = `${stem}-${number}`;
    this.#taken.add(id);
    return id;
  }
}
