/** What a reader must know beside a figure; each id stands for fixed words. */
export const CaveatId = {
  'C-SEL': 'C-SEL',
  'C-MIX': 'C-MIX',
  'C-TIME': 'C-TIME',
  'C-DISP': 'C-DISP',
  'C-POOL': 'C-POOL',
  'C-COD': 'C-COD',
  'C-AUTO': 'C-AUTO',
} as const;
export type CaveatId = (typeof CaveatId)[keyof typeof CaveatId];

/** A caveat in words. */
export type Caveat = { readonly id: CaveatId; readonly text: string };

/**
 * The words of every caveat. C-COD and C-AUTO have places open that only a firm's own rows fill: `codingCaveat`,
 * `automaticCaveat`.
 */
const TEXTS: Readonly<Record<CaveatId, string>> = {
  'C-SEL': 'These are the examinations that reached the files described, not all examinations by the doctor.',
  'C-MIX': 'Differences in the kinds of injuries examined were not adjusted for.',
  'C-TIME': 'The mix of cases received may have changed over time.',
  'C-DISP':
    'Such examinations are usually requested when a claim is disputed, so disagreement is expected in some cases.',
  'C-POOL':
    'Pooled figures are rounded to protect contributing firms; figures derived from them are computed from the rounded values.',
  'C-COD': 'Reports were coded by {reviewers}; double-coding found {e} differences in {s} reports.',
  'C-AUTO':
    '{k} of the {n} {things} counted here were read by a machine and accepted by a rule of the firm, not by a person.',
};

/** All of them in their fixed order. */
export const CAVEATS: readonly Caveat[] = Object.values(CaveatId).map(caveatOf);

/** The caveat with its fixed words. */
export function caveatOf(id: CaveatId): Caveat {
  return { id, text: TEXTS[id] };
}

/** What a firm's double-coding found: codes that differ among the reports coded twice. */
export type CodingReliability = {
  /** Who coded, e.g. "two readers". */
  readonly reviewers: string;
  readonly differences: number;
  readonly reports: number;
};

/** C-COD for one firm. @throws RangeError unless the counts are whole and not negative. */
export function codingCaveat({ reviewers, differences, reports }: CodingReliability): Caveat {
  for (const count of [differences, reports]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a whole count: ${count}.`);
  }
  const found = `${differences} ${differences === 1 ? 'difference' : 'differences'}`;
  const among = `${reports} ${reports === 1 ? 'report' : 'reports'}`;
  return {
    id: 'C-COD',
    text: `Reports were coded by ${reviewers}; double-coding found ${found} in ${among}.`,
  };
}

/** What of a figure no person looked at, because the firm let a reader's proposals above a confidence count. */
export type AutomaticShare = {
  readonly things: 'examinations' | 'opinions';
  readonly automatic: number;
  readonly counted: number;
};

/** C-AUTO for one figure; null when a person stands behind all of it. @throws RangeError unless 0 <= k <= n, whole. */
export function automaticCaveat({ things, automatic, counted }: AutomaticShare): Caveat | null {
  if (
    !Number.isSafeInteger(automatic) ||
    !Number.isSafeInteger(counted) ||
    automatic < 0 ||
    automatic > counted
  ) {
    throw new RangeError(`Not a part of the whole: ${automatic} of ${counted}.`);
  }
  if (automatic === 0) return null;
  const text = TEXTS['C-AUTO']
    .replace('{k}', String(automatic))
    .replace('{n}', String(counted))
    .replace('{things}', things)
    .replace('were read', automatic === 1 ? 'was read' : 'were read');
  return { id: 'C-AUTO', text };
}
