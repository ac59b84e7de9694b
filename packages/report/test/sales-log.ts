import { createRandom, DAY_MS, type Issue } from "@fairlead/base";
import { EventLogBuilder, selectAll, type EventLog, type Outcome } from "@fairlead/log";
import { discoverDirectlyFollowsGraph, discoverStageGraph } from "@fairlead/mine";
import { reportDataOf, type ReportColumn, type ReportData } from "@fairlead/report";

const STAGES = ["Lead", "Qualified", "Discovery", "Demo", "Proposal", "Negotiation"];
const MEDIAN_DAYS = [1, 4, 11, 7, 16, 5];
const LOSS_RATES = [0.22, 0.18, 0.12, 0.1, 0.2, 0.12];
const FIRST_AT = Date.UTC(2025, 0, 6, 9);
const LAST_AT = FIRST_AT + 420 * DAY_MS;

/** A made-up sales history: six stages with skips, returns, losses, and deals still open at the end. */
export function salesLog(deals = 600): EventLog {
  const random = createRandom(7);
  const builder = new EventLogBuilder();
  const stages = STAGES.map((name) => builder.activities.intern(name));
  const won = builder.activities.intern("Closed won");
  const lost = builder.activities.intern("Closed lost");
  let row = 1;
  for (let deal = 0; deal < deals; deal++) {
    const caseId = builder.cases.intern(`deal ${deal}`);
    const actor = builder.actors.intern(`rep ${deal % 7}`);
    let at = FIRST_AT + random.next() * 400 * DAY_MS;
    const append = (activity: number): boolean => {
      if (at > LAST_AT) return false;
      builder.append({ case: caseId, activity, at, precision: deal % 5 === 0 ? "day" : "second", actor, row: ++row });
      return true;
    };
    let stage = 0;
    let isOver = false;
    while (!isOver && stage < STAGES.length) {
      if (!append(stages[stage]!)) break;
      at += MEDIAN_DAYS[stage]! * DAY_MS * Math.exp(1.1 * (random.next() + random.next() - 1));
      const luck = random.next();
      if (luck < LOSS_RATES[stage]!) {
        append(lost);
        isOver = true;
      } else if (luck > 0.95 && stage > 1) stage -= 1;
      else stage += luck > 0.83 && stage < 4 ? 2 : 1;
    }
    if (!isOver && stage === STAGES.length) append(won);
  }
  const outcomes = new Map<number, Outcome>([
    [won, "won"],
    [lost, "lost"],
  ]);
  const source = { system: "hubspot", file: "deals.csv" };
  return builder.build({ source, meaning: "stage", outcomes, observedUntilAt: LAST_AT });
}

/** A log of traces written as activities in a row, a minute apart, without stages; " ×3" repeats a trace. */
export function plainLog(...traces: readonly string[]): EventLog {
  const builder = new EventLogBuilder();
  let row = 0;
  for (const written of traces) {
    const [trace = "", times = "1"] = written.split(" ×");
    for (let time = 0; time < Number(times); time++) {
      const caseId = builder.cases.intern(`case ${builder.cases.size}`);
      for (const [step, name] of trace.split(" → ").entries()) {
        const activity = builder.activities.intern(name);
        builder.append({ case: caseId, activity, at: step * 60_000, precision: "second", actor: -1, row: ++row });
      }
    }
  }
  return builder.build({ source: { system: "xes", file: "log.xes" } });
}

/** The report data of a log. */
export function reportOf(
  log: EventLog,
  more: {
    readonly issues?: readonly Issue[];
    readonly mapping?: readonly ReportColumn[];
    readonly fileName?: string;
  } = {},
): ReportData {
  const all = selectAll(log);
  return reportDataOf({
    log,
    graph: discoverDirectlyFollowsGraph(all),
    stages: log.meaning === "stage" ? discoverStageGraph(all) : null,
    issues: more.issues ?? [],
    mapping: more.mapping ?? [],
    format: log.meaning === "stage" ? "hubspot-stage-history" : "xes",
    fileName: more.fileName ?? log.source.file,
    madeAt: Date.UTC(2026, 10, 22, 12),
  });
}
