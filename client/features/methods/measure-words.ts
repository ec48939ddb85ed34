import type { MeasureDetailsFragment, MeasureKind, Stance, UnknownKind } from '../../generated/graphql.js';
import { formatList, formatQuantity } from '../../lib/format.js';
import { examKindLabel } from '../../lib/vocabulary.js';

type Minima = MeasureDetailsFragment['minima'];

/** What sort of number a measure is, for a reader. */
export const measureKindWords: Record<MeasureKind, string> = {
  PROPORTION: 'Share of examinations',
  DURATION: 'Minutes with the claimant',
  DAYS: 'Days between two dates',
  COUNT: 'Amounts as recorded',
  CONCENTRATION: 'Spread over those who retain',
};

const UNKNOWN_WORDS: Record<UnknownKind, string> = {
  UNDETERMINED: 'undetermined',
  NOT_ADDRESSED: 'not addressed',
  BLANK: 'nothing recorded',
};

const STANCE_WORDS: Partial<Record<Stance, string>> = {
  FAVORS_DEFENSE: 'Position that favors the defense',
  MIXED: 'Position between the two',
  FAVORS_CLAIMANT: 'Position that favors the claimant',
};

/** What a measure leaves out of its denominator and counts beside it. */
export function unknownWords(kinds: readonly UnknownKind[]): string {
  return `Left out of both numbers and counted beside them: ${formatList(kinds.map((kind) => UNKNOWN_WORDS[kind]))}.`;
}

/** What is stated from how many values on; one sentence for each thing that is stated at all. */
export function minimumWords(minima: Minima, unit: string): string[] {
  const { interval, percent, flag, median, quartiles, deciles, concentration } = minima;
  // A measure in minutes or days counts the examinations that have them, not the minutes.
  const counted = unit === 'pair of opinions' ? ['pair', 'pairs'] : ['examination', 'examinations'];
  const from = (least: number) => formatQuantity(least, counted[0] ?? '', counted[1]);
  const parts: readonly (readonly [number | null, string])[] = [
    [median, 'A median'],
    [interval, 'An interval'],
    [percent, 'A percentage'],
    [flag, 'A flag against comparable examiners'],
    [quartiles, 'Intervals of the quartiles'],
    [deciles, 'Intervals of the first and last tenth'],
    [concentration, 'An interval of the concentration'],
  ];
  const stated = parts.flatMap(([least, what]) =>
    least === null ? [] : [`${what} from ${from(least)} on.`],
  );
  return interval === null && percent === null && median === null
    ? stated
    : [...stated, 'Below that the count alone, with the reason.'];
}

/** The kinds of examination that count, in words. */
export function kindsWords(kinds: MeasureDetailsFragment['examKinds']): string {
  return `${formatList(kinds.map((kind) => examKindLabel[kind]))}. A record review is no examination and never counts.`;
}

/** The positions of an issue, worded alike: which way each goes, and how a report that takes it reads. */
export function positionWords(
  findings: MeasureDetailsFragment['findings'],
): { readonly term: string; readonly value: string }[] {
  return findings.map(({ stance, finding }) => ({
    term: STANCE_WORDS[stance] ?? stance,
    value: `The report states ${finding}.`,
  }));
}

/** The finding as it completes a sentence about a report, or the name of what is counted. */
export function findingSentence({
  issue,
  finding,
}: Pick<MeasureDetailsFragment, 'issue' | 'finding'>): string {
  return issue === null ? `${capitalised(finding)}.` : `The report states ${finding}.`;
}

/** A phrase as the start of a line. */
export function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
