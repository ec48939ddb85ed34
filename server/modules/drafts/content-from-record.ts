import type { UnitOfWork } from '../../platform/database/index.js';
import { clinicalNarrativeDraft } from './builders/clinical-narrative.builder.js';
import { labelledContent } from './builders/cite-labels.js';
import { divergenceTableDraft } from './builders/divergence-table.builder.js';
import { foundationCardDraft } from './builders/foundation-card.builder.js';
import { medicationChronologyDraft } from './builders/medication-chronology.builder.js';
import type { PlainDraft } from './builders/plain-draft.js';
import { preparationSheetDraft } from './builders/preparation-sheet.builder.js';
import { rebuttalDraft } from './builders/rebuttal.builder.js';
import type { DraftContent } from './draft-content.js';
import type { DraftSubject } from './draft-subject.js';
import { DraftSubjectError, NothingOnRecordError } from './draft.errors.js';
import { citeNames } from './facts/cite-names.js';
import { divergenceFacts } from './facts/divergence-facts.js';
import { foundationDraftFacts } from './facts/foundation-facts.js';
import { medicationDraftFacts } from './facts/medication-facts.js';
import { rebuttalFacts } from './facts/rebuttal-facts.js';

/**
 * What is on record now, written as a draft of this kind.
 *
 * @throws NothingOnRecordError when there is nothing to write; DraftSubjectError when what it is about is gone.
 */
export async function contentFromRecord(
  unitOfWork: UnitOfWork,
  subject: DraftSubject,
): Promise<DraftContent> {
  const draft = await plainDraft(unitOfWork, subject);
  if (draft.sections.every(({ statements }) => statements.length === 0)) {
    throw new NothingOnRecordError(REMEDY[subject.kind]);
  }
  const cites = draft.sections.flatMap(({ statements }) =>
    statements.flatMap((statement) => statement.cites),
  );
  return labelledContent(draft, await citeNames(unitOfWork, cites));
}

const ADD_FILLS = 'Import the pharmacy record of this matter first.';

const REMEDY: Readonly<Record<DraftSubject['kind'], string>> = {
  REBUTTAL: 'Record an opinion of the treater, and the opinions of the report, first.',
  DIVERGENCE_TABLE: 'Record opinions of an examiner or a treater in this matter first.',
  FOUNDATION_CARD: 'Record facts on the foundation of this report first.',
  MEDICATION_CHRONOLOGY: ADD_FILLS,
  CLINICAL_NARRATIVE: ADD_FILLS,
  PREPARATION_SHEET: ADD_FILLS,
};

async function plainDraft(unitOfWork: UnitOfWork, subject: DraftSubject): Promise<PlainDraft> {
  const { kind, matterId } = subject;
  switch (kind) {
    case 'REBUTTAL': {
      const { examinationId, treaterId } = subject;
      if (treaterId === null) throw new DraftSubjectError('treaterId', 'The treater is no longer on file.');
      return rebuttalDraft(
        await rebuttalFacts(unitOfWork, { matterId, treaterId, examinationId: present(examinationId) }),
      );
    }
    case 'FOUNDATION_CARD':
      return foundationCardDraft(await foundationDraftFacts(unitOfWork, present(subject.examinationId)));
    case 'DIVERGENCE_TABLE':
      return divergenceTableDraft(await divergenceFacts(unitOfWork, matterId));
    case 'MEDICATION_CHRONOLOGY':
      return medicationChronologyDraft(await factsWithFills(unitOfWork, matterId));
    case 'CLINICAL_NARRATIVE':
      return clinicalNarrativeDraft(await factsWithFills(unitOfWork, matterId));
    case 'PREPARATION_SHEET':
      return preparationSheetDraft(await factsWithFills(unitOfWork, matterId));
  }
}

/** @throws DraftSubjectError when the examination went after the draft was begun. */
function present(examinationId: string | null): string {
  if (examinationId !== null) return examinationId;
  throw new DraftSubjectError('examinationId', 'The examination is no longer on file.');
}

async function factsWithFills(
  unitOfWork: UnitOfWork,
  matterId: string,
): Promise<Awaited<ReturnType<typeof medicationDraftFacts>>> {
  const facts = await medicationDraftFacts(unitOfWork, matterId);
  if (facts.fills.every(({ state }) => state !== 'COUNTED')) throw new NothingOnRecordError(ADD_FILLS);
  return facts;
}
