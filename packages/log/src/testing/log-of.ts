import { DAY_MS, FairleadError } from "@fairlead/base";
import { EventLogBuilder } from "../event-log-builder.ts";
import type { ActivityMeaning, EventLog } from "../event-log.ts";
import type { Outcome, Precision } from "../event.ts";

/** The day that the times of `logOf` count from: 1 January 2026, UTC. */
export const TEST_EPOCH_AT: number = Date.UTC(2026, 0, 1);

/** What `logOf` is told of the log as a whole; times in days after `TEST_EPOCH_AT`. */
export interface TestLogOptions {
  readonly meaning?: ActivityMeaning;
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  readonly observedUntilDay?: number;
}

/**
 * A log written down: one text a case, one word an event, for tests.
 * Shape: a word is `activity`, then `/actor` and `@day` where they matter: "Lead@0 Demo/ann@2.5 Won@?". Without a day an event comes one day
 * after the word before it; "@?" is an unknown time, which later words count past. `_` in a name stands for a space. Cases are named c1, c2, ….
 * Edges: an empty text is a case without events; "c7: A B" names the case.
 * @throws {FairleadError} `test-log-unreadable` when a word does not read.
 */
export function logOf(cases: readonly string[], options: TestLogOptions = {}): EventLog {
  const builder = new EventLogBuilder();
  let row = 0;
  cases.forEach((text, index) => {
    const named = /^(\S+):\s*(.*)$/.exec(text);
    const caseId = builder.cases.intern(named?.[1] ?? `c${index + 1}`);
    let day = -1;
    for (const word of (named?.[2] ?? text).split(/\s+/).filter((part) => part !== "")) {
      const event = readWord(word);
      day = event.day ?? day + 1;
      builder.append({
        case: caseId,
        activity: builder.activities.intern(event.activity),
        actor: event.actor === null ? -1 : builder.actors.intern(event.actor),
        at: event.known ? TEST_EPOCH_AT + day * DAY_MS : NaN,
        precision: event.known ? "second" : UNKNOWN_TIME,
        row: ++row,
      });
    }
  });
  return builder.build({
    source: { system: "test", file: "test" },
    meaning: options.meaning ?? "activity",
    outcomes: new Map(
      Object.entries(options.outcomes ?? {}).map(([name, outcome]) => [builder.activities.intern(name), outcome]),
    ),
    ...(options.observedUntilDay === undefined
      ? {}
      : { observedUntilAt: TEST_EPOCH_AT + options.observedUntilDay * DAY_MS }),
  });
}

const UNKNOWN_TIME: Precision = "order";

interface TestWord {
  readonly activity: string;
  readonly actor: string | null;
  /** Null where the word does not say. */
  readonly day: number | null;
  readonly known: boolean;
}

function readWord(word: string): TestWord {
  const parts = /^([^/@]+)(?:\/([^@]+))?(?:@(\?|-?\d+(?:\.\d+)?))?$/.exec(word);
  if (parts === null) throw new FairleadError("test-log-unreadable", { word });
  const [, activity, actor, day] = parts;
  return {
    activity: activity!.replaceAll("_", " "),
    actor: actor ?? null,
    day: day === undefined || day === "?" ? null : Number(day),
    known: day !== "?",
  };
}
