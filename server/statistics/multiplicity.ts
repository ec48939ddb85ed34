/**
 * Benjamini-Hochberg adjusted p-values, in the order given: adj_(i) = min over k >= i of min(1, m p_(k) / k),
 * where m counts the p-values that are not null. Flagging those at or below .05 keeps the expected share of
 * false ones among the flagged at or below .05, for p-values that are independent or positively dependent
 * (Benjamini and Hochberg, JRSS B 1995;57:289). A null is not part of the family and stays null.
 *
 * @throws RangeError for a p-value outside [0, 1].
 */
export function benjaminiHochberg(p: readonly (number | null)[]): (number | null)[] {
  return stepUp(p, () => 1);
}

/**
 * The same under any dependence (Benjamini and Yekutieli, Annals of Statistics 2001;29:1165): m is replaced by
 * m (1 + 1/2 + ... + 1/m). For the appendix.
 *
 * @throws RangeError for a p-value outside [0, 1].
 */
export function benjaminiYekutieli(p: readonly (number | null)[]): (number | null)[] {
  return stepUp(p, (m) =>
    Array.from({ length: m }, (_, k) => 1 / (m - k)).reduce((sum, term) => sum + term, 0),
  );
}

function stepUp(p: readonly (number | null)[], penaltyOf: (m: number) => number): (number | null)[] {
  const family = p.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const wrong = family.find(({ value }) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) throw new RangeError(`Not a probability: ${wrong.value}.`);
  const penalty = penaltyOf(family.length);
  const adjusted = Array<number | null>(p.length).fill(null);
  let least = 1;
  family
    .sort((a, b) => b.value - a.value)
    .forEach(({ value, index }, fromLargest) => {
      const rank = family.length - fromLargest;
      least = Math.min(least, (penalty * family.length * value) / rank);
      // Rounding must not make an adjusted value smaller than the one it adjusts.
      adjusted[index] = Math.max(value, least);
    });
  return adjusted;
}

/**
 * Holm adjusted p-values, in the order given: adj_(i) = max over k <= i of min(1, (m - k + 1) p_(k)). Stating those at
 * or below .05 keeps the chance of any false one at or below .05, whatever the dependence (Holm, Scandinavian Journal
 * of Statistics 1979;6:65). Raising one p-value, or adding one, lowers no other. A null is not part of the family.
 *
 * @throws RangeError for a p-value outside [0, 1].
 */
export function holm(p: readonly (number | null)[]): (number | null)[] {
  const family = p.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const wrong = family.find(({ value }) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) throw new RangeError(`Not a probability: ${wrong.value}.`);
  const adjusted = Array<number | null>(p.length).fill(null);
  let most = 0;
  family
    .toSorted((a, b) => a.value - b.value)
    .forEach(({ value, index }, rank) => {
      most = Math.max(most, Math.min(1, (family.length - rank) * value));
      adjusted[index] = most;
    });
  return adjusted;
}
