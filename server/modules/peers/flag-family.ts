import type { AnalysisWindow } from '../../kernel/analysis-window.js';
import { dependsOnModelChoice, flagLevel, mildestFlag, type FlagLevel } from '../../statistics/flag.js';
import { FUNNEL_ALPHAS } from '../../statistics/funnel.js';
import { benjaminiHochberg } from '../../statistics/multiplicity.js';
import { Z0 } from './peer-figures.js';

/** The two-sided tails of one comparison at the three priors. */
export type Tails = { readonly stated: number; readonly low: number; readonly high: number };

/** A comparison that counts among those looked at: its name in the family, and its tails. */
export type FamilyMember = { readonly key: string; readonly tails: Tails };

/** What names a comparison of one examiner. */
export function familyKey(
  timeWindow: AnalysisWindow | string,
  { measure, kind }: { readonly measure: string; readonly kind: string },
): string {
  return `${timeWindow} ${measure} ${kind}`;
}

/**
 * Comparisons that are looked at together, with their tails adjusted for each other (Benjamini and Hochberg). The
 * members are those that may be flagged by the number of peers and of examinations; how much is unknown does not
 * put one out of the family, only out of the flag.
 */
export class FlagFamily {
  private readonly adjusted: ReadonlyMap<string, Tails>;

  constructor(members: readonly FamilyMember[]) {
    const of = (prior: keyof Tails): (number | null)[] =>
      benjaminiHochberg(members.map(({ tails }) => tails[prior]));
    const [stated, low, high] = [of('stated'), of('low'), of('high')];
    this.adjusted = new Map(
      members.map(({ key }, index) => [
        key,
        { stated: stated[index] ?? 1, low: low[index] ?? 1, high: high[index] ?? 1 },
      ]),
    );
  }

  get size(): number {
    return this.adjusted.size;
  }

  /** Null for a comparison that is not in the family. */
  adjustedOf(key: string): Tails | null {
    return this.adjusted.get(key) ?? null;
  }
}

/** Whether a comparison is flagged at one prior. */
export type SensitivityRow = { readonly z0: number; readonly adjusted: number; readonly flag: FlagLevel };

/** What decides about a flag besides the tails; rates are null for minutes, which are ranks. */
export type Flaggable = {
  readonly isEligible: boolean;
  readonly rate: number | null;
  readonly peerRate: number | null;
  readonly isShare: boolean;
};

/** The flag at each of the three priors, the stated first; empty outside the family. */
export function sensitivityOf(adjusted: Tails | null, flaggable: Flaggable): SensitivityRow[] {
  if (adjusted === null) return [];
  return (['stated', 'low', 'high'] as const).map((prior) => ({
    z0: Z0[prior],
    adjusted: adjusted[prior],
    flag: flaggable.isShare
      ? flagLevel({ ...flaggable, adjusted: adjusted[prior] })
      : rankFlag(adjusted[prior], flaggable.isEligible),
  }));
}

/** What the priors agree on: withdrawn when they do not agree on whether there is a flag. */
export function agreedFlag(rows: readonly SensitivityRow[]): FlagLevel | 'WITHDRAWN_MODEL_CHOICE' {
  const levels = rows.map(({ flag }) => flag);
  return dependsOnModelChoice(levels) ? 'WITHDRAWN_MODEL_CHOICE' : mildestFlag(levels);
}

/** A rank has no rate, so no least difference of rates: its own coarseness keeps small differences out. */
function rankFlag(adjusted: number, isEligible: boolean): FlagLevel {
  if (!isEligible || adjusted > FUNNEL_ALPHAS.inner) return 'NONE';
  return adjusted <= FUNNEL_ALPHAS.outer ? 'FAR_OUTSIDE' : 'OUTSIDE';
}
