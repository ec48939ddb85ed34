import { ExamKind, FirmSide, Side, TimingSource } from '../../../../kernel/vocabulary.js';
import { type ColumnTarget, type Mapping, NO_MEANINGS, TargetField } from '../mapping.js';
import { parseDecimal } from '../../../../kernel/cells/parse-number.js';
import { wordKey, wordsOf } from '../values/word-key.js';
import { wordVocabulary } from '../values/word-vocabulary.js';
import { parseStance } from '../values/parse-stance.js';
import { issueOf, type CandidateColumn } from './content-fit.js';
import { headingVocabulary } from './heading-vocabulary.js';
import { foldedTokens } from './heading-words.js';
import type { ColumnSuggestion } from './suggest-columns.js';

/** The mapping that the suggestions for the columns amount to; it can be used as it stands. */
export function suggestMapping(
  columns: readonly CandidateColumn[],
  suggestions: readonly ColumnSuggestion[],
): Mapping {
  const byHeader = new Map(columns.map((column) => [column.profile.header, column]));
  const headersOf = (...fields: readonly TargetField[]) =>
    suggestions.filter(({ field }) => fields.includes(field)).map(({ header }) => header);
  const [sideHeader] = headersOf(TargetField.SIDE);
  const sides = sideHeader === undefined ? undefined : byHeader.get(sideHeader);
  return {
    columns: Object.fromEntries(
      suggestions.map(({ header, field }) => [header, columnTarget(field, byHeader.get(header))]),
    ),
    timingSource: timingSourceOf(
      headersOf(TargetField.DURATION, TargetField.START_TIME, TargetField.END_TIME),
    ),
    defaultKind: kindOf([
      ...headersOf(TargetField.EXAMINER_NAME, TargetField.EXAM_DATE),
      ...columns.map(({ profile }) => profile.header),
    ]),
    values: { ...NO_MEANINGS, side: sides === undefined ? {} : initialMeanings(sides) },
  };
}

function columnTarget(field: TargetField, column: CandidateColumn | undefined): ColumnTarget {
  if (column === undefined) return { field };
  const isPercent = field === TargetField.WPI_PERCENT || field === TargetField.APPORTIONMENT_PERCENT;
  return {
    field,
    ...(isPercent && holdsFractions(column) && { asFraction: true }),
    ...(contrastsFound(field, column) && { noneIsNotFound: true }),
  };
}

/** Where conclusions read "found" or "none", none is the opposite of found and not the lack of a conclusion. */
function contrastsFound(field: TargetField, { profile: { header }, values }: CandidateColumn): boolean {
  const issue = issueOf(field);
  if (issue === null || ![...values.keys()].some((text) => wordKey(text) === 'found')) return false;
  return parseStance('none found', { issue, heading: header, ownSide: FirmSide.PLAINTIFF }) !== null;
}

/** Ratings from 0 to 1, some of them broken, are shares: nobody rates a whole column below one percent. */
function holdsFractions({ values }: CandidateColumn): boolean {
  const numbers = [...values.keys()].map((text) => parseDecimal(text, '.') ?? parseDecimal(text, ','));
  if (numbers.some((value) => value === null || value < 0 || value > 1)) return false;
  return numbers.some((value) => value !== null && !Number.isInteger(value));
}

/** Whence the firm has its times, where the headings say so: "F2F min" is taken from the report. */
function timingSourceOf(headers: readonly string[]): TimingSource {
  const said = headers.flatMap((header) => [...wordsOf(header), ...foldedTokens(header)]);
  const sources = ['RECORDING', 'OBSERVER', 'REPORT', 'CLAIMANT'] as const;
  const source = sources.find((name) =>
    said.some((word) => headingVocabulary.timingSources[name].includes(word)),
  );
  return source ?? TimingSource.FIRM_LOG;
}

/** The kind that the headings speak of: "DME Doctor", "Date of IME". An IME where they speak of none. */
function kindOf(headers: readonly string[]): ExamKind {
  const kinds = Object.values(ExamKind);
  for (const header of headers) {
    const words = new Set(wordsOf(header));
    const kind = kinds.find((candidate) => words.has(candidate.toLowerCase()));
    if (kind !== undefined) return kind;
    if (wordKey(header).includes('rule 35')) return ExamKind.RULE_35;
  }
  return ExamKind.IME;
}

/**
 * Initials that mean different things in different firms are read from their company: C is the claimant beside
 * D alone, and the court where P stands for the plaintiff; A is the applicant, or agreed, in the same way.
 */
function initialMeanings({ values }: CandidateColumn): Record<string, Side> {
  const keys = new Set([...values.keys()].map(wordKey));
  const initials = ['a', 'c'].filter((initial) => keys.has(initial));
  const others = [...keys].filter((key) => !initials.includes(key));
  const hasPlaintiff = others.some((key) => wordVocabulary.side[FirmSide.PLAINTIFF].has(key));
  const hasDefense = others.some((key) => wordVocabulary.side[FirmSide.DEFENSE].has(key));
  if (!hasDefense || initials.length !== 1) return {};
  const meaning = hasPlaintiff ? Side.NEUTRAL : Side.PLAINTIFF;
  return Object.fromEntries(initials.map((initial) => [initial, meaning]));
}
