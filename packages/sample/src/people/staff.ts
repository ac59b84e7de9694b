import type { Random } from "@fairlead/base";
import { drawFrom } from "../distribution/distribution.ts";
import { drawItem, drawWeighted } from "../distribution/categorical.ts";
import type { Role } from "../industry/industry.ts";
import { NAME_LISTS, type NameLanguage } from "./name-lists.ts";

/** The share of each language among names; only the proportions matter. */
export type LocaleMix = Readonly<Record<NameLanguage, number>>;

/**
 * Someone who sells.
 * Shape: `load` is the share of the work of their role, `oddsFactor` what their skill does to the odds of winning a deal they own,
 * `delayFactor` what it does to the time of the stages they work.
 */
export interface Person {
  readonly name: string;
  readonly role: Role;
  readonly load: number;
  readonly oddsFactor: number;
  readonly delayFactor: number;
}

const HEADCOUNT: Readonly<Record<Role, number>> = { SDR: 5, AE: 9, SE: 4, Legal: 2, Finance: 2, CSM: 3 };

/** The invented people of a company, by role. Names are distinct. */
export function inventStaff(random: Random, mix: LocaleMix): Readonly<Record<Role, readonly Person[]>> {
  const taken = new Set<string>();
  const team = (role: Role): Person[] =>
    Array.from({ length: HEADCOUNT[role] }, (_, index) => {
      const stream = random.fork(`${role}/${index}`);
      return {
        name: inventName(stream, mix, taken),
        role,
        load: drawFrom(stream, { kind: "gamma", shape: 4, mean: 1 }),
        oddsFactor: role === "AE" ? drawFrom(stream, { kind: "log-normal", median: 1, sigma: 0.35 }) : 1,
        delayFactor: drawFrom(stream, { kind: "log-normal", median: 1, sigma: 0.15 }),
      };
    });
  return {
    SDR: team("SDR"),
    AE: team("AE"),
    SE: team("SE"),
    Legal: team("Legal"),
    Finance: team("Finance"),
    CSM: team("CSM"),
  };
}

function inventName(random: Random, mix: LocaleMix, taken: Set<string>): string {
  for (;;) {
    const language = drawLanguage(random, mix);
    const list = NAME_LISTS[language];
    const given = drawItem(random, list.given);
    const family = drawItem(random, list.family);
    const name = language === "zh-Hans" ? `${family}${given}` : `${given} ${family}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** A language drawn by its share. */
export function drawLanguage(random: Random, mix: LocaleMix): NameLanguage {
  const languages: readonly NameLanguage[] = ["en", "pl", "zh-Hans"];
  return drawWeighted(random, languages, (language) => mix[language]);
}
