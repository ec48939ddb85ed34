import type { UnitOfWork } from '../../server/platform/database/index.js';
import { transcriptsConsumer } from '../../server/modules/transcripts/index.js';
import { plainDocument } from '../../server/reading/plain-document.js';
import type { TestDatabase } from './database.js';
import { LAYOUTS, print, type Spoken } from '../unit/reading/transcripts/invented-transcript.js';

/** Files an invented transcript as a read document of the firm, and answers its id. */
export async function fileInventedTranscript(
  unitOfWork: UnitOfWork,
  lines: readonly Spoken[],
  options: {
    readonly permission?: string;
    readonly matterId?: string | null;
    readonly sheet?: readonly string[];
  } = {},
): Promise<string> {
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into source_document (firm_id, kind, title, status, permission, matter_id)
     values ($1, 'TRANSCRIPT', 'invented.txt', 'FILED', $2, $3) returning id`,
    [unitOfWork.principal.firmId, options.permission ?? 'FIRM', options.matterId ?? null],
  );
  const documentId = row?.id ?? '';
  await readInventedTranscript(unitOfWork, documentId, lines, options.sheet);
  return documentId;
}

/** Reads the lines as the document's text, as a first or another reading does. */
export async function readInventedTranscript(
  unitOfWork: UnitOfWork,
  documentId: string,
  lines: readonly Spoken[],
  sheet: readonly string[] = [],
): Promise<void> {
  const layout = LAYOUTS['page and line before every line'];
  if (layout === undefined) throw new Error('No layout.');
  const text = plainDocument([print(lines, layout).text, ...sheet].join('\n'));
  await transcriptsConsumer.consume(unitOfWork, { documentId, text });
}

/**
 * Testimony of the firm's first examiner with the transcript that is set aside, and one without; sworn statements,
 * confirmed and proposed, an answer not given, and a record that
 * the report does not list, each text with the firm's token.
 */
export async function recordTestimony(
  { asOwner }: Pick<TestDatabase, 'asOwner'>,
  firmId: string,
  token: string,
): Promise<void> {
  await asOwner(
    `with place as (
       select e.id as examination_id, e.matter_id, e.appearance_id, e.subject_id,
              (select d.id from source_document d where d.firm_id = $1 and d.status = 'FILED') as document_id
         from examination e
         join matter m on m.firm_id = e.firm_id and m.id = e.matter_id and m.reference = $2 || '-1'
        where e.firm_id = $1 and e.notes is not null order by e.id limit 1
     ), given as (
       insert into testimony (firm_id, appearance_id, subject_id, matter_id, examination_id, document_id, kind,
                              given_on, case_number, court, provenance, provenance_note)
       select $1, p.appearance_id, p.subject_id, p.matter_id, p.examination_id, p.document_id, 'DEPOSITION',
              '2024-06-07', $2, $2, 'OTHER', $2
         from place p returning id, document_id
     ), spare as (
       insert into testimony (firm_id, appearance_id, subject_id, kind, court)
       select $1, p.appearance_id, p.subject_id, 'TRIAL', $2 from place p
     ), unread as (
       insert into supplied_record (firm_id, matter_id, position, title, kind)
       select $1, p.matter_id, 90, $2 || ' films', 'IMAGING' from place p
     ), sworn as (
       insert into proposition (firm_id, testimony_id, subject, claim, words, polarity, state, document_id,
                                from_position, to_position, place, page, line, is_checked)
       select $1, g.id, 'RECORDS_REVIEWED', $2, 'sworn ' || $2, 'AFFIRMS', s.state, g.document_id, 0, 1, '1:1-2', 1, 1,
              true
         from given g, (values ('CONFIRMED'), ('PROPOSED')) s (state)
     )
     insert into recall_failure (firm_id, testimony_id, subject, question, answer, state, document_id, from_position,
                                 to_position, place, page, line, is_checked)
     select $1, g.id, 'SHARE_DEFENSE', 'sworn ' || $2, 'sworn ' || $2, 'PROPOSED', g.document_id, 0, 1, '1:1-2', 1, 1,
            true
       from given g`,
    [firmId, token],
  );
}
