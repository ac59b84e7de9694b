import type { Issue, IssueValues } from "@fairlead/base";
import { currencyOf } from "../draft/money.ts";
import { phoneCountryOf } from "../normalise/phone.ts";
import type { MapStage } from "./map-stage.ts";
import { COMPANY_USES, DEAL_USES, PERSON_USES, type ImportMapping } from "./mapping.ts";

const USES: Readonly<Record<ImportMapping["kind"], readonly string[]>> = {
  deals: DEAL_USES,
  people: PERSON_USES,
  companies: COMPANY_USES,
};

const MAX_COLUMNS = 2000;
const MAX_STEPS = 10_000;

/**
 * What is wrong with a mapping that came from outside: each an error.
 * Shape: `columns` are the names that can be used, null where they are not known; `stages` those of the map it names.
 */
export function checkMapping(
  mapping: ImportMapping,
  { columns, stages }: { readonly columns: readonly string[] | null; readonly stages: readonly MapStage[] },
): Issue[] {
  return [...checkColumns(mapping, columns), ...checkSettings(mapping), ...checkSteps(mapping, stages)];
}

function checkColumns(mapping: ImportMapping, known: readonly string[] | null): Issue[] {
  const issues: Issue[] = [];
  const uses = new Set<string>();
  const names = known === null ? null : new Set(known);
  const given: ImportMapping["columns"] = mapping.columns;
  for (const entry of given.slice(0, MAX_COLUMNS)) {
    const { column, use } = entry;
    if (names !== null && !names.has(column)) issues.push(problem("import-column-unknown", { column: shown(column) }));
    if (use !== "field" && !USES[mapping.kind].includes(use))
      issues.push(problem("import-use-unknown", { use: shown(use), uses: USES[mapping.kind].join(", ") }));
    const taken = use === "field" ? `field ${entry.key}` : use;
    if (uses.has(taken)) issues.push(problem("import-use-twice", { use: shown(taken), column: shown(column) }));
    uses.add(taken);
  }
  if (mapping.kind === "people" && !["name", "first-name", "last-name", "email"].some((use) => uses.has(use)))
    issues.push(problem("import-name-unmapped", {}));
  if (mapping.kind === "companies" && !["name", "domain"].some((use) => uses.has(use)))
    issues.push(problem("import-name-unmapped", {}));
  return issues;
}

function checkSettings(mapping: ImportMapping): Issue[] {
  const issues: Issue[] = [];
  if (!/^[^\s:][^:]{0,99}$/u.test(mapping.system))
    issues.push(problem("import-system-malformed", { system: shown(mapping.system) }));
  if (mapping.country !== null && phoneCountryOf(mapping.country) === null)
    issues.push(problem("import-country-unknown", { country: shown(mapping.country) }));
  if (mapping.kind === "deals" && currencyOf(mapping.currency) !== mapping.currency)
    issues.push(problem("import-currency-unknown", { column: "currency", text: shown(mapping.currency) }));
  return issues;
}

function checkSteps(mapping: ImportMapping, stages: readonly MapStage[]): Issue[] {
  if (mapping.kind !== "deals") return [];
  const ids = new Set(stages.map(({ id }) => id));
  return mapping.steps
    .slice(0, MAX_STEPS)
    .flatMap((step) =>
      step.meaning === "stage" && step.stageId !== null && !ids.has(step.stageId)
        ? [problem("import-stage-unknown", { step: shown(step.name), stage: shown(step.stageId) })]
        : [],
    );
}

function problem(code: CheckCode, values: IssueValues): Issue {
  return { code, severity: "error", where: {}, values, count: 1 };
}

type CheckCode =
  | "import-column-unknown"
  | "import-use-unknown"
  | "import-use-twice"
  | "import-name-unmapped"
  | "import-system-malformed"
  | "import-country-unknown"
  | "import-currency-unknown"
  | "import-stage-unknown";

function shown(text: string): string {
  return text.slice(0, 80).toWellFormed();
}
