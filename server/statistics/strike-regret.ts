import { Preference } from './strike.js';

/** What remains after one strike of each side, and what it costs to have struck so; names by their place. */
export type RegretCell = {
  readonly ourStrike: number;
  readonly theirStrike: number;
  /** One name; two when both sides struck the same. */
  readonly left: readonly number[];
  /**
   * How far the rate of who remains falls short, for us, of the best that could have remained given their strike; a
   * difference of shares, 0 or more. From `least` to `most` while two remain. Null when an expected rate is not known.
   */
  readonly regret: { readonly least: number; readonly most: number } | null;
};

/** A side's strike with all that it can lead to. */
export type RegretRow = {
  readonly ourStrike: number;
  readonly cells: readonly RegretCell[];
  /** The largest regret of the row, whatever they strike; null when one of them is not known. */
  readonly largest: number | null;
};

const PANEL = [0, 1, 2] as const;

/**
 * For a panel of three: each strike of ours with each of theirs. The rates are expected ones, so that the table speaks of
 * averages over many such panels, on the one figure they are of.
 *
 * @param expected expected rates in [0, 1]; null where too little is known to state one.
 * @throws RangeError unless there are three.
 */
export function regretTable(expected: readonly (number | null)[], ours: Preference): RegretRow[] {
  if (expected.length !== PANEL.length) throw new RangeError(`A regret table is of three names.`);
  return PANEL.map((ourStrike) => {
    const cells = PANEL.map((theirStrike) => cellOf(expected, ours, ourStrike, theirStrike));
    const most = cells.map(({ regret }) => regret?.most ?? null);
    const known = most.filter((value) => value !== null);
    return { ourStrike, cells, largest: known.length < most.length ? null : Math.max(...known) };
  });
}

function cellOf(
  expected: readonly (number | null)[],
  ours: Preference,
  ourStrike: number,
  theirStrike: number,
): RegretCell {
  const left = PANEL.filter((name) => name !== ourStrike && name !== theirStrike);
  // Whatever we strike, one of these two is the best that we could be left with.
  const attainable = PANEL.filter((name) => name !== theirStrike).map((name) => expected[name] ?? null);
  const [one, other] = attainable;
  if (one === undefined || other === undefined || one === null || other === null) {
    return { ourStrike, theirStrike, left, regret: null };
  }
  const best = ours === Preference.LOW ? Math.min(one, other) : Math.max(one, other);
  const costs = left.map((name) => Math.abs(best - (expected[name] ?? best)));
  return { ourStrike, theirStrike, left, regret: { least: Math.min(...costs), most: Math.max(...costs) } };
}

/** Who strikes whom when the sides take turns until one name is left; names by their place. */
export type StrikesInTurn = {
  readonly strikes: readonly { readonly preference: Preference; readonly name: number }[];
  readonly left: number;
};

/**
 * For a panel of more than three: each side in its turn strikes the name whose expected rate is worst for it.
 *
 * @param first the preference of the side that begins; the other has the opposite.
 * @returns null when two expected rates are equal or one is not known: then it cannot be told.
 */
export function strikesInTurn(expected: readonly (number | null)[], first: Preference): StrikesInTurn | null {
  const known = expected.flatMap((rate, name) => (rate === null ? [] : [{ rate, name }]));
  const isTold =
    known.length === expected.length && new Set(known.map(({ rate }) => rate)).size === known.length;
  if (!isTold || known.length === 0) return null;
  const rest = [...known].sort((one, other) => one.rate - other.rate);
  const strikes: StrikesInTurn['strikes'][number][] = [];
  let preference = first;
  while (rest.length > 1) {
    const struck = preference === Preference.LOW ? rest.pop() : rest.shift();
    if (struck !== undefined) strikes.push({ preference, name: struck.name });
    preference = preference === Preference.LOW ? Preference.HIGH : Preference.LOW;
  }
  return { strikes, left: rest[0]?.name ?? 0 };
}
