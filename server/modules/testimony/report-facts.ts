import type { UnitOfWork } from '../../platform/database/index.js';
import { recordComparison } from '../records/index.js';
import { minutesWords, reportScrutiny } from '../scrutiny/index.js';
import { documentCite } from '../treating/index.js';
import type { ReportFacts } from './conflicts/comparison.js';

/** What the report of an examination says of what examiners swear to; null when it is not that examiner's. */
export async function reportFacts(
  unitOfWork: UnitOfWork,
  { examinerId, examinationId }: { readonly examinerId: string; readonly examinationId: string | null },
): Promise<ReportFacts | null> {
  if (examinationId === null) return null;
  const [own] = await unitOfWork.query(
    'select 1 from examination where firm_id = $1 and id = $2 and subject_id = $3',
    [unitOfWork.principal.firmId, examinationId, examinerId],
  );
  if (own === undefined) return null;
  return {
    examinationId,
    minutes: await reportedMinutes(unitOfWork, examinationId),
    records: await listedRecords(unitOfWork, examinationId),
  };
}

async function reportedMinutes(
  unitOfWork: UnitOfWork,
  examinationId: string,
): Promise<ReportFacts['minutes']> {
  const scrutiny = await reportScrutiny(unitOfWork, examinationId);
  const time = scrutiny?.timing.times.find(({ source }) => source === 'REPORT');
  if (time === undefined) return null;
  return {
    ...time.range,
    words: minutesWords(time.range),
    cite: documentCite(time, { kind: 'RECORD', what: 'EXAMINATION', id: examinationId }),
  };
}

async function listedRecords(unitOfWork: UnitOfWork, examinationId: string): Promise<ReportFacts['records']> {
  const compared = await recordComparison(unitOfWork, examinationId);
  if (compared === null || compared.counts.supplied === 0) return null;
  const missed = compared.records.filter(({ state }) => state === 'MISSED');
  return {
    missed: compared.counts.missed,
    sentence: compared.sentence,
    cites: missed.flatMap(({ cites }) => cites).slice(0, MOST_CITES),
  };
}

/** Of records that the list does not name: enough to show it, and no more than fit under a question. */
const MOST_CITES = 10;
