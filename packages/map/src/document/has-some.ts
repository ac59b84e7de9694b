/** Whether a block says anything at all: a block whose every key is left out cannot be written and read back. */
export function hasSome(block: object): boolean {
  return Object.keys(block).length > 0;
}
