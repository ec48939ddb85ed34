import { contentFit, isFurtherCare, shareOfCells, type CandidateColumn } from './content-fit.js';
import type { HeadedField } from './heading-vocabulary.js';
import type { ColumnSuggestion } from './suggest-columns.js';
import { wordsOf } from '../values/word-key.js';
import { wordVocabulary } from '../values/word-vocabulary.js';

/** What contents alone may be taken for: only fields whose cells look like nothing else. */
type ContentRule = {
  readonly field: HeadedField;
  readonly says: string;
  readonly isFit: (column: CandidateColumn) => boolean;
};

const CONFIDENCE = 0.4;
const MAX_CODE_WORDS = 20;

const rules: readonly ContentRule[] = [
  {
    field: 'EXAMINER_NPI',
    says: 'numbers with the check digit of an NPI',
    isFit: ({ profile }) => profile.shares.NPI >= 0.8,
  },
  {
    field: 'EXAMINER_NAME',
    says: 'names with medical degrees or titles',
    isFit: ({ profile: { shares } }) => shares.PERSON >= 0.6 && shares.CREDENTIALED >= 0.3,
  },
  { field: 'EXAM_DATE', says: 'dates', isFit: ({ profile }) => profile.shares.DAY >= 0.8 },
  {
    field: 'EXAM_KIND',
    says: 'kinds of examination',
    isFit: ({ profile }) => profile.shares.KIND >= 0.9 && profile.distinct <= MAX_CODE_WORDS,
  },
  {
    field: 'SIDE',
    says: 'words for a side',
    isFit: ({ profile }) => profile.shares.SIDE >= 0.9 && profile.distinct <= MAX_CODE_WORDS,
  },
  {
    // Under whatever heading: "treatment" may be about what was done, "no further" only about what is to come.
    field: 'OPINION_FUTURE_CARE',
    says: 'words on further treatment',
    isFit: (column) =>
      shareOfCells(column, isFurtherCare) > 0 && contentFit('OPINION_FUTURE_CARE', column) >= 0.9,
  },
  {
    field: 'EXAMINER_SPECIALTY',
    says: 'medical specialties',
    isFit: ({ profile, values }) => profile.shares.TEXT >= 0.9 && share(values, isSpecialty) >= 0.8,
  },
  {
    field: 'CLAIMANT_NAME',
    says: 'names of persons, most of them different',
    isFit: ({ profile }) => profile.shares.PERSON >= 0.9 && profile.distinct >= profile.filled / 2,
  },
  {
    field: 'MATTER_REFERENCE',
    says: 'references, nearly all of them different',
    isFit: ({ profile, values, isRowNumber }) =>
      !isRowNumber && profile.distinct >= profile.filled * 0.9 && share(values, isReference) >= 0.9,
  },
];

/** Share of the different cells that pass. */
function share(values: ReadonlyMap<string, number>, passes: (text: string) => boolean): number {
  return [...values.keys()].filter(passes).length / Math.max(1, values.size);
}

function isSpecialty(text: string): boolean {
  return text.length <= 60 && wordsOf(text).some((word) => wordVocabulary.specialties.has(word));
}

/** Letters before digits, as firms number their matters; bare numbers could be anything. */
function isReference(text: string): boolean {
  return /^(?=.*\d)[A-Z]{1,6}[-./ ]?[A-Z\d][A-Z\d\-./]*$/i.test(text);
}

/** Suggestions for columns whose headings say nothing, each field at most once and none that is taken. */
export function suggestByContents(
  columns: readonly CandidateColumn[],
  taken: ReadonlySet<HeadedField>,
): ColumnSuggestion[] {
  const filled = columns.filter(({ profile }) => profile.filled > 0);
  const suggestions: ColumnSuggestion[] = [];
  for (const { field, says, isFit } of rules) {
    if (taken.has(field)) continue;
    const column = filled.find((candidate) => isFit(candidate) && !isSuggested(candidate, suggestions));
    if (column !== undefined) suggestions.push(byContents(column, field, says));
  }
  return [...suggestions, ...suggestTimes(filled, taken, suggestions)];
}

/** Two columns of clock times side by side are the start and the end. */
function suggestTimes(
  columns: readonly CandidateColumn[],
  taken: ReadonlySet<HeadedField>,
  suggestions: readonly ColumnSuggestion[],
): ColumnSuggestion[] {
  if (taken.has('START_TIME') || taken.has('END_TIME')) return [];
  const times = columns.filter(
    (column) =>
      column.profile.shares.TIME >= 0.8 &&
      column.profile.shares.COUNT < 0.5 &&
      !isSuggested(column, suggestions),
  );
  const [start, end] = times;
  if (start === undefined || end === undefined || times.length > 2) return [];
  if (end.profile.index !== start.profile.index + 1) return [];
  return [byContents(start, 'START_TIME', 'times of day'), byContents(end, 'END_TIME', 'times of day')];
}

function byContents(
  { profile: { header } }: CandidateColumn,
  field: HeadedField,
  says: string,
): ColumnSuggestion {
  const reason = `The heading does not decide, but the cells are ${says}.`;
  return { header, field, confidence: CONFIDENCE, reason };
}

function isSuggested({ profile }: CandidateColumn, suggestions: readonly ColumnSuggestion[]): boolean {
  return suggestions.some(({ header }) => header === profile.header);
}
