/** An `xs:long`, its size aside. */
export const INTEGER: RegExp = /^[+-]?\d+$/u;

/** An `xs:double`. */
export const FLOAT: RegExp = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/u;

/** A universally unique identifier. */
export const UUID: RegExp = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** An `xs:dateTime` with its zone, or a day alone, as every machine reads it alike. */
export const PLAIN_INSTANT: RegExp =
  /^\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/u;
