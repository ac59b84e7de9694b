import type { IssueValues } from "@fairlead/base";
import { createMessages, type Formats, type Locale, type MessageKey, type Messages } from "@fairlead/messages";
import type { DurationSummary } from "@fairlead/mine";
import type { CaseNoun } from "./report-data.ts";

/** One language speaking of one kind of case: sentences know whether to say deals or cases. */
export interface Voice {
  readonly locale: Locale;
  readonly noun: CaseNoun;
  readonly format: Formats;
  readonly messages: Messages;
  say(key: MessageKey, values?: IssueValues): string;
  /** A duration, or a dash where none is known. */
  time(ms: number | null | undefined): string;
  /** A part of a whole, or a dash where there is nothing to share. */
  share(part: number, whole: number): string;
  /** A rate of 0–1, or a dash where there is none. */
  rate(rate: number | null): string;
}

/** The dash that stands for a number nobody knows. */
const UNKNOWN = "–";

/** The voice of a language for deals or cases. */
export function createVoice(messages: Messages | Locale, noun: CaseNoun): Voice {
  const spoken = typeof messages === "string" ? createMessages(messages) : messages;
  const { format } = spoken;
  return {
    locale: spoken.locale,
    noun,
    format,
    messages: spoken,
    say: (key, values) => spoken.text(key, { noun, ...values }),
    time: (ms) => (ms === null || ms === undefined ? UNKNOWN : format.duration(ms)),
    share: (part, whole) => (whole > 0 ? format.share(part / whole) : UNKNOWN),
    rate: (rate) => (rate === null ? UNKNOWN : format.share(rate)),
  };
}

/** The median of a summary, or a dash. */
export function medianText(voice: Voice, summary: DurationSummary | null): string {
  return voice.time(summary?.medianMs);
}
