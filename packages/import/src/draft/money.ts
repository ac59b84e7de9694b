const BY_SIGN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "€": "EUR",
    euro: "EUR",
    $: "USD",
    us$: "USD",
    "us dollar": "USD",
    "£": "GBP",
    zł: "PLN",
    zl: "PLN",
    "¥": "CNY",
    元: "CNY",
    人民币: "CNY",
    rmb: "CNY",
  }),
);

const KNOWN: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** The currency a cell names, by code or usual sign; null if none. */
export function currencyOf(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  const code = plain.toUpperCase();
  return KNOWN.has(code) ? code : (BY_SIGN.get(plain.toLowerCase()) ?? null);
}

/** How many decimals a currency's amounts have. */
function decimalsOf(currency: string): number {
  let decimals = DECIMALS.get(currency);
  if (decimals === undefined) {
    decimals =
      new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
    DECIMALS.set(currency, decimals);
  }
  return decimals;
}

const DECIMALS = new Map<string, number>();

/** The most an amount may be in minor units, so that sums of many stay exact. */
const MAX_MINOR = 1e15;

/**
 * An amount in minor units of its currency; null if it is none or too large.
 * Edges: rounded half away from zero, on the decimal figure as written: 1.005 of a currency with cents is 101.
 */
export function minorUnits(amount: number, currency: string): number | null {
  if (!Number.isFinite(amount)) return null;
  const shifted = Number(
    `${Math.abs(amount).toExponential().split("e")[0]}e${exponentOf(amount) + decimalsOf(currency)}`,
  );
  const minor = Math.sign(amount) * Math.round(shifted);
  return Math.abs(minor) <= MAX_MINOR ? minor + 0 : null;
}

function exponentOf(amount: number): number {
  return Number(amount.toExponential().split("e")[1]);
}
