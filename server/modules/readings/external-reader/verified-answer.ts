import type { DocumentText } from '../../../kernel/document-text.js';
import { cite } from '../../../reading/cite.js';
import {
  Attribution,
  SectionKind,
  type Citation,
  type FieldReading,
  type OpinionReading,
  type RecordReading,
  type ReportReading,
} from '../../../reading/report-reading.types.js';
import { calendarDay, readFieldText, type FieldValue } from '../field-value.js';
import { findQuote } from '../find-quote.js';
import { FIELD_OF, isPlural, type ReadingField } from '../reading-field.js';
import { ProposalValueError } from '../reading.errors.js';
import type { AnsweredField, AnsweredOpinion, AnsweredRecord, ReaderAnswer } from './reader-answer.js';

/** The cue of everything that a reader outside proposes: how often the firm agrees with it is counted under it. */
const CUES = ['external'] as const;

/**
 * What of an answer stands in the document: every quote is looked for on the page that was named, and what is not
 * there is dropped. What is kept is the document's own words, not the answer's.
 */
export function verifiedAnswer(
  document: DocumentText,
  { fields, opinions, records }: ReaderAnswer,
): Pick<ReportReading, 'fields' | 'opinions' | 'records'> {
  const cited = (entry: { page: number; quote: string }): Citation | null => {
    const span = findQuote(document, entry.page, entry.quote);
    return span === null ? null : cite(document, span);
  };
  return {
    fields: withDisputes(fields.flatMap((entry) => fieldReading(entry, cited(entry)))),
    opinions: opinions.flatMap((entry) => opinionReading(entry, cited(entry))),
    records: records.flatMap((entry) => recordReading(entry, cited(entry))),
  };
}

function fieldReading(entry: AnsweredField, citation: Citation | null): FieldReading[] {
  const value = citation === null ? null : understood(entry.field, entry.value);
  const reading: unknown = {
    field: Object.entries(FIELD_OF).find(([, field]) => field === entry.field)?.[0],
    value,
    citation,
    cues: CUES,
    confidence: shareOf(entry.confidence),
    isDisputed: false,
  };
  return citation !== null && value !== null && isFieldReading(reading) ? [reading] : [];
}

/** A value that is understood for its field has that field's form, which the compiler can not follow. */
function isFieldReading(reading: unknown): reading is FieldReading {
  return typeof reading === 'object' && reading !== null && 'field' in reading && reading.field !== undefined;
}

/** Null when the field can not have such a value. */
function understood(field: ReadingField, text: string): FieldValue | null {
  try {
    return readFieldText(field, text);
  } catch (error) {
    if (error instanceof ProposalValueError) return null;
    throw error;
  }
}

/** One field, two values: both are shown as disputed. */
function withDisputes(readings: readonly FieldReading[]): FieldReading[] {
  return readings.map((reading) => {
    const isDisputed =
      !isPlural(FIELD_OF[reading.field]) &&
      readings.some(
        (other) => other.field === reading.field && String(other.value) !== String(reading.value),
      );
    return { ...reading, isDisputed };
  });
}

function opinionReading(entry: AnsweredOpinion, citation: Citation | null): OpinionReading[] {
  if (citation === null) return [];
  const { issue, stance, certainty, isHedged, isConditional, mmiOn, medications, ground } = entry;
  return [
    {
      ...{
        tier: 'CLASSIFIED',
        issue,
        stance,
        citation,
        certainty,
        isHedged,
        isConditional,
        medications,
        ground,
      },
      section: SectionKind.OTHER,
      question: null,
      attribution: Attribution.OWN,
      mmiOn: mmiOn === null ? null : calendarDay(mmiOn),
      wpiPercent: entry.wpiPercent,
      apportionmentPercent: entry.apportionmentPercent,
      cues: CUES,
      confidence: shareOf(entry.confidence),
    },
  ];
}

function recordReading(entry: AnsweredRecord, citation: Citation | null): RecordReading[] {
  if (citation === null) return [];
  const { title, author, datedOn, datedTo, kind, pages, isVague } = entry;
  return [
    {
      ...{ citation, title, author, kind, pages, isVague, confidence: shareOf(entry.confidence) },
      datedOn: datedOn === null ? null : calendarDay(datedOn),
      datedTo: datedTo === null ? null : calendarDay(datedTo),
    },
  ];
}

function shareOf(confidence: number): number {
  return Math.min(1, Math.max(0, confidence));
}
