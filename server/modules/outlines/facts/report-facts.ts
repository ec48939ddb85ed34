import type { Side } from '../../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../../platform/database/index.js';
import {
  challengeGroundLabel,
  medicationClassLabel,
  medicationSentence,
} from '../../../pharmacology/index.js';
import { mismatchesOfDocuments } from '../../passages/index.js';
import { medicationFacts } from '../../pharmacy/index.js';
import { recordComparison } from '../../records/index.js';
import { reportScrutiny } from '../../scrutiny/index.js';
import { divergenceFor, type DivergenceEntry } from '../../treating/index.js';
import type { MedicationPoint, ReportFacts } from '../chapters/chapter-facts.types.js';
import type { MatterPayers } from './profile-facts.js';

/** The examination whose report an outline is built on. */
export type OutlinedExamination = MatterPayers & {
  readonly id: string;
  readonly matterId: string | null;
  readonly side: Side;
  /** The report; null when it is not on file. */
  readonly documentId: string | null;
};

/** Null when it is missing, another firm's or another examiner's. */
export async function outlinedExamination(
  unitOfWork: UnitOfWork,
  examinerId: string,
  examinationId: string | null,
): Promise<OutlinedExamination | null> {
  const [row] = await unitOfWork.query<OutlinedExamination>(
    `select e.id, e.matter_id as "matterId", e.side, e.carrier_id as "carrierId", e.law_firm_id as "lawFirmId",
            e.attorney_id as "attorneyId", e.vendor_id as "vendorId",
            (select d.id from source_document d
              where d.firm_id = e.firm_id and d.examination_id = e.id and d.kind = 'REPORT'
              order by d.created_at, d.id limit 1) as "documentId"
       from examination e where e.firm_id = $1 and e.id = $2 and e.subject_id = $3`,
    [unitOfWork.principal.firmId, examinationId, examinerId],
  );
  return row ?? null;
}

/** What is recorded of the report and against it. Null when nothing is on file of the examination. */
export async function reportFacts(
  unitOfWork: UnitOfWork,
  { id: examinationId, matterId, documentId }: OutlinedExamination,
): Promise<ReportFacts | null> {
  const scrutiny = await reportScrutiny(unitOfWork, examinationId);
  if (scrutiny === null) return null;
  const ids = documentId === null ? [] : [documentId];
  const mismatches = await mismatchesOfDocuments(unitOfWork, ids);
  return {
    ...{ examinationId, documentId, scrutiny },
    records: await recordComparison(unitOfWork, examinationId),
    positions: await positionsOn(unitOfWork, { matterId, examinationId }),
    medication: await medicationPoints(unitOfWork, { matterId, examinationId }),
    mismatches: mismatches.filter(({ isDismissed }) => !isDismissed),
  };
}

type InMatter = { readonly matterId: string | null; readonly examinationId: string };

async function positionsOn(
  unitOfWork: UnitOfWork,
  { matterId, examinationId }: InMatter,
): Promise<readonly DivergenceEntry[]> {
  if (matterId === null) return [];
  const { entries } = await divergenceFor(unitOfWork, matterId);
  return entries.filter((entry) => entry.examinationId === examinationId);
}

/** What the report disputes, with what the fills say to it; nothing without a fill on file. */
async function medicationPoints(
  unitOfWork: UnitOfWork,
  { matterId, examinationId }: InMatter,
): Promise<MedicationPoint[]> {
  if (matterId === null) return [];
  const { fills, challenges } = await medicationFacts(unitOfWork, matterId);
  if (fills.length === 0) return [];
  return challenges
    .filter(({ challenge }) => challenge.examinationId === examinationId)
    .map(({ challenge: { id, medication, medicationClass, ground }, cites, facts }) => ({
      ...{ id, cites },
      subject:
        medication ??
        (medicationClass === null
          ? 'a medication'
          : `medications of the class ${medicationClassLabel[medicationClass].toLowerCase()}`),
      ground: challengeGroundLabel[ground],
      answers: facts.map((fact) => {
        const { text, cites: rows } = medicationSentence(fact, fills);
        return { fact, sentence: text, cites: rows };
      }),
    }));
}
