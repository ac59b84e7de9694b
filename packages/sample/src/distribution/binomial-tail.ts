/**
 * The exact probability that so many independent trials have a number of successes at least as unlikely as the one seen, on its side: twice
 * the smaller tail, at most 1. Tests hold planted rates against it.
 * Cost: linear in the trials.
 * @source C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26 (1934).
 */
export function binomialTail(successes: number, trials: number, rate: number): number {
  if (rate <= 0 || rate >= 1) return successes === (rate <= 0 ? 0 : trials) ? 1 : 0;
  let logTerm = trials * Math.log(1 - rate);
  let below = 0;
  let upTo = 0;
  for (let count = 0; count <= successes; count++) {
    const term = Math.exp(logTerm);
    upTo += term;
    if (count < successes) below += term;
    logTerm += Math.log(((trials - count) / (count + 1)) * (rate / (1 - rate)));
  }
  return Math.min(1, 2 * Math.min(upTo, 1 - below));
}
