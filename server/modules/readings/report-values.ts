import { ExamKind, Side, type TimingSource } from '../../kernel/vocabulary.js';
import { isMinutes, type FieldValue } from './field-value.js';
import { mergeOpinions, type ReportedOpinion } from './merge-opinions.js';
import { fieldValueOf, isAccepted, recordOf, type Proposal, type ProposedRecord } from './proposal.js';
import { isPlural, READING_FIELDS, type ReadingField } from './reading-field.js';

/** Face-to-face time by one source; times of day are HH:MM. */
export type ReportedTiming = {
  readonly source: TimingSource;
  readonly minutes: number;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
};

/** A fact with where it was read. */
export type ReportedFact = {
  readonly field: ReadingField;
  readonly value: FieldValue;
  readonly page: number;
  readonly quote: string;
  readonly isAutoAccepted: boolean;
};

export type ReportedRecord = ProposedRecord & {
  readonly page: number;
  readonly quote: string;
  readonly isAutoAccepted: boolean;
};

/** What a report says of its examination. Null: it does not say. */
export type ReportValues = {
  readonly examinerName: string | null;
  readonly npi: string | null;
  /** State and number, where the report gives both. */
  readonly licence: { readonly state: string; readonly number: string } | null;
  readonly specialty: string | null;
  readonly claimantName: string | null;
  readonly claimNumber: string | null;
  readonly caseNumber: string | null;
  readonly examinedOn: string | null;
  readonly kind: ExamKind | null;
  readonly side: Side | null;
  readonly carrier: string | null;
  readonly lawFirm: string | null;
  readonly vendor: string | null;
  readonly pagesReviewed: number | null;
  readonly timings: readonly ReportedTiming[];
  readonly opinions: readonly ReportedOpinion[];
  readonly facts: readonly ReportedFact[];
  readonly records: readonly ReportedRecord[];
  /** Fields that a person corrected or added: they stand above what was on file. */
  readonly corrected: ReadonlySet<ReadingField>;
};

/** Fields with a column of the examination: no facts beside it. */
const WITH_COLUMN: ReadonlySet<ReadingField> = new Set([
  'EXAMINER_NAME',
  'CLAIMANT_NAME',
  'EXAMINED_ON',
  'SIDE',
  'EXAM_KIND',
  'CARRIER',
  'LAW_FIRM',
  'VENDOR',
]);

/** From what was accepted, and with `pendingToo` from what nobody has decided on yet. Of several, the surest. */
export function reportValues(
  proposals: readonly Proposal[],
  { pendingToo }: { readonly pendingToo: boolean },
): ReportValues {
  const usable = proposals.filter(
    (proposal) => isAccepted(proposal) || (pendingToo && proposal.status === 'PENDING'),
  );
  const fields = new ReadFields(usable);
  return {
    examinerName: fields.text('EXAMINER_NAME'),
    npi: fields.text('NPI'),
    licence: licenceFrom(fields.text('LICENCE')),
    specialty: fields.text('SPECIALTY'),
    claimantName: fields.text('CLAIMANT_NAME'),
    claimNumber: fields.text('CLAIM_NUMBER'),
    caseNumber: fields.text('CASE_NUMBER'),
    examinedOn: fields.text('EXAMINED_ON'),
    kind: Object.values(ExamKind).find((kind) => kind === fields.text('EXAM_KIND')) ?? null,
    side: Object.values(Side).find((side) => side === fields.text('SIDE')) ?? null,
    carrier: fields.text('CARRIER'),
    lawFirm: fields.text('LAW_FIRM'),
    vendor: fields.text('VENDOR'),
    pagesReviewed: fields.number('PAGES_DECLARED'),
    timings: timingsOf(fields),
    opinions: mergeOpinions(usable),
    facts: READING_FIELDS.flatMap((field) => (WITH_COLUMN.has(field) ? [] : factOf(fields.of(field), field))),
    records: usable.flatMap(recordFrom),
    corrected: new Set(
      usable.flatMap(({ field, status }) => (field !== null && status === 'CORRECTED' ? [field] : [])),
    ),
  };
}

/** Proposals by field, the surest first: a person's word, then the firm's rule, then the reader's confidence. */
class ReadFields {
  private readonly byField = new Map<ReadingField, Proposal[]>();

  constructor(proposals: readonly Proposal[]) {
    for (const proposal of proposals.toSorted(
      (a, b) => rankOf(b) - rankOf(a) || b.confidence - a.confidence,
    )) {
      if (proposal.field === null) continue;
      this.byField.set(proposal.field, [...(this.byField.get(proposal.field) ?? []), proposal]);
    }
  }

  of(field: ReadingField): readonly Proposal[] {
    return this.byField.get(field) ?? [];
  }

  text(field: ReadingField): string | null {
    const value = this.first(field);
    return typeof value === 'string' ? value : null;
  }

  number(field: ReadingField): number | null {
    const value = this.first(field);
    return typeof value === 'number' ? value : null;
  }

  private first(field: ReadingField): FieldValue | null {
    const [surest] = this.of(field);
    return surest === undefined ? null : fieldValueOf(surest);
  }
}

const RANK = { CORRECTED: 3, ACCEPTED: 2, AUTO_ACCEPTED: 1, PENDING: 0, REJECTED: 0 } as const;

function rankOf({ status }: Proposal): number {
  return RANK[status];
}

const LICENCE = /^([A-Za-z]{2})[^A-Za-z0-9]+(\S.*)$/;

function licenceFrom(text: string | null): ReportValues['licence'] {
  const [, state, number] = LICENCE.exec(text ?? '') ?? [];
  return state === undefined || number === undefined ? null : { state: state.toUpperCase(), number };
}

/** One time for each source. Start and end belong to what the report itself says, and make a time of their own. */
function timingsOf(fields: ReadFields): ReportedTiming[] {
  const startedAt = fields.text('STARTED_AT');
  const endedAt = fields.text('ENDED_AT');
  const timings = new Map<TimingSource, ReportedTiming>();
  for (const proposal of fields.of('FACE_TO_FACE_MINUTES')) {
    const value = fieldValueOf(proposal);
    if (value === null || !isMinutes(value) || timings.has(value.saidBy)) continue;
    const isReports = value.saidBy === 'REPORT';
    timings.set(value.saidBy, {
      source: value.saidBy,
      minutes: value.minutes,
      startedAt: isReports ? startedAt : null,
      endedAt: isReports ? endedAt : null,
    });
  }
  const between = minutesBetween(startedAt, endedAt);
  if (!timings.has('REPORT') && between !== null) {
    timings.set('REPORT', { source: 'REPORT', minutes: between, startedAt, endedAt });
  }
  return [...timings.values()];
}

/** Whole minutes from HH:MM to HH:MM of one day; null when either is unknown or the end is not after the start. */
export function minutesBetween(startedAt: string | null, endedAt: string | null): number | null {
  const start = minuteOfDay(startedAt);
  const end = minuteOfDay(endedAt);
  return start === null || end === null || end <= start || end - start > 600 ? null : end - start;
}

function minuteOfDay(time: string | null): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time ?? '') ?? [];
  return minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** One fact a field: what is listed is one list, the surest first. */
function factOf(proposals: readonly Proposal[], field: ReadingField): ReportedFact[] {
  const [surest] = proposals;
  const value = surest === undefined ? null : fieldValueOf(surest);
  if (surest === undefined || value === null) return [];
  const { page, quote } = surest;
  return [
    {
      field,
      value: isPlural(field) ? listOf(proposals, value) : value,
      page,
      quote,
      isAutoAccepted: isAuto(surest),
    },
  ];
}

function listOf(proposals: readonly Proposal[], first: FieldValue): FieldValue {
  if (!Array.isArray(first)) return first;
  const entries = proposals.flatMap((proposal) => {
    const value = fieldValueOf(proposal);
    return typeof value === 'object' && value !== null && !isMinutes(value) ? value : [];
  });
  return [...new Set(entries)];
}

function recordFrom(proposal: Proposal): ReportedRecord[] {
  const record = recordOf(proposal);
  if (proposal.kind !== 'RECORD' || record === null) return [];
  return [{ ...record, page: proposal.page, quote: proposal.quote, isAutoAccepted: isAuto(proposal) }];
}

function isAuto({ status }: Proposal): boolean {
  return status === 'AUTO_ACCEPTED';
}
