export type { MessageKey } from "./catalog/index.ts";
export type { Formats } from "./format.ts";
export { LOCALE_NAMES, LOCALES, parseLocale, type Locale } from "./locale.ts";
export { createMessages, isMessageKey, type Messages } from "./messages.ts";
