import type { UnitOfWork } from '../../platform/database/index.js';
import { readExchange, type OathReading } from '../../reading/oaths/index.js';
import { transcriptExchanges, type ExchangeRow } from '../transcripts/index.js';
import { claimWords } from './oath-words.js';
import { OathState } from './testimony-vocabulary.js';
import { placeOf } from './exchange-place.js';
import { insertProposition, insertRecallFailure, type OathPlace } from './write-oath.js';

/** Questions looked through; no deposition of a few days has more. */
const MOST_EXCHANGES = 20_000;
/** Proposals made of one transcript: more are no help to who decides them. */
const MOST_PROPOSALS = 300;

/** What was proposed, by kind. */
export type ProposedOaths = { readonly propositions: number; readonly recallFailures: number };

/**
 * Proposes what the transcript of testimony swears to. What nobody decided yet is proposed anew; of lines of which
 * anything was decided or entered, nothing is proposed again. Nothing without a transcript that is read.
 */
export async function proposeOaths(unitOfWork: UnitOfWork, testimonyId: string): Promise<ProposedOaths> {
  const { firmId } = unitOfWork.principal;
  const [testimony] = await unitOfWork.query<{ documentId: string; givenOn: string | null }>(
    `select document_id as "documentId", given_on::text as "givenOn" from testimony
      where firm_id = $1 and id = $2 and document_id is not null`,
    [firmId, testimonyId],
  );
  if (testimony === undefined) return { propositions: 0, recallFailures: 0 };
  const { documentId, givenOn } = testimony;
  await forgetUndecided(unitOfWork, testimonyId);
  const taken = await takenLines(unitOfWork, testimonyId, documentId);
  const { rows } = await transcriptExchanges(unitOfWork, documentId, { limit: MOST_EXCHANGES, after: null });
  const found = rows
    .filter((row) => !taken.some(({ from, to }) => row.fromPosition <= to && row.toPosition >= from))
    .flatMap((row) => {
      const reading = readExchange(row, givenOn);
      return reading === null ? [] : [{ row, reading }];
    })
    .slice(0, MOST_PROPOSALS);
  for (const { row, reading } of found) await insert(unitOfWork, { testimonyId, documentId, row, reading });
  const recallFailures = found.filter(({ reading }) => reading.kind === 'RECALL_FAILURE').length;
  const counts = { propositions: found.length - recallFailures, recallFailures };
  await unitOfWork.audit({
    action: 'OATHS_PROPOSED',
    objectType: 'Testimony',
    objectId: testimonyId,
    detail: counts,
  });
  return counts;
}

type Found = {
  readonly testimonyId: string;
  readonly documentId: string;
  readonly row: ExchangeRow;
  readonly reading: OathReading;
};

async function insert(
  unitOfWork: UnitOfWork,
  { testimonyId, documentId, row, reading }: Found,
): Promise<void> {
  const place: OathPlace = {
    documentId,
    fromPosition: row.fromPosition,
    toPosition: row.toPosition,
    page: row.fromPage,
    line: row.fromLine,
    place: placeOf(row),
    isChecked: true,
  };
  const entry = { testimonyId, state: OathState.PROPOSED, cue: reading.cue };
  if (reading.kind === 'RECALL_FAILURE') {
    const { subject } = reading;
    await insertRecallFailure(unitOfWork, {
      ...{ ...entry, ...place, subject },
      question: row.question,
      answer: row.answer ?? '',
    });
    return;
  }
  await insertProposition(unitOfWork, {
    ...entry,
    ...place,
    ...reading,
    organisationId: null,
    claim: claimWords(reading),
    words: `Q ${row.question} A ${row.answer ?? ''}`,
  });
}

async function forgetUndecided(unitOfWork: UnitOfWork, testimonyId: string): Promise<void> {
  for (const table of ['proposition', 'recall_failure'] as const) {
    await unitOfWork.query(
      `delete from ${table} where firm_id = $1 and testimony_id = $2 and state = 'PROPOSED'`,
      [unitOfWork.principal.firmId, testimonyId],
    );
  }
}

type Lines = { readonly from: number; readonly to: number };

function takenLines(unitOfWork: UnitOfWork, testimonyId: string, documentId: string): Promise<Lines[]> {
  return unitOfWork.query(
    `select from_position as "from", to_position as "to" from proposition
      where firm_id = $1 and testimony_id = $2 and document_id = $3 and from_position is not null
      union all
     select from_position, to_position from recall_failure
      where firm_id = $1 and testimony_id = $2 and document_id = $3 and from_position is not null`,
    [unitOfWork.principal.firmId, testimonyId, documentId],
  );
}
