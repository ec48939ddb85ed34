import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { requireMatter } from '../matters/index.js';
import { freeText } from '../treating/index.js';
import { sealCaseName, type SealedCaseName } from './case-name.js';
import { TestimonyValueError, TranscriptLinkedError } from './testimony.errors.js';
import { TestimonyProvenance, type TestimonyKind } from './testimony-vocabulary.js';

/** Testimony as a member records it. Null or absent: not known. */
export type StatedTestimony = {
  readonly kind: TestimonyKind;
  readonly matterId?: string | null | undefined;
  readonly examinationId?: string | null | undefined;
  /** The transcript. */
  readonly documentId?: string | null | undefined;
  /** YYYY-MM-DD; absent: as the transcript's title page says. */
  readonly givenOn?: string | null | undefined;
  readonly caseName?: string | null | undefined;
  readonly caseNumber?: string | null | undefined;
  readonly court?: string | null | undefined;
  readonly provenance?: TestimonyProvenance | null | undefined;
  readonly provenanceNote?: string | null | undefined;
};

/** The same, checked and sealed. */
export type TestimonyValues = {
  readonly kind: TestimonyKind;
  readonly matterId: string | null;
  readonly examinationId: string | null;
  readonly documentId: string | null;
  readonly givenOn: string | null;
  readonly caseName: SealedCaseName;
  readonly caseNumber: string | null;
  readonly court: string | null;
  readonly provenance: TestimonyProvenance;
  readonly provenanceNote: string | null;
};

const LONGEST_NAME = 300;
const EARLIEST_DAY = '1900-01-01';

/**
 * @param examinerId whose testimony it is: an examination named must be theirs.
 * @param ownId of the testimony that is changed; null for a new one.
 * @throws NotFoundError for a matter, examination or document that is not there; TranscriptLinkedError;
 *   TestimonyValueError.
 */
export async function testimonyValues(
  unitOfWork: UnitOfWork,
  stated: StatedTestimony,
  { examinerId, ownId }: { readonly examinerId: string; readonly ownId: string | null },
): Promise<TestimonyValues> {
  const matterId = stated.matterId ?? null;
  const examinationId = stated.examinationId ?? null;
  const documentId = stated.documentId ?? null;
  if (matterId !== null) await requireMatter(unitOfWork, matterId);
  if (examinationId !== null) await requireExamination(unitOfWork, examinationId, examinerId);
  const takenOn = documentId === null ? null : await transcriptDay(unitOfWork, documentId, ownId);
  const provenance = stated.provenance ?? TestimonyProvenance.UNKNOWN;
  const provenanceNote = freeText(stated.provenanceNote, 'provenanceNote');
  if (provenance === TestimonyProvenance.OTHER && provenanceNote === null) {
    throw new TestimonyValueError('Say in the note how the firm came by it.', 'provenanceNote');
  }
  const caseName = freeText(stated.caseName, 'caseName', LONGEST_NAME);
  return {
    ...{ kind: stated.kind, matterId, examinationId, documentId, provenance, provenanceNote },
    givenOn: checkedDay(stated.givenOn ?? takenOn),
    caseName: await sealCaseName(unitOfWork, caseName),
    caseNumber: freeText(stated.caseNumber, 'caseNumber', LONGEST_NAME),
    court: freeText(stated.court, 'court', LONGEST_NAME),
  };
}

function checkedDay(day: string | null): string | null {
  if (day !== null && day < EARLIEST_DAY) {
    throw new TestimonyValueError('Nobody is asked about testimony before 1900; correct the day.', 'givenOn');
  }
  return day;
}

async function requireExamination(unitOfWork: UnitOfWork, id: string, examinerId: string): Promise<void> {
  const [row] = await unitOfWork.query<{ isTheirs: boolean }>(
    `select subject_id = $3 as "isTheirs" from examination where firm_id = $1 and id = $2 for key share`,
    [unitOfWork.principal.firmId, id, examinerId],
  );
  if (row === undefined) throw new NotFoundError('Examination');
  if (!row.isTheirs) {
    throw new TestimonyValueError(
      'This examination is by another examiner; choose one by the witness.',
      'examinationId',
    );
  }
}

/** The day on the title page; null when it gives none, or the document is no transcript (yet). */
async function transcriptDay(
  unitOfWork: UnitOfWork,
  documentId: string,
  ownId: string | null,
): Promise<string | null> {
  const [row] = await unitOfWork.query<{ takenOn: string | null; linkedTo: string | null }>(
    `select t.taken_on::text as "takenOn",
            (select o.id from testimony o where o.firm_id = d.firm_id and o.document_id = d.id) as "linkedTo"
       from source_document d
       left join transcript t on t.firm_id = d.firm_id and t.document_id = d.id
      where d.firm_id = $1 and d.id = $2 for update of d`,
    [unitOfWork.principal.firmId, documentId],
  );
  if (row === undefined) throw new NotFoundError('Document');
  if (row.linkedTo !== null && row.linkedTo !== ownId) throw new TranscriptLinkedError();
  return row.takenOn;
}
