import fc from "fast-check";

/** How to damage a text: cut it off, drop or double a piece, or put something in; places as shares of the length. */
export type Damage =
  | { readonly kind: "cut"; readonly at: number }
  | { readonly kind: "drop" | "double"; readonly at: number; readonly length: number }
  | { readonly kind: "insert"; readonly at: number; readonly text: string };

/** One to four damages, with these pieces among what is put in. */
export function damages(pieces: readonly string[]): fc.Arbitrary<Damage[]> {
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  const length = fc.integer({ min: 1, max: 60 });
  const text = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 8 }));
  return fc.array(
    fc.oneof<fc.Arbitrary<Damage>[]>(
      fc.record({ kind: fc.constant("cut" as const), at }),
      fc.record({ kind: fc.constantFrom("drop" as const, "double" as const), at, length }),
      fc.record({ kind: fc.constant("insert" as const), at, text }),
    ),
    { minLength: 1, maxLength: 4 },
  );
}

/** The damaged text. */
export function damage(text: string, list: readonly Damage[]): string {
  return list.reduce((whole, change) => {
    const at = Math.floor(change.at * whole.length);
    switch (change.kind) {
      case "cut":
        return whole.slice(0, at);
      case "drop":
        return whole.slice(0, at) + whole.slice(at + change.length);
      case "double":
        return whole.slice(0, at + change.length) + whole.slice(at);
      case "insert":
        return whole.slice(0, at) + change.text + whole.slice(at);
    }
  }, text);
}

/** How many generated files a reader has to survive. */
export const FUZZ_RUNS = Number(process.env["FAIRLEAD_FUZZ_RUNS"] ?? 2000);
