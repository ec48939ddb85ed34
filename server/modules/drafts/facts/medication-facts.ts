import type { SourceCite } from '../../../kernel/source-cite.js';
import {
  discrepancySentence,
  medicationClassLabel,
  medicationSentence,
  type Fill,
} from '../../../pharmacology/index.js';
import type { UnitOfWork } from '../../../platform/database/index.js';
import {
  medicationFacts,
  type ChallengeFacts as RecordedChallenge,
  type StatementFacts,
} from '../../pharmacy/index.js';
import type { ChallengeFacts, MedicationDraftFacts } from '../builders/medication-facts.types.js';
import type { CitedSentence } from '../builders/plain-draft.js';
import { examinedBy, type ExaminedBy } from './examined-by.js';

/** What the documents about medication are written from; without any fill for a matter that has none. */
export async function medicationDraftFacts(
  unitOfWork: UnitOfWork,
  matterId: string,
): Promise<MedicationDraftFacts> {
  const { fills, challenges, statements } = await medicationFacts(unitOfWork, matterId);
  const examined = await examinedBy(
    unitOfWork,
    challenges.map(({ challenge }) => challenge.examinationId),
  );
  return {
    matterId,
    fills,
    challenges: challenges.flatMap((recorded) => namedChallenge(recorded, examined, fills)),
    discrepancies: statements.flatMap((statement) => namedDiscrepancies(statement, fills)),
  };
}

/** What the report of one examination disputes, with what the fills say to it; nothing without a fill on file. */
export async function challengesOfExamination(
  unitOfWork: UnitOfWork,
  { matterId, examinationId }: { readonly matterId: string; readonly examinationId: string },
): Promise<readonly ChallengeFacts[]> {
  const { fills, challenges } = await medicationFacts(unitOfWork, matterId);
  if (fills.length === 0) return [];
  const examined = await examinedBy(unitOfWork, [examinationId]);
  return challenges
    .filter(({ challenge }) => challenge.examinationId === examinationId)
    .flatMap((recorded) => namedChallenge(recorded, examined, fills));
}

function namedChallenge(
  { challenge, cites, facts }: RecordedChallenge,
  examined: ReadonlyMap<string, ExaminedBy>,
  fills: readonly Fill[],
): readonly ChallengeFacts[] {
  const by = examined.get(challenge.examinationId);
  const [cite] = cites;
  if (by === undefined || cite === undefined) return [];
  const { id, ground, medicationClass, medication, quote } = challenge;
  const ofClass =
    medicationClass === null
      ? 'a medication'
      : `medications of the class ${medicationClassLabel[medicationClass].toLowerCase()}`;
  return [
    {
      ...{ id, ground, quote, cite },
      subject: medication ?? ofClass,
      examiner: by.examiner,
      examinedOn: by.examinedOn,
      answers: facts.map((fact, index) => ({
        id: `${fact.code}:${index}`,
        helps: fact.helps,
        ...medicationSentence(fact, fills),
      })),
    },
  ];
}

/** Cited where the statement stands, rather than as an entry of the firm. */
function namedDiscrepancies(
  { cites, discrepancies }: StatementFacts,
  fills: readonly Fill[],
): readonly CitedSentence[] {
  const isEntry = (cite: SourceCite): boolean => cite.kind === 'RECORD' && cite.what === 'STATEMENT';
  return discrepancies.map((found) => {
    const { text, cites: rests } = discrepancySentence(found, fills);
    return {
      id: `discrepancy:${found.statementId}:${found.code}`,
      text,
      cites: [...cites, ...rests.filter((cite) => !isEntry(cite))],
    };
  });
}
