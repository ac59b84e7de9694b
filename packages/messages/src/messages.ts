import { FairleadError, type Issue, type IssueValues } from "@fairlead/base";
import { IntlMessageFormat } from "intl-messageformat";
import { CATALOGS, type MessageKey } from "./catalog/index.ts";
import { createFormats, type Formats } from "./format.ts";
import type { Locale } from "./locale.ts";

/** Everything needed to speak one language: sentences by key, and numbers, dates, durations. */
export interface Messages {
  readonly locale: Locale;
  readonly format: Formats;
  /**
   * The sentence of a key, filled with values.
   * @throws {FairleadError} `message-unfilled` when a value the sentence needs is missing.
   */
  readonly text: (key: MessageKey, values?: IssueValues) => string;
  /** What an issue says: what happened and what to do. An unknown code gives the code itself. */
  readonly issue: (issue: Pick<Issue, "code" | "values">) => string;
}

/** The messages of a locale. Cost: sentences are parsed when first used. */
export function createMessages(locale: Locale): Messages {
  const catalog = CATALOGS[locale];
  const parsed = new Map<string, IntlMessageFormat>();
  const text = (key: MessageKey, values: IssueValues = {}): string => {
    let message = parsed.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(catalog[key], locale, undefined, { ignoreTag: true });
      parsed.set(key, message);
    }
    try {
      return String(message.format({ ...values }));
    } catch (cause) {
      throw new FairleadError("message-unfilled", { key }, { cause });
    }
  };
  return {
    locale,
    format: createFormats(locale),
    text,
    issue: ({ code, values }) => {
      const key = `issue.${code}`;
      return isMessageKey(key) ? text(key, values) : code;
    },
  };
}

/** Whether the catalogues hold a sentence for a key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(CATALOGS.en, key);
}
