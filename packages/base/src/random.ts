/** A stream of numbers decided by its seed alone. */
export interface Random {
  /** The next number, uniform in [0, 1). */
  next(): number;
  /** A stream of its own for a named part, so that adding draws to one part does not change another. */
  fork(name: string): Random;
}

/**
 * Seeded randomness: equal seeds give equal streams on every machine.
 * @source Bob Jenkins, small fast 32-bit generator ("sfc32" of PractRand by Chris Doty-Humphrey); seeding by FNV-1a of the seed text.
 */
export function createRandom(seed: number | string): Random {
  const text = String(seed);
  let a = hashText(`${text}\u0001`);
  let b = hashText(`${text}\u0002`);
  let c = hashText(`${text}\u0003`);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return { next, fork: (name) => createRandom(`${text}/${name}`) };
}

/** 32-bit FNV-1a over the UTF-16 code units of a text. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}
