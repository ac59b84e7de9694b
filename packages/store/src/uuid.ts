const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Whether a text is an id as the program writes them. Edges: of capitals, no: an id has one spelling. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
