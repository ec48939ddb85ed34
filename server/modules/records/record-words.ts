import { dayInWords } from '../../kernel/day-words.js';
import type { MatchReason } from './match-records.js';
import type { ComparedSupplied, RecordComparison } from './record-comparison.js';

/** Why two entries are taken for one, as a person reads it. */
export const matchReasonWords: Readonly<Record<MatchReason, string>> = {
  DECIDED: 'A member of the firm said so.',
  SAME_DATE_AND_AUTHOR: 'Same date and author.',
  SAME_DATE_AND_WORDS: 'Same date, and half of the words of the title or more.',
  SAME_KIND_AND_DATE: 'Same kind of record and date.',
  SAME_WORDS: 'Nearly all words of the title are the same; no date speaks against it.',
  SAME_AUTHOR_AND_KIND:
    'Same author and kind of record; one of the lists gives no date, or their dates overlap.',
  SAME_DATE: 'Same date; author and kind do not settle it.',
  SIMILAR_WORDS: 'Some words of the title are the same; no date speaks against it.',
  WITHIN_STRETCH: 'The entry covers a stretch of days in which the record lies.',
};

/** What is said of a supplied record in one sentence. */
export function suppliedSentence(
  { state, reason, vagueEntries }: ComparedSupplied,
  { readBy, isReadByReport }: Pick<RecordComparison, 'readBy' | 'isReadByReport'>,
): string {
  switch (state) {
    case 'MATCHED':
      return `Listed as reviewed. ${reason === null ? '' : matchReasonWords[reason]}`.trim();
    case 'POSSIBLE':
      return `May be listed as reviewed; a person decides. ${reason === null ? '' : matchReasonWords[reason]}`.trim();
    case 'LATER':
      return `Dated or sent after the ${isReadByReport ? 'report' : 'examination'} of ${dayInWords(readBy)}: it could not have been read for it.`;
    case 'MISSED':
      return vagueEntries.length === 0
        ? 'Supplied, and not listed as reviewed.'
        : 'Supplied, and covered only by a vague entry of the list, which names no record.';
  }
}

/** Numbers of records by how they stand. */
export type RecordCounts = {
  readonly supplied: number;
  readonly matched: number;
  readonly possible: number;
  readonly missed: number;
  readonly coveredOnlyByVague: number;
  readonly later: number;
  readonly reviewed: number;
  readonly notSupplied: number;
  readonly vague: number;
};

export function recordCounts({ supplied, reviewed }: RecordComparison): RecordCounts {
  const sent = (state: ComparedSupplied['state']): ComparedSupplied[] =>
    supplied.filter((line) => line.state === state);
  return {
    supplied: supplied.length,
    matched: sent('MATCHED').length,
    possible: sent('POSSIBLE').length,
    missed: sent('MISSED').length,
    coveredOnlyByVague: sent('MISSED').filter(({ vagueEntries }) => vagueEntries.length > 0).length,
    later: sent('LATER').length,
    reviewed: reviewed.length,
    notSupplied: reviewed.filter(({ state }) => state === 'NOT_SUPPLIED').length,
    vague: reviewed.filter(({ state }) => state === 'VAGUE').length,
  };
}

const records = (n: number): string => `${n.toLocaleString('en-US')} ${n === 1 ? 'record' : 'records'}`;

/** The comparison in one sentence, with what is not known. */
export function comparisonSentence(comparison: RecordComparison): string {
  const n = recordCounts(comparison);
  if (n.supplied === 0) return 'What was supplied to the examiner is not on file.';
  if (n.reviewed === 0) {
    return `${records(n.supplied)} supplied; no list of records reviewed is on file, so nothing can be compared.`;
  }
  const parts = [
    `${n.matched} listed as reviewed`,
    `${n.possible} possibly`,
    `${n.missed} not listed`,
    ...(n.coveredOnlyByVague > 0 ? [`of these ${n.coveredOnlyByVague} covered only by a vague entry`] : []),
    ...(n.later > 0 ? [`${n.later} later than the report`] : []),
  ];
  return `Of ${records(n.supplied)} supplied: ${parts.join(', ')}.`;
}
