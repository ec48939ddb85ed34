import type { UnitOfWork } from '../../../platform/database/index.js';
import { recordComparison } from '../../records/index.js';
import { timingStatements } from '../../scrutiny/index.js';
import { divergenceFor, type TreaterRow } from '../../treating/index.js';
import { challengeStatements } from '../builders/clinical-narrative.builder.js';
import type { CitedSentence } from '../builders/plain-draft.js';
import type { RebuttalFacts } from '../builders/rebuttal.builder.js';
import { DraftSubjectError, NothingOnRecordError } from '../draft.errors.js';
import { examinedBy } from './examined-by.js';
import { challengesOfExamination } from './medication-facts.js';

type RebuttalSubject = {
  readonly matterId: string;
  readonly examinationId: string;
  readonly treaterId: string;
};

/**
 * What a treater's answer to the report of one examination is written from.
 *
 * @throws DraftSubjectError when the examination is gone; NothingOnRecordError when no opinion of the treater is
 *   recorded in the matter.
 */
export async function rebuttalFacts(
  unitOfWork: UnitOfWork,
  { matterId, examinationId, treaterId }: RebuttalSubject,
): Promise<RebuttalFacts> {
  const { entries, treating } = await divergenceFor(unitOfWork, matterId);
  const positions = entries.filter(
    (entry) => entry.examinationId === examinationId && entry.treaterId === treaterId,
  );
  const treater = treating.treaters.find(({ id }) => id === treaterId);
  const examined = (await examinedBy(unitOfWork, [examinationId])).get(examinationId);
  if (examined === undefined) {
    throw new DraftSubjectError('examinationId', 'Choose an examination of this matter.');
  }
  if (treater === undefined || positions.length === 0) {
    throw new NothingOnRecordError(
      'Record an opinion of the treater, and the opinions of the report, first.',
    );
  }
  const challenges = await challengesOfExamination(unitOfWork, { matterId, examinationId });
  return {
    ...examined,
    treater: treaterName(treater),
    positions,
    recordsNotReviewed: await missedRecords(unitOfWork, examinationId),
    timing: prefixed('timing', await timingStatements(unitOfWork, examinationId)),
    medication: challenges.flatMap(challengeStatements),
  };
}

function treaterName({ fullName, credentials }: TreaterRow): RebuttalFacts['treater'] {
  return { name: fullName, credentials };
}

/** Supplied, and neither listed as reviewed nor possibly meant by an entry. */
async function missedRecords(
  unitOfWork: UnitOfWork,
  examinationId: string,
): Promise<readonly CitedSentence[]> {
  const comparison = await recordComparison(unitOfWork, examinationId);
  return (comparison?.records ?? [])
    .filter(({ state }) => state === 'MISSED')
    .map(({ suppliedRecordId, sentence, cites }) => ({
      id: `record:${suppliedRecordId}`,
      text: sentence,
      cites,
    }));
}

/** Ids of one part of a draft are apart from those of the others. */
function prefixed(part: string, list: readonly CitedSentence[]): readonly CitedSentence[] {
  return list.map((sentence) => ({ ...sentence, id: `${part}:${sentence.id}` }));
}
