import { v7 } from "uuid";

/** A new id: UUID version 7, so that ids made later sort later and indexes grow at their end. */
export function createId(): string {
  return v7();
}
