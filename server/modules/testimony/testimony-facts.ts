import type { UnitOfWork } from '../../platform/database/index.js';
import { findConflicts } from './conflicts/find-conflicts.js';
import { firmCounts } from './firm-counts.js';
import { readPropositions, readRecallFailures } from './oath.queries.js';
import { reportFacts } from './report-facts.js';
import type { TestimonyAbout, TestimonyFacts } from './testimony-facts.types.js';
import { testimoniesOfExaminers } from './testimony.queries.js';
import { usedProposition, usedRecallFailure, usedTestimony } from './used-rows.js';

/**
 * What is on file of an examiner's testimony, with what of it conflicts with other oaths, the firm's counts and the
 * report of `examinationId`. A missing or foreign examiner has nothing on file.
 */
export async function testimonyFacts(unitOfWork: UnitOfWork, about: TestimonyAbout): Promise<TestimonyFacts> {
  const { examinerId, matterId } = about;
  const wanted = { examinerIds: [examinerId] };
  const testimonies = await testimoniesOfExaminers(unitOfWork, wanted.examinerIds);
  const stored = await readPropositions(unitOfWork, wanted, ['CONFIRMED']);
  const propositions = stored.map((row) => usedProposition(row, matterId));
  const recallFailures = await readRecallFailures(unitOfWork, wanted, ['CONFIRMED']);
  return {
    testimonies: testimonies.map((row) => usedTestimony(row, matterId)),
    propositions,
    ...(await conflictsOf(unitOfWork, about, propositions)),
    recallFailures: recallFailures.map((row) => usedRecallFailure(row, matterId)),
  };
}

/** Without a sworn statement nothing is compared, and the examiner's counts are not read. */
async function conflictsOf(
  unitOfWork: UnitOfWork,
  about: TestimonyAbout,
  propositions: TestimonyFacts['propositions'],
): Promise<Pick<TestimonyFacts, 'conflicts' | 'nearAgreements' | 'comparisonsMade'>> {
  if (propositions.length === 0) return { conflicts: [], nearAgreements: 0, comparisonsMade: 0 };
  const counts = await firmCounts(unitOfWork, about.examinerId, propositions);
  return findConflicts(propositions, counts, await reportFacts(unitOfWork, about));
}
