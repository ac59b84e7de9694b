/**
 * Reorders `values` so that position `k` holds what sorting would put there, with nothing greater before it and nothing smaller after it.
 * Only positions `left` to `right`, both included, are touched; `k` must lie among them and no value may be NaN.
 * Cost: linear on average, in place.
 * @source R. W. Floyd, R. L. Rivest, "Algorithm 489: The Algorithm SELECT", Communications of the ACM 18 (1975).
 */
export function selectInPlace(values: Float64Array, k: number, left = 0, right: number = values.length - 1): void {
  let low = left;
  let high = right;
  while (high > low) {
    if (high - low > SAMPLING_FROM) narrowBySample(values, k, low, high);
    const split = partition(values, k, low, high);
    if (split <= k) low = split + 1;
    if (k <= split) high = split - 1;
  }
}

const SAMPLING_FROM = 600;

/** Selects within a sample around `k` first, so that the value at `k` becomes a pivot close to the one sought. */
function narrowBySample(values: Float64Array, k: number, low: number, high: number): void {
  const size = high - low + 1;
  const rank = k - low + 1;
  const logSize = Math.log(size);
  const sample = 0.5 * Math.exp((2 * logSize) / 3);
  const side = rank < size / 2 ? -1 : 1;
  const margin = 0.5 * Math.sqrt((logSize * sample * (size - sample)) / size) * side;
  const from = Math.max(low, Math.floor(k - (rank * sample) / size + margin));
  const until = Math.min(high, Math.floor(k + ((size - rank) * sample) / size + margin));
  selectInPlace(values, k, from, until);
}

/** Splits around the value at `k`: gives the position where that value comes to rest. */
function partition(values: Float64Array, k: number, low: number, high: number): number {
  const pivot = values[k]!;
  let up = low;
  let down = high;
  swap(values, low, k);
  if (values[high]! > pivot) swap(values, low, high);
  while (up < down) {
    swap(values, up, down);
    up++;
    down--;
    while (values[up]! < pivot) up++;
    while (values[down]! > pivot) down--;
  }
  if (values[low] === pivot) swap(values, low, down);
  else swap(values, ++down, high);
  return down;
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a]!;
  values[a] = values[b]!;
  values[b] = kept;
}
