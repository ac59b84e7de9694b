import type { IssueReport } from "@fairlead/base";
import { outcomeOfName } from "@fairlead/log";
import type { MappedColumn } from "../reading.ts";
import type { ColumnRoles } from "./column-roles.ts";
import type { Column } from "./column.ts";
import { mappingOf } from "./mapping.ts";
import { meaningScore, milestoneName, namesClosing, namesCreation, namesNoEvent } from "./header-words.ts";
import type { Milestone, NoPlan, WidePlan } from "./plan.ts";
import { attributesOf, timeColumn, type TableSample } from "./table.ts";

/** A date column and the event it stands for. */
interface NamedMilestone {
  readonly column: Column;
  readonly milestone: Milestone;
}

/**
 * The plan for a table with one row per case: each date column is a milestone, and a stage or status column says where the case is now.
 * Edges: without a date that has happened it is a snapshot; without dates and stage there is no process in it.
 */
export function planWide(sample: TableSample, roles: ColumnRoles): WidePlan | NoPlan {
  const { stage, actor } = roles;
  const status = findStatus(sample, stage);
  const current = stage ?? status;
  const named = findMilestones(sample, current);
  const cases = isUnique(roles.case) ? roles.case : null;
  if (!hasProcess(named.length, current, cases)) return { shape: "none", problem: missingParts(sample, roles) };
  const milestones = named.map(({ milestone }) => milestone);
  return {
    shape: "wide",
    format: milestones.length === 0 ? "csv-snapshot" : "csv-wide",
    system: "csv",
    mapping: [
      ...mappingOf([["case", cases]]),
      ...milestoneMapping(sample, milestones),
      ...mappingOf([
        ["current-stage", stage],
        ["status", status],
        ["actor", actor],
      ]),
    ],
    meaning: "stage",
    case: indexOf(cases),
    milestones,
    current: indexOf(current),
    ...(stage !== null && status !== null ? { currentOf: closedOr(stage.index, status.index) } : {}),
    actor: indexOf(actor),
    attributes: attributesOf(sample, spentColumns(cases, named), () => "case"),
    remarks: cases === null ? [{ code: "csv-case-absent", severity: "info" }] : [],
  };
}

function indexOf(column: Column | null): number | null {
  return column === null ? null : column.index;
}

function isUnique(column: Column | null): boolean {
  return column !== null && column.distinct >= 0.9 * column.filled;
}

/** Columns that say nothing more once the events are made; the date of an open case still says when it is hoped to close. */
function spentColumns(cases: Column | null, milestones: readonly NamedMilestone[]): Set<number> {
  const events = milestones.filter(({ milestone }) => milestone.activity !== null);
  return new Set([cases, ...events.map(({ column }) => column)].flatMap((column) => column?.index ?? []));
}

/**
 * Two dates of a case make a process, or one and a state. A state alone does if it is in words, and the cases are named or many share it:
 * otherwise it is a table of something else.
 */
function hasProcess(dates: number, current: Column | null, cases: Column | null): boolean {
  if (current === null) return dates >= 2;
  if (dates > 0) return current.numberShare < 0.5 || cases !== null;
  return current.numberShare < 0.5 && (cases !== null || current.distinct * 2 <= current.filled);
}

/** A column beside the stage that says whether the case was won or lost. */
function findStatus(sample: TableSample, stage: Column | null): Column | null {
  const named = sample.columns.find(
    (column) =>
      column !== stage &&
      column.distinct > 0 &&
      column.distinct <= 12 &&
      (meaningScore(column.words, "stage") > 0 || /outcome|result|wynik|结果/u.test(column.words)) &&
      column.values.some((value) => outcomeOfName(value) !== null),
  );
  return named ?? null;
}

/** The status where it is an outcome, else the stage. */
function closedOr(stage: number, status: number): (cells: readonly string[]) => string | null {
  return (cells) => {
    const state = (cells[status] ?? "").trim();
    return outcomeOfName(state) === null ? (cells[stage] ?? "").trim() || null : state;
  };
}

/** The date columns that are events; of two of one name the one that says more than the day, else the first. */
function findMilestones(sample: TableSample, current: Column | null): NamedMilestone[] {
  const found = sample.columns.flatMap((column) => milestoneOf(column, current));
  const best = new Map<string, NamedMilestone>();
  for (const entry of found) {
    const { activity, time, onlyWhen } = entry.milestone;
    const key = typeof activity === "string" ? activity : `${onlyWhen} ${entry.column.index}`;
    const known = best.get(key);
    if (known === undefined || (known.milestone.time.isDayOnly && !time.isDayOnly)) best.set(key, entry);
  }
  return found.filter((entry) => [...best.values()].includes(entry));
}

function milestoneOf(column: Column, current: Column | null): NamedMilestone[] {
  const time = timeColumn(column);
  const name = milestoneName(column.name);
  if (time === null || name === null || namesNoEvent(column.words)) return [];
  if (namesClosing(column.words)) {
    const closing = { time, edge: "end" } as const;
    if (current === null) return [{ column, milestone: { ...closing, activity: name } }];
    return [{ column, milestone: { ...closing, activity: null, onlyWhen: outcomeOfName(name) ?? "any" } }];
  }
  const edge = namesCreation(column.words) ? "start" : "middle";
  return [{ column, milestone: { time, edge, activity: spelledAs(name, current?.values ?? []) } }];
}

/** The stage a milestone is named after ("Engage" → "Engaging"), or its own name. */
function spelledAs(name: string, stages: readonly string[]): string {
  const stem = stemOf(name);
  return stages.find((stage) => stemOf(stage) === stem) ?? name;
}

function stemOf(name: string): string {
  return name.toLowerCase().replace(/(?:ing|ed|ion|ment|e|s)$/u, "");
}

/** The date columns of milestones as they are mapped. */
export function milestoneMapping(sample: TableSample, milestones: readonly Milestone[]): MappedColumn[] {
  return milestones.map(({ time, activity }) => ({
    role: "milestone",
    column: sample.columns[time.column]!.name,
    ...(typeof activity === "string" ? { activity } : {}),
  }));
}

/** What a log needs and this table lacks. */
function missingParts(sample: TableSample, roles: ColumnRoles): IssueReport {
  const columns = sample.columns
    .map((column) => column.name)
    .join(", ")
    .slice(0, 300);
  const hasTime = roles.time !== null ? "yes" : "no";
  const hasCase = roles.case !== null ? "yes" : "no";
  return { code: "csv-no-process", severity: "error", values: { columns, hasTime, hasCase } };
}
