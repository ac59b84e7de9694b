import type { IssueReport } from "@fairlead/base";
import { outcomeOfName } from "@fairlead/log";
import type { MappedColumn } from "../reading.ts";
import type { ColumnRoles } from "./column-roles.ts";
import type { Column } from "./column.ts";
import type { NoPlan } from "./generic-plan.ts";
import { meaningScore, milestoneName, namesClosing, namesCreation, namesNoEvent } from "./header-words.ts";
import type { Milestone, WidePlan } from "./plan.ts";
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
  const stage = roles.stage !== null && namesStates(roles.stage, roles.case !== null) ? roles.stage : null;
  const status = findStatus(sample, stage);
  const current = stage ?? status;
  const milestones = findMilestones(sample, current);
  if (milestones.length < 2 && current === null) return { shape: "none", problem: missingParts(sample, roles) };
  const cases = roles.case !== null && roles.case.distinct >= 0.9 * roles.case.filled ? roles.case : null;
  if (milestones.length === 0 && cases === null && (current?.numberShare ?? 1) > 0.5) {
    return { shape: "none", problem: missingParts(sample, roles) };
  }
  const events = milestones.filter(({ milestone }) => milestone.activity !== null);
  const used = new Set([cases, ...events.map(({ column }) => column)].flatMap((column) => column?.index ?? []));
  return {
    shape: "wide",
    format: milestones.length === 0 ? "csv-snapshot" : "csv-wide",
    system: "csv",
    mapping: wideMapping(cases, milestones, { stage, status, actor: roles.actor }),
    meaning: "stage",
    case: cases?.index ?? null,
    milestones: milestones.map(({ milestone }) => milestone),
    current: current?.index ?? null,
    ...(stage !== null && status !== null ? { currentOf: closedOr(stage.index, status.index) } : {}),
    actor: roles.actor?.index ?? null,
    attributes: attributesOf(sample, used, () => "case"),
    remarks: cases === null ? [{ code: "csv-case-absent", severity: "info" }] : [],
  };
}

/** Stages are words; bare numbers are taken for stages only when the table names its cases. */
function namesStates(column: Column, hasCases: boolean): boolean {
  return column.numberShare < 0.5 || hasCases;
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

function findMilestones(sample: TableSample, current: Column | null): NamedMilestone[] {
  return sample.columns.flatMap((column): NamedMilestone[] => {
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
  });
}

/** The stage a milestone is named after ("Engage" → "Engaging"), or its own name. */
function spelledAs(name: string, stages: readonly string[]): string {
  const stem = stemOf(name);
  return stages.find((stage) => stemOf(stage) === stem) ?? name;
}

function stemOf(name: string): string {
  return name.toLowerCase().replace(/(?:ing|ed|ion|ment|e|s)$/u, "");
}

function wideMapping(
  cases: Column | null,
  milestones: readonly NamedMilestone[],
  { stage, status, actor }: Readonly<Record<"stage" | "status" | "actor", Column | null>>,
): MappedColumn[] {
  return [
    ...(cases === null ? [] : [{ role: "case", column: cases.name } as const]),
    ...milestones.map(({ column, milestone }): MappedColumn => ({
      role: "milestone",
      column: column.name,
      ...(milestone.activity === null ? {} : { activity: milestone.activity }),
    })),
    ...(stage === null ? [] : [{ role: "current-stage", column: stage.name } as const]),
    ...(status === null ? [] : [{ role: "status", column: status.name } as const]),
    ...(actor === null ? [] : [{ role: "actor", column: actor.name } as const]),
  ];
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
