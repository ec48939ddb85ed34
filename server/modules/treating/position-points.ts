import { dayInWords } from '../../kernel/day-words.js';
import type { SourceCite } from '../../kernel/source-cite.js';
import { type Side, timingSourceLabel, type TimingSource } from '../../kernel/vocabulary.js';
import { PositionPointKind, PositionSide, TieKind } from './treating-vocabulary.js';

/** What supports or weakens a position by the firm's own record, with where that is recorded. */
export type DerivedPoint = {
  /** Names the rule and the row: the same facts give the same key. */
  readonly key: string;
  readonly side: PositionSide;
  readonly kind: PositionPointKind;
  readonly text: string;
  readonly cite: SourceCite;
};

/** How a statement is worded. */
export type Wording = {
  readonly certainty: string | null;
  readonly isHedged: boolean;
  readonly isConditional: boolean;
  readonly cite: SourceCite;
};

/** What is on file of both sides of one row of the divergence. Null: not known, and then nothing is said of it. */
export type PointFacts = {
  readonly matterId: string;
  readonly examination: {
    readonly id: string;
    readonly examinedOn: string;
    readonly isRecordReview: boolean;
    readonly side: Side;
    readonly timing: { readonly id: string; readonly minutes: number; readonly source: TimingSource } | null;
    readonly pagesSupplied: number | null;
    readonly pagesReviewed: number | null;
    readonly specialty: string | null;
  };
  readonly examinerWording: Wording | null;
  readonly treaterSpecialty: string | null;
  readonly treaterWording: Wording | null;
  readonly treatingOpinionId: string | null;
  readonly reliedOn: readonly string[];
  /** Null when no visit is recorded: how often the claimant was seen is then not known. */
  readonly visits: {
    readonly days: number;
    readonly firstOn: string;
    readonly lastOn: string;
    readonly cite: SourceCite;
  } | null;
  readonly ties: readonly { readonly id: string; readonly kind: TieKind; readonly cite: SourceCite }[];
  readonly inconsistencies: readonly {
    readonly id: string;
    readonly on: string;
    readonly cite: SourceCite;
  }[];
};

/**
 * The points that follow from recorded facts, for each side by the same rules: how often the claimant was seen, what
 * was read, how firmly it is worded, the specialty, and what else connects the person with the claim. They are listed,
 * not weighed: nothing adds them up.
 */
export function derivedPoints(facts: PointFacts): DerivedPoint[] {
  return [
    ...contact(facts),
    ...material(facts),
    ...wording(PositionSide.EXAMINER, facts.examinerWording),
    ...wording(PositionSide.TREATER, facts.treaterWording),
    ...specialties(facts),
    ...connections(facts),
  ];
}

const { EXAMINER, TREATER } = PositionSide;
const { SUPPORT, WEAKNESS } = PositionPointKind;

function contact({ examination, visits }: PointFacts): DerivedPoint[] {
  const cite: SourceCite =
    examination.timing === null
      ? { kind: 'RECORD', what: 'EXAMINATION', id: examination.id }
      : { kind: 'RECORD', what: 'TIMING', id: examination.timing.id };
  const seen = examination.isRecordReview ? 0 : 1;
  const examiner = (kind: PositionPointKind): DerivedPoint => ({
    key: 'contact',
    side: EXAMINER,
    kind,
    text: contactOfExaminer(examination),
    cite,
  });
  if (visits === null) return seen === 0 ? [examiner(WEAKNESS)] : [];
  const treater = (kind: PositionPointKind): DerivedPoint => ({
    key: 'contact',
    side: TREATER,
    kind,
    text: contactOfTreater(visits),
    cite: visits.cite,
  });
  // Seen as often as the other: tells for neither.
  return visits.days > seen ? [examiner(WEAKNESS), treater(SUPPORT)] : [];
}

function contactOfExaminer({ examinedOn, isRecordReview, timing }: PointFacts['examination']): string {
  if (isRecordReview) return 'Reviewed records and did not see the claimant.';
  const seen = `Saw the claimant once, on ${dayInWords(examinedOn)}`;
  if (timing === null) return `${seen}; how long is not recorded.`;
  const { minutes, source } = timing;
  return `${seen}, for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} (${timingSourceLabel[source].toLowerCase()}).`;
}

function contactOfTreater({ days, firstOn, lastOn }: NonNullable<PointFacts['visits']>): string {
  if (days === 1) return `Saw the claimant once, on ${dayInWords(firstOn)}.`;
  return `Saw the claimant on ${days} days from ${dayInWords(firstOn)} to ${dayInWords(lastOn)}.`;
}

function material({ examination, reliedOn, treatingOpinionId }: PointFacts): DerivedPoint[] {
  const { id, pagesReviewed: reviewed, pagesSupplied: supplied } = examination;
  const points: DerivedPoint[] = [];
  if (reviewed !== null && supplied !== null && supplied > 0) {
    points.push({
      key: 'material',
      side: EXAMINER,
      kind: reviewed >= supplied ? SUPPORT : WEAKNESS,
      text: `Reviewed ${reviewed} of ${supplied} pages supplied.`,
      cite: { kind: 'RECORD', what: 'EXAMINATION', id },
    });
  }
  if (treatingOpinionId !== null && reliedOn.length > 0) {
    points.push({
      key: 'material',
      side: TREATER,
      kind: SUPPORT,
      text: `Names what the opinion rests on: ${reliedOn.join('; ')}.`,
      cite: { kind: 'RECORD', what: 'TREATING_OPINION', id: treatingOpinionId },
    });
  }
  return points;
}

function wording(side: PositionSide, worded: Wording | null): DerivedPoint[] {
  if (worded === null) return [];
  const { certainty, isHedged, isConditional, cite } = worded;
  const point = (key: string, kind: PositionPointKind, text: string): DerivedPoint => ({
    key,
    side,
    kind,
    text,
    cite,
  });
  return [
    ...(certainty === null ? [] : [point('certainty', SUPPORT, `Says how sure it is: "${certainty}".`)]),
    ...(isHedged ? [point('hedged', WEAKNESS, 'Is worded with reserve.')] : []),
    ...(isConditional ? [point('conditional', WEAKNESS, 'Is stated under a condition.')] : []),
  ];
}

function specialties({ matterId, examination, treaterSpecialty }: PointFacts): DerivedPoint[] {
  const points: DerivedPoint[] = [];
  if (examination.specialty !== null) {
    points.push({
      key: 'specialty',
      side: EXAMINER,
      kind: SUPPORT,
      text: `Specialty on file: ${examination.specialty}.`,
      cite: { kind: 'RECORD', what: 'EXAMINATION', id: examination.id },
    });
  }
  if (treaterSpecialty !== null) {
    points.push({
      key: 'specialty',
      side: TREATER,
      kind: SUPPORT,
      text: `Specialty on file: ${treaterSpecialty}.`,
      cite: { kind: 'RECORD', what: 'MATTER', id: matterId },
    });
  }
  return points;
}

const RETAINED: Readonly<Record<Side, readonly [PositionPointKind, string] | null>> = {
  DEFENSE: [WEAKNESS, 'Was retained by the defense for this examination.'],
  PLAINTIFF: [WEAKNESS, 'Was retained by the plaintiff for this examination.'],
  NEUTRAL: [SUPPORT, 'Was agreed on, or named by a panel or court.'],
  UNKNOWN: null,
};

const TIES: Readonly<Record<TieKind, string>> = {
  LIEN: 'A lien is on file.',
  LETTER_OF_PROTECTION: 'A letter of protection is on file.',
  REFERRED_BY_COUNSEL: 'A referral by counsel is on file.',
  REFERRED_BY_PHYSICIAN: 'A referral by another physician is on file.',
  SHARED_OWNERSHIP: 'Shared ownership is on file.',
  OTHER: 'Another tie is on file.',
};

function connections({ examination, ties, inconsistencies }: PointFacts): DerivedPoint[] {
  const [kind, text] = RETAINED[examination.side] ?? [null, ''];
  const retained: DerivedPoint[] =
    kind === null
      ? []
      : [
          {
            key: 'retained',
            side: EXAMINER,
            kind,
            text,
            cite: { kind: 'RECORD', what: 'EXAMINATION', id: examination.id },
          },
        ];
  return [
    ...retained,
    ...ties.map((tie): DerivedPoint => ({
      key: `tie.${tie.id}`,
      side: TREATER,
      // Being sent by another physician is how treatment usually begins.
      kind: tie.kind === TieKind.REFERRED_BY_PHYSICIAN ? SUPPORT : WEAKNESS,
      text: TIES[tie.kind],
      cite: tie.cite,
    })),
    ...inconsistencies.map(({ id, on, cite }): DerivedPoint => ({
      key: `inconsistency.${id}`,
      side: TREATER,
      kind: WEAKNESS,
      text: `Two entries of the chart, of ${dayInWords(on)}, say different things.`,
      cite,
    })),
  ];
}
