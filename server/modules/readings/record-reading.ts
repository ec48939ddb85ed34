import type { DocumentText } from '../../kernel/document-text.js';
import type { ReportReading } from '../../reading/report-reading.types.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { applyAutoAccept } from './auto-accept.js';
import { matchDrafts } from './match-drafts.js';
import { draftsOf, type ProposalDraft } from './proposal-drafts.js';
import { isSealed, sealWords } from './proposal-seal.js';
import { proposalsForDecision } from './proposal.queries.js';
import { refreshReadingKey } from './reading-key.js';
import { recordAutomatically } from './record-automatically.js';
import { documentForReview } from './reviewed-document.queries.js';

/** What readers found in a document: the first is the one by which the document is known. */
export type NewReading = {
  readonly documentId: string;
  readonly text: DocumentText;
  readonly reading: ReportReading;
  /** By other readers, whose proposals stand beside. */
  readonly otherReadings?: readonly ReportReading[];
};

/** What storing a reading did. */
export type RecordedReading = {
  readonly proposals: number;
  /** Proposed without words of the document: left out. */
  readonly dropped: number;
};

const KINDS = {
  EXAMINATION_REPORT: 'REPORT',
  TREATMENT_RECORD: 'TREATMENT_RECORD',
  TRANSCRIPT: 'TRANSCRIPT',
  OTHER: 'OTHER',
} as const;

/**
 * Stores what readers propose for a document. What a reader proposed before and nobody decided on is replaced,
 * decisions stay; the same reading stored twice changes nothing. What the firm lets the machine accept is accepted,
 * and the document waits for review, or is filed when there is nothing to review.
 *
 * @throws NotFoundError when the document is not there.
 */
export async function recordReading(
  unitOfWork: UnitOfWork,
  { documentId, text, reading, otherReadings = [] }: NewReading,
): Promise<RecordedReading> {
  await documentForReview(unitOfWork, documentId, null);
  const recorded: RecordedReading[] = [];
  for (const one of [reading, ...otherReadings]) {
    recorded.push(await storeProposals(unitOfWork, documentId, { text, reading: one }));
  }
  await refreshReadingKey(unitOfWork, documentId);
  await concludeReading(unitOfWork, documentId, reading);
  return {
    proposals: recorded.reduce((sum, { proposals }) => sum + proposals, 0),
    dropped: recorded.reduce((sum, { dropped }) => sum + dropped, 0),
  };
}

async function storeProposals(
  unitOfWork: UnitOfWork,
  documentId: string,
  { text, reading }: Pick<NewReading, 'text' | 'reading'>,
): Promise<RecordedReading> {
  const drafts = draftsOf(text, reading);
  const { name, version } = reading.reader;
  const stored = await proposalsForDecision(unitOfWork, documentId);
  const own = stored.filter(({ reader }) => reader === name);
  const change = matchDrafts(own, drafts);
  await removeProposals(unitOfWork, change.goneIds);
  await insertProposals(unitOfWork, documentId, {
    reader: name,
    version,
    drafts: change.added,
    firstPosition: 1 + Math.max(-1, ...own.map(({ position }) => position)),
  });
  return {
    proposals: drafts.length,
    dropped: reading.fields.length + reading.records.length + reading.opinions.length - drafts.length,
  };
}

async function concludeReading(
  unitOfWork: UnitOfWork,
  documentId: string,
  { reader, kind }: Pick<ReportReading, 'reader' | 'kind'>,
): Promise<void> {
  await unitOfWork.query(
    `update source_document
        set kind = $3, reader = $4, reader_version = $5, read_at = clock_timestamp(), failure_code = null,
            failure_message = null, version = version + 1,
            status = case
              when status not in ('WAITING', 'READING') then status
              when $3 in ('OTHER', 'TRANSCRIPT') then 'FILED'
              when exists (select from reading_proposal p where p.firm_id = $1 and p.document_id = $2) then 'TO_REVIEW'
              else 'FILED' end
      where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, documentId, KINDS[kind], reader.name, reader.version],
  );
  if (kind === 'EXAMINATION_REPORT') {
    await applyAutoAccept(unitOfWork, documentId);
    await recordAutomatically(unitOfWork, documentId);
  }
  await unitOfWork.notify('document', documentId);
}

async function removeProposals(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await unitOfWork.query('delete from reading_proposal where firm_id = $1 and id = any ($2::uuid[])', [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** Writes proposals in one statement; positions count up from `firstPosition`. Answers their ids. */
export async function insertProposals(
  unitOfWork: UnitOfWork,
  documentId: string,
  {
    reader,
    version,
    drafts,
    firstPosition,
  }: {
    readonly reader: string;
    readonly version: string;
    readonly drafts: readonly ProposalDraft[];
    readonly firstPosition: number;
  },
): Promise<string[]> {
  if (drafts.length === 0) return [];
  const sealing = await unitOfWork.vault.sealing();
  const rows = drafts.map(({ value, details, record, quote, ...draft }, index) => ({
    ...draft,
    position: firstPosition + index,
    ...(isSealed(draft)
      ? { sealed: sealWords(sealing, { value, quote }).toString('hex') }
      : // Which of the three it is follows from the kind.
        { quote, content: value ?? details ?? record }),
  }));
  const inserted = await unitOfWork.query<{ id: string }>(
    `insert into reading_proposal (firm_id, document_id, position, reader, reader_version, kind, field, issue, stance,
                                   value, quote, span_start, span_end, page, end_page, boxes, section, question,
                                   attribution, is_hedged, is_conditional, is_disputed, cues, confidence,
                                   sealed_words, words_key_id)
     select $1, $2, r.position, $3, $4, r.kind, r.field, r.issue, r.stance, r.content, r.quote, r."spanStart",
            r."spanEnd", r.page, r."endPage", r.boxes, r.section, nullif(r.question, 'null'), r.attribution,
            r."isHedged", r."isConditional", r."isDisputed", r.cues, r.confidence,
            decode(r.sealed, 'hex'), case when r.sealed is not null then $6::uuid end
       from jsonb_to_recordset($5::jsonb) as r (
              position integer, kind text, field text, issue text, stance text, content jsonb, quote text,
              "spanStart" integer, "spanEnd" integer, page integer, "endPage" integer, boxes jsonb, section text,
              question jsonb, attribution text, "isHedged" boolean, "isConditional" boolean, "isDisputed" boolean,
              cues text[], confidence real, sealed text)
      order by r.position
     returning id`,
    [unitOfWork.principal.firmId, documentId, reader, version, JSON.stringify(rows), sealing.dataKeyId],
  );
  return inserted.map(({ id }) => id);
}
