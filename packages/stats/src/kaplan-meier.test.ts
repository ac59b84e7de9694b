import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier, survivalAt, survivalQuantile, type SurvivalCurve } from "./kaplan-meier.ts";
import { quantile } from "./quantile.ts";

const LUNG = new URL("../../../../shared/data/survival/lung.csv", import.meta.url);
const REFERENCE = new URL("../../../../shared/data/survival/reference_output_R_survival.txt", import.meta.url);
const hasReference = existsSync(LUNG) && existsSync(REFERENCE);

test("remission of leukaemia under 6-MP, the textbook example", () => {
  // Freireich et al., Blood 21 (1963); the curve is in D. Collett, "Modelling Survival Data in Medical Research", table 2.2
  const curve = kaplanMeier({
    ended: [6, 6, 6, 7, 10, 13, 16, 22, 23],
    censored: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
  });
  expect(curve.times).toEqual(Float64Array.of(6, 7, 10, 13, 16, 22, 23));
  expect(curve.atRisk).toEqual(Uint32Array.of(21, 17, 15, 12, 11, 7, 6));
  expect(curve.ended).toEqual(Uint32Array.of(3, 1, 1, 1, 1, 1, 1));
  expect(Array.from(curve.survival, (share) => share.toFixed(3))).toEqual([
    "0.857",
    "0.807",
    "0.753",
    "0.690",
    "0.627",
    "0.538",
    "0.448",
  ]);
  expect(curve.lastTime).toBe(35);
  expect([survivalQuantile(curve, 0.5), survivalQuantile(curve, 0.9)]).toEqual([23, null]);
  expect([survivalAt(curve, 5), survivalAt(curve, 6), survivalAt(curve, 100)]).toEqual([
    1,
    curve.survival[0],
    curve.survival.at(-1),
  ]);
});

test("where the curve runs level at the share asked for, the middle of the level stretch is taken", () => {
  expect(survivalQuantile(kaplanMeier({ ended: [1, 3], censored: [] }), 0.5)).toBe(2);
  expect(survivalQuantile(kaplanMeier({ ended: [1], censored: [5] }), 0.5)).toBe(3);
  expect(survivalQuantile(kaplanMeier({ ended: [1], censored: [1] }), 0.5)).toBe(1);
});

test("nothing seen, or nothing ended, has no quantile", () => {
  expect(kaplanMeier({ ended: [], censored: [] })).toMatchObject({ times: new Float64Array(), lastTime: NaN });
  const running: SurvivalCurve = kaplanMeier({ ended: [], censored: [4, 9] });
  expect(running).toMatchObject({ times: new Float64Array(), lastTime: 9 });
  expect([survivalQuantile(running, 0.5), survivalAt(running, 20)]).toEqual([null, 1]);
  expect(() => survivalQuantile(running, 2)).toThrow("probability-out-of-range");
});

test("where everything has ended the median is the ordinary one, and the curve the share that lasts longer", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }), fc.nat(20), (ended, time) => {
      const curve = kaplanMeier({ ended, censored: [] });
      expect(survivalQuantile(curve, 0.5)).toBe(quantile(ended, 0.5));
      expect(survivalAt(curve, time)).toBeCloseTo(ended.filter((each) => each > time).length / ended.length, 12);
    }),
  );
});

test("what is still running only ever lengthens the median", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1 }), fc.array(fc.nat(20)), (ended, censored) => {
      const plain = survivalQuantile(kaplanMeier({ ended, censored: [] }), 0.5)!;
      const withOpen = survivalQuantile(kaplanMeier({ ended, censored }), 0.5);
      expect(withOpen === null || withOpen >= plain).toBe(true);
    }),
  );
});

test.skipIf(!hasReference)(
  "the lung data give what R's survival package gives (skipped where the data are absent)",
  () => {
    const rows = readFileSync(LUNG, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
    const times = (status: string): number[] => rows.filter((row) => row[2] === status).map((row) => Number(row[1]));
    const curve = kaplanMeier({ ended: times("2"), censored: times("1") });
    const reference = readFileSync(REFERENCE, "utf8");
    const [, count, events, median] = /\[1,\]\s+(\d+)\s+(\d+)\s+(\d+)/.exec(reference)!;
    expect([rows.length, times("2").length, survivalQuantile(curve, 0.5)]).toEqual([count, events, median].map(Number));
    const table = /time n\.risk[^\n]*\n((?:\s+\d[^\n]*\n)+)/.exec(reference)![1]!;
    const expected = table
      .trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/));
    expect(expected).toHaveLength(4);
    for (const [time, , , survival] of expected) {
      expect(survivalAt(curve, Number(time)).toFixed(3)).toBe(survival);
    }
  },
);
