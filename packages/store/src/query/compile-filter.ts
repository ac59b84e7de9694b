import { sql, type RawBuilder } from "kysely";
import type { ObjectCatalog } from "./catalog.ts";
import { compileCondition } from "./condition.ts";
import type { Problems, QueryProblem } from "./problems.ts";
import type { Reader } from "./reader.ts";
import { resolveField } from "./resolve-field.ts";

const FILTER_DEPTH = 8;
const FILTER_CONDITIONS = 100;

type Tree = Readonly<Record<string, unknown>>;

/**
 * A filter in SQL; null if something is wrong with it, which `problems` then tells.
 * Edges: within it what is neither true nor false (a comparison with no value) counts as false, also under "not".
 */
export function compileFilter(
  reader: Reader,
  catalog: ObjectCatalog,
  filter: unknown,
  problems: Problems,
): RawBuilder<boolean> | null {
  return new FilterCompiler(reader, catalog, problems).compile(filter);
}

class FilterCompiler {
  readonly #reader: Reader;
  readonly #catalog: ObjectCatalog;
  readonly #problems: Problems;
  readonly #count = { conditions: 0, joints: 0 };

  constructor(reader: Reader, catalog: ObjectCatalog, problems: Problems) {
    this.#reader = reader;
    this.#catalog = catalog;
    this.#problems = problems;
  }

  compile(filter: unknown, depth = 1): RawBuilder<boolean> | null {
    if (depth > FILTER_DEPTH) return this.#fail({ code: "filter-too-deep", values: { limit: FILTER_DEPTH } });
    if (typeof filter !== "object" || filter === null || Array.isArray(filter))
      return this.#fail({ code: "filter-malformed" });
    const tree = filter as Tree;
    const keys = Object.keys(tree);
    if (!this.#isWithinLimit(Object.hasOwn(tree, "field") ? "conditions" : "joints")) return null;
    if (keys.length === 1 && keys[0] === "not") return this.#not(tree["not"], depth);
    if (keys.length === 1 && keys[0] === "all") return this.#join(tree["all"], "all", depth);
    if (keys.length === 1 && keys[0] === "any") return this.#join(tree["any"], "any", depth);
    return this.#condition(tree, keys);
  }

  /** What joins conditions counts too: a tree of nothing else is as much work. */
  #isWithinLimit(kind: "conditions" | "joints"): boolean {
    this.#count[kind] += 1;
    if (this.#count[kind] === FILTER_CONDITIONS + 1)
      this.#fail({ code: "filter-too-large", values: { limit: FILTER_CONDITIONS } });
    return this.#count[kind] <= FILTER_CONDITIONS;
  }

  #not(filter: unknown, depth: number): RawBuilder<boolean> | null {
    const condition = this.compile(filter, depth + 1);
    return condition === null ? null : sql<boolean>`(${condition}) IS NOT TRUE`;
  }

  #join(filters: unknown, how: "all" | "any", depth: number): RawBuilder<boolean> | null {
    if (!Array.isArray(filters)) return this.#fail({ code: "filter-malformed" });
    if (filters.length > FILTER_CONDITIONS)
      return this.#fail({ code: "filter-too-large", values: { limit: FILTER_CONDITIONS } });
    const conditions = filters.map((filter: unknown) => this.compile(filter, depth + 1));
    const sound = conditions.filter((condition) => condition !== null);
    if (sound.length < conditions.length) return null;
    if (sound.length === 0) return how === "all" ? sql<boolean>`TRUE` : sql<boolean>`FALSE`;
    return how === "all"
      ? sql<boolean>`(${sql.join(sound, sql` AND `)})`
      : sql<boolean>`(${sql.join(sound, sql` OR `)})`;
  }

  #condition(tree: Tree, keys: readonly string[]): RawBuilder<boolean> | null {
    const { field: name, operator, value } = tree;
    const isShaped = keys.every((key) => key === "field" || key === "operator" || key === "value");
    if (!isShaped || typeof name !== "string" || typeof operator !== "string")
      return this.#fail({ code: "filter-malformed" });
    const field = resolveField(this.#reader, this.#catalog, name);
    if (field === null) return this.#fail({ code: "field-unknown", values: { field: name } });
    const { actor, policy, now } = this.#reader;
    const context = { memberId: actor.memberId, timeZone: policy.timeZone, now };
    const condition = compileCondition(field, operator, value, context);
    if (typeof condition === "string") return this.#fail({ code: condition, values: { field: name, operator } });
    return "problem" in condition
      ? this.#fail({ code: condition.problem, values: { field: name, limit: condition.limit } })
      : condition;
  }

  #fail(problem: Omit<QueryProblem, "part">): null {
    this.#problems.add({ ...problem, part: "filter" });
    return null;
  }
}
