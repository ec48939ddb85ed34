import type {
  Agreement,
  DivergenceRowPartsFragment,
  EngagementState,
  FirmSide,
  PositionPointKind,
  PositionSide,
  TieKind,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatDecimal, formatQuantity } from '../../lib/format.js';

/** How the two positions on an issue stand to each other. */
export const agreementLabel: Record<Agreement, string> = {
  AGREE: 'Same',
  DIVERGE: 'Differs',
  EXAMINER_SILENT: 'The examiner does not address it',
  TREATER_SILENT: 'The treater does not address it',
  NOT_COMPARABLE: 'Not comparable: one of them is undetermined',
};

/** What the report does with the treater’s reasoning. */
export const engagementLabel: Record<EngagementState, string> = {
  ENGAGED: 'Engages with it',
  DISMISSED: 'Dismisses it without reasons',
  IGNORED: 'Does not mention it',
};

/** States of engagement in the order in which forms offer them. */
export const ENGAGEMENT_STATES = [
  'ENGAGED',
  'DISMISSED',
  'IGNORED',
] as const satisfies readonly EngagementState[];

/** Whose position. */
export const positionSideLabel: Record<PositionSide, string> = {
  EXAMINER: 'The examiner',
  TREATER: 'The treater',
};

/** What a point does for the position it is about. */
export const pointKindLabel: Record<PositionPointKind, string> = {
  SUPPORT: 'Support',
  WEAKNESS: 'Weakness',
};

/** What, beside treatment, ties a treater to a matter. */
export const tieKindLabel: Record<TieKind, string> = {
  LIEN: 'Lien',
  LETTER_OF_PROTECTION: 'Letter of protection',
  REFERRED_BY_COUNSEL: 'Referred by counsel',
  REFERRED_BY_PHYSICIAN: 'Referred by a physician',
  SHARED_OWNERSHIP: 'Shared ownership',
  OTHER: 'Other tie',
};

/** Kinds of tie in the order in which forms offer them. */
export const TIE_KINDS = [
  'LIEN',
  'LETTER_OF_PROTECTION',
  'REFERRED_BY_COUNSEL',
  'REFERRED_BY_PHYSICIAN',
  'SHARED_OWNERSHIP',
  'OTHER',
] as const satisfies readonly TieKind[];

/** Whose position a firm most likely holds against the other: a plaintiff firm relies on the treater. */
export function ownSideOf(side: FirmSide): PositionSide {
  return side === 'PLAINTIFF' ? 'TREATER' : 'EXAMINER';
}

/** The two positions, the one seen from first. */
export function sidesFrom(own: PositionSide): readonly [PositionSide, PositionSide] {
  return own === 'EXAMINER' ? ['EXAMINER', 'TREATER'] : ['TREATER', 'EXAMINER'];
}

type Gap = Pick<DivergenceRowPartsFragment, 'mmiGapDays' | 'isMmiGapAtLeast'>;

/** "MMI by the examiner at least 124 days earlier"; null where not both dates are on file. */
export function mmiGapWords({ mmiGapDays, isMmiGapAtLeast }: Gap): string | null {
  if (mmiGapDays === null) return null;
  if (mmiGapDays === 0) {
    return isMmiGapAtLeast
      ? 'MMI by the examiner on the day on which the treater saw none yet'
      : 'MMI on the same day';
  }
  const days = formatQuantity(Math.abs(mmiGapDays), 'day');
  const least = isMmiGapAtLeast ? 'at least ' : '';
  return `MMI by the examiner ${least}${days} ${mmiGapDays > 0 ? 'earlier' : 'later'}`;
}

/** "impairment by the examiner 8 points lower"; null where not both ratings are on file. */
export function wpiDeltaWords(wpiDelta: number | null): string | null {
  if (wpiDelta === null) return null;
  if (wpiDelta === 0) return 'the same impairment rating';
  const points = Math.abs(wpiDelta);
  const noun = points === 1 ? 'point' : 'points';
  return `impairment by the examiner ${formatDecimal(points)} ${noun} ${wpiDelta > 0 ? 'lower' : 'higher'}`;
}

/** What differs, a line each, the agreement first. */
export function differenceWords(
  row: Pick<DivergenceRowPartsFragment, 'agreement' | 'wpiDelta'> & Gap,
): string[] {
  return [agreementLabel[row.agreement], mmiGapWords(row), wpiDeltaWords(row.wpiDelta)].filter(
    (words) => words !== null,
  );
}

/** "3 differ, 1 the same, 2 where one side is silent": the whole table in a line. */
export function countWords(counts: readonly { readonly agreement: Agreement; readonly n: number }[]): string {
  const of = (...kinds: readonly Agreement[]) =>
    counts.filter(({ agreement }) => kinds.includes(agreement)).reduce((sum, { n }) => sum + n, 0);
  const parts: readonly (readonly [number, (n: number) => string])[] = [
    [of('DIVERGE'), (n) => (n === 1 ? '1 position differs' : `${n} positions differ`)],
    [of('AGREE'), (n) => (n === 1 ? '1 is the same' : `${n} are the same`)],
    [of('EXAMINER_SILENT', 'TREATER_SILENT'), (n) => `${n} where one of them is silent`],
    [of('NOT_COMPARABLE'), (n) => `${n} not comparable`],
  ];
  const said = parts.filter(([n]) => n > 0).map(([n, words]) => words(n));
  return said.length === 0 ? 'Nothing to compare.' : `${said.join(', ')}.`;
}

type Particulars = {
  readonly mmiOn: string | null;
  readonly wpiPercent: number | null;
  readonly apportionmentPercent: number | null;
  readonly isNotYetAtMmi?: boolean;
  readonly medications?: readonly string[];
};

/** What was stated beside the stance, each named. */
export function particularWords(opinion: Particulars): string[] {
  const { mmiOn, wpiPercent, apportionmentPercent, isNotYetAtMmi = false, medications = [] } = opinion;
  return [
    ...(mmiOn === null ? [] : [`MMI on ${formatDate(mmiOn)}`]),
    ...(isNotYetAtMmi ? ['not yet at MMI'] : []),
    ...(wpiPercent === null ? [] : [`whole person impairment ${formatDecimal(wpiPercent)}%`]),
    ...(apportionmentPercent === null
      ? []
      : [`${formatDecimal(apportionmentPercent)}% apportioned to other causes`]),
    ...(medications.length === 0 ? [] : [medications.join(', ')]),
  ];
}

type Named = { readonly fullName: string; readonly credentials: string | null };

/** "Ann Example, MD". A name that was typed with its degrees does not get them twice. */
export function treaterName({ fullName, credentials }: Named): string {
  if (credentials === null || credentials === '' || fullName.endsWith(credentials)) return fullName;
  return `${fullName}, ${credentials}`;
}
