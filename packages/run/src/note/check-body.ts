import type { Issue } from "@fairlead/base";
import { reasonFor } from "../reason.ts";
import type { NoteBlock } from "../record.ts";
import type { CheckedValues } from "../value/check-values.ts";
import { isBlank, isStorable } from "../value/text-rule.ts";

const BLOCKS_MAX = 2_000;

/** Units: UTF-16 code units of all blocks together. */
const TEXT_MAX_LENGTH = 20_000;

const KINDS: Readonly<Record<NoteBlock["kind"], true>> = { paragraph: true, item: true, heading: true };

/** Judges the text of a note: some blocks that say something, and not a book. Shape: blocks are copied, with nothing but kind and text. */
export function checkBody(body: readonly NoteBlock[]): CheckedValues {
  const reasons = whyNotBody(body);
  return { set: reasons.length > 0 ? {} : { body: body.map(({ kind, text }) => ({ kind, text })) }, reasons };
}

function whyNotBody(body: unknown): Issue[] {
  if (!Array.isArray(body)) return [malformedBlock(1)];
  if (body.length > BLOCKS_MAX)
    return [reasonFor({ code: "note-blocks-too-many", where: { field: "body" }, values: { max: BLOCKS_MAX } })];
  const malformed = body.findIndex((block) => !isNoteBlock(block));
  return malformed >= 0 ? [malformedBlock(malformed + 1)] : whyNotText(body);
}

function malformedBlock(block: number): Issue {
  return reasonFor({ code: "note-block-malformed", where: { field: "body" }, values: { block } });
}

function isNoteBlock(block: unknown): block is NoteBlock {
  if (typeof block !== "object" || block === null) return false;
  const { kind, text } = block as Readonly<Partial<Record<keyof NoteBlock, unknown>>>;
  const isKind = typeof kind === "string" && Object.hasOwn(KINDS, kind);
  return isKind && typeof text === "string" && Object.keys(block).length === 2;
}

function whyNotText(body: readonly NoteBlock[]): Issue[] {
  const where = { field: "body" };
  const length = body.reduce((sum, { text }) => sum + text.length, 0);
  if (length > TEXT_MAX_LENGTH) return [reasonFor({ code: "note-too-long", where, values: { max: TEXT_MAX_LENGTH } })];
  if (!body.every(({ text }) => isStorable(text)))
    return [reasonFor({ code: "record-text-unstorable", where, values: where })];
  return body.every(({ text }) => isBlank(text)) ? [reasonFor({ code: "note-blank", where })] : [];
}
