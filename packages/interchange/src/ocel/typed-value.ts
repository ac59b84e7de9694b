import { encodeText } from "@fairlead/base";
import type { AttributeKind } from "@fairlead/log";
import { FLOAT, INTEGER, PLAIN_INSTANT } from "../markup/value-form.ts";
import { XsdDateTimeReader } from "../markup/xsd-date-time.ts";

/** A time of the file. */
export interface OcelInstant {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly hasTime: boolean;
  readonly hasZone: boolean;
}

/** A value with the kind it is kept as; `isValid` is false when it is not of the type that was declared. */
export interface TypedValue {
  readonly text: string;
  readonly kind: AttributeKind;
  readonly isValid: boolean;
}

const reader = new XsdDateTimeReader();

/** The instant of an ISO 8601 text; null if it is none. A time without a zone is taken as UTC. */
export function parseOcelTime(text: string): OcelInstant | null {
  const bytes = encodeText(text);
  const at = reader.read(bytes, 0, bytes.length);
  return Number.isNaN(at) ? null : { at, hasTime: reader.hasTime, hasZone: reader.hasZone };
}

/** A value under its declared type; one of an unknown or no type is text. */
export function typeValue(text: string, type: string): TypedValue {
  const trimmed = text.trim();
  switch (type) {
    case "integer":
    case "int":
      return typed(INTEGER.test(trimmed), trimmed, "number");
    case "float":
      return typed(FLOAT.test(trimmed), trimmed, "number");
    case "boolean":
      return typed(/^(?:true|false)$/u.test(trimmed), trimmed, "flag");
    case "time":
    case "date":
    case "timestamp":
      return typeTime(trimmed);
    default:
      return { text, kind: "text", isValid: true };
  }
}

function typed(isValid: boolean, text: string, kind: AttributeKind): TypedValue {
  return { text, kind: isValid ? kind : "text", isValid };
}

function typeTime(text: string): TypedValue {
  const instant = parseOcelTime(text);
  if (instant === null) return { text, kind: "text", isValid: false };
  const isPlain = PLAIN_INSTANT.test(text);
  return { text: isPlain ? text : new Date(instant.at).toISOString(), kind: "time", isValid: true };
}
