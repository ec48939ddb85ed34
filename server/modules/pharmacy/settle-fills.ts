import { groupedBy } from '../../kernel/grouped-by.js';
import { FillState } from '../../pharmacology/index.js';

/** A fill as far as it matters for whether it counts. */
export type FillToSettle = {
  readonly id: string;
  readonly importId: string;
  /** What rows of one dispensing have in common: `contentKeyOf`. */
  readonly contentKey: string;
  /** A claim taken back, by its negative quantity. */
  readonly isReversal: boolean;
};

/** Whether a fill counts, and the one that it repeats, takes back or is taken back by. */
export type SettledFill = { readonly state: FillState; readonly counterpartId: string | null };

/** One claim: made, taken back, or both; only the last claim of a dispensing can stand. */
type Claim = { fill: string | null; reversal: string | null };

/**
 * Which of the fills of a matter count, from nothing but the fills themselves in the order of their imports and rows:
 * whoever takes an import back settles the others anew.
 *
 * Within a file, as many claims as were taken back do not count, whichever row stands first; of what is left, one
 * counts and the others repeat it. So a claim that was taken back and billed again counts once. A later file that has
 * the same dispensing tells of the same claims: it can add that one was taken back, or billed again.
 */
export function settleFills(fills: readonly FillToSettle[]): ReadonlyMap<string, SettledFill> {
  const settled = new Map<string, SettledFill>();
  for (const dispensing of groupedBy(fills, ({ contentKey }) => contentKey).values()) {
    const claims: Claim[] = [];
    for (const rows of groupedBy(dispensing, ({ importId }) => importId).values()) {
      mergeFile(claims, rows, settled);
    }
    for (const claim of claims) settleClaim(claim, settled);
  }
  return settled;
}

/** Rows of one file under one dispensing join the claims known so far, in order; what is there already is repeated. */
function mergeFile(claims: Claim[], rows: readonly FillToSettle[], settled: Map<string, SettledFill>): void {
  const made = rows.filter(({ isReversal }) => !isReversal).map(({ id }) => id);
  const reversals = rows.filter(({ isReversal }) => isReversal).map(({ id }) => id);
  const repeat = (id: string, of: string): void =>
    void settled.set(id, { state: FillState.DUPLICATE, counterpartId: of });
  // One claim more than were taken back can stand; without any claim, one was taken back that no row shows.
  const own = Math.min(Math.max(made.length, 1), reversals.length + (made.length > reversals.length ? 1 : 0));
  for (let at = 0; at < own; at += 1) {
    const [fill, reversal] = [made[at], reversals[at]];
    // A file may show only what stands in the end: that repeats the last claim, not the first.
    const place = reversal === undefined ? Math.max(at, claims.length - 1) : at;
    const claim = (claims[place] ??= { fill: null, reversal: null });
    if (fill !== undefined && claim.fill !== null) repeat(fill, claim.fill);
    else claim.fill ??= fill ?? null;
    if (reversal !== undefined && claim.reversal !== null) repeat(reversal, claim.reversal);
    else claim.reversal ??= reversal ?? null;
  }
  const last = own > reversals.length ? claims.at(-1) : claims[own - 1];
  for (const fill of made.slice(own)) repeat(fill, last?.fill ?? fill);
  for (const reversal of reversals.slice(own)) repeat(reversal, last?.reversal ?? reversal);
}

function settleClaim({ fill, reversal }: Claim, settled: Map<string, SettledFill>): void {
  if (reversal !== null) settled.set(reversal, { state: FillState.REVERSAL, counterpartId: fill });
  if (fill === null) return;
  settled.set(fill, {
    state: reversal === null ? FillState.COUNTED : FillState.REVERSED,
    counterpartId: reversal,
  });
}
