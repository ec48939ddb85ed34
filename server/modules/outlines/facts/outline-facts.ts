import type { Side } from '../../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../../platform/database/index.js';
import { EVERYTHING, profileCounts, profileFrom } from '../../analytics/index.js';
import { disclosureFacts } from '../../disclosures/index.js';
import { examinerLoader } from '../../examiners/index.js';
import { examinerTitle } from '../../measures/index.js';
import { testimonyFacts } from '../../testimony/index.js';
import type { OutlineFacts, ProfileFacts } from '../chapters/chapter-facts.types.js';
import { claimantWords } from './claimant-facts.js';
import { peerFacts } from './peer-facts.js';
import { figuresByKeys, profileFacts } from './profile-facts.js';
import { repeatFacts } from './repeat-facts.js';
import { outlinedExamination, reportFacts } from './report-facts.js';
import { venueFacts } from './venue-facts.js';

/** Of whom, for which matter and report. @property today YYYY-MM-DD */
export type FactsAbout = {
  readonly examinerId: string;
  readonly matterId: string | null;
  readonly examinationId: string | null;
  readonly today: string;
};

/**
 * Everything that an outline is written from, all from one snapshot: each number by the code that the profile is made
 * by, over all of the firm's files. An examiner whom the firm has not met has nothing on file.
 */
export async function outlineFacts(unitOfWork: UnitOfWork, about: FactsAbout): Promise<OutlineFacts> {
  const { examinerId, matterId, today } = about;
  const examiner = await examinerLoader(unitOfWork).load(examinerId);
  const title = examiner === null ? 'the examiner' : examinerTitle(examiner.lastName);
  const examination = await outlinedExamination(unitOfWork, examinerId, about.examinationId);
  const selection = { examinerId, filter: EVERYTHING };
  const profile = profileFrom(await profileCounts(unitOfWork, selection), selection, title);
  const numbers = profileFacts(profile, { payers: examination, today });
  const { peers, refusal } = await peerFacts(unitOfWork, profile, today);
  const examinationId = examination?.id ?? null;
  const testimony = await testimonyFacts(unitOfWork, { examinerId, matterId, examinationId });
  const keys = testimony.conflicts.flatMap(({ against }) =>
    against.kind === 'COUNT' ? [against.figureKey] : [],
  );
  return {
    ...{ examinerId, matterId, peers },
    examiner: title,
    usual: usualDirection(examination?.side ?? null, numbers),
    claimant: await claimantWords(unitOfWork, { matterId, examinationId }),
    venue: await venueFacts(unitOfWork, matterId, today),
    profile: numbers,
    noPeers: refusal,
    report: examination === null ? null : await reportFacts(unitOfWork, examination),
    repeats: await repeatFacts(unitOfWork, examinerId, examination?.documentId ?? null),
    testimony,
    counted: figuresByKeys(profile, keys),
    disclosures: await disclosureFacts(unitOfWork, { examinerId, matterId }, today),
  };
}

/** The way an examiner of the retaining side is asked about; without one, of the side that retains more often. */
function usualDirection(side: Side | null, { sides }: ProfileFacts): OutlineFacts['usual'] {
  if (side === 'PLAINTIFF') return 'FAVORS_CLAIMANT';
  if (side === 'DEFENSE') return 'FAVORS_DEFENSE';
  return sides.plaintiff.numerator > sides.defense.numerator ? 'FAVORS_CLAIMANT' : 'FAVORS_DEFENSE';
}
