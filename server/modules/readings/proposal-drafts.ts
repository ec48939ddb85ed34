import type { DocumentText } from '../../kernel/document-text.js';
import type {
  Citation,
  FieldReading,
  OpinionReading,
  RecordReading,
  ReportReading,
  Section,
} from '../../reading/report-reading.types.js';
import type { OpinionDetails, Proposal, ProposedRecord } from './proposal.js';
import { FIELD_OF } from './reading-field.js';

/** A proposal before it is stored. */
export type ProposalDraft = Omit<
  Proposal,
  | 'id'
  | 'documentId'
  | 'position'
  | 'reader'
  | 'readerVersion'
  | 'status'
  | 'decision'
  | 'decidedById'
  | 'decidedAt'
  | 'version'
>;

/** More entries of one kind no report has, and nobody reviews. */
const MOST_ENTRIES = 1_500;

/**
 * What a reading proposes, in the order of the text. A citation whose words are not the document's at that place is
 * left out: nothing is shown that can not be found in the source.
 */
export function draftsOf(text: DocumentText, reading: ReportReading): ProposalDraft[] {
  const drafts = [
    ...reading.fields.map((field) => fieldDraft(field, reading.sections)),
    ...reading.records.slice(0, MOST_ENTRIES).map((record) => recordDraft(record, reading.sections)),
    ...reading.opinions.slice(0, MOST_ENTRIES).map(opinionDraft),
  ];
  return drafts
    .filter((draft) => isQuoted(text, draft) && isStorable(draft))
    .sort((a, b) => a.spanStart - b.spanStart);
}

function isQuoted({ text }: DocumentText, { spanStart, spanEnd, quote }: ProposalDraft): boolean {
  return quote !== '' && text.slice(spanStart, spanEnd) === quote;
}

/** Zero characters and halves of surrogate pairs, which damaged files contain, are no text to the database. */
function isStorable(draft: ProposalDraft): boolean {
  return !/\\u(0000|d[89a-f])/i.test(JSON.stringify(draft));
}

const NOT_SAID = {
  field: null,
  issue: null,
  stance: null,
  value: null,
  details: null,
  record: null,
  question: null,
  attribution: null,
  isHedged: false,
  isConditional: false,
  isDisputed: false,
  cues: [],
} as const;

function placeOf({ start, end, quote, page, endPage, boxes }: Citation) {
  return { spanStart: start, spanEnd: end, quote, page, endPage, boxes };
}

function fieldDraft(field: FieldReading, sections: readonly Section[]): ProposalDraft {
  return {
    ...NOT_SAID,
    ...placeOf(field.citation),
    kind: 'FIELD',
    field: FIELD_OF[field.field],
    value: field.value,
    section: sectionAt(sections, field.citation.start),
    isDisputed: field.isDisputed,
    cues: field.cues,
    confidence: field.confidence,
  };
}

function recordDraft(reading: RecordReading, sections: readonly Section[]): ProposalDraft {
  const { title, author, datedOn, datedTo, kind, pages, isVague } = reading;
  const record: ProposedRecord = { title, author, datedOn, datedTo, kind, pages, isVague };
  return {
    ...NOT_SAID,
    ...placeOf(reading.citation),
    kind: 'RECORD',
    record,
    section: sectionAt(sections, reading.citation.start),
    confidence: reading.confidence,
  };
}

function opinionDraft(reading: OpinionReading): ProposalDraft {
  const { certainty, mmiOn, wpiPercent, apportionmentPercent, medications, ground } = reading;
  const details: OpinionDetails = { certainty, mmiOn, wpiPercent, apportionmentPercent, medications, ground };
  const isClassified = reading.tier === 'CLASSIFIED' && reading.issue !== null && reading.stance !== null;
  return {
    ...NOT_SAID,
    ...placeOf(reading.citation),
    kind: isClassified ? 'OPINION' : 'CANDIDATE',
    issue: isClassified ? reading.issue : null,
    stance: isClassified ? reading.stance : null,
    details,
    section: reading.section,
    question: reading.question,
    attribution: reading.attribution,
    isHedged: reading.isHedged,
    isConditional: reading.isConditional,
    cues: reading.cues,
    confidence: reading.confidence,
  };
}

function sectionAt(sections: readonly Section[], place: number): string | null {
  return sections.find(({ start, end }) => start <= place && place < end)?.kind ?? null;
}
