import type { DocumentText } from '../../kernel/document-text.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { findCopyMismatches, type KnownFacts } from '../../reading/passages/index.js';
import { DocumentKind, type FieldName, type ReportReading } from '../../reading/report-reading.types.js';
import type { DocumentStructure } from '../../reading/structure/index.js';
import { forgetPassages } from './forget-passages.js';
import { indexPassages } from './index-passages.js';
import { recordMismatches } from './record-mismatches.js';

type ReadDocument = {
  readonly documentId: string;
  readonly text: DocumentText;
  readonly structure: DocumentStructure;
  readonly reading: ReportReading;
};

/**
 * Makes the passages of every report comparable, and notes the places where it contradicts itself, in the transaction
 * in which it was read. Of other documents nothing is kept, and what was kept while they passed for reports goes.
 */
export const passagesConsumer = {
  name: 'passages',
  consume: async (
    unitOfWork: UnitOfWork,
    { documentId, text, structure, reading }: ReadDocument,
  ): Promise<void> => {
    if (reading.kind !== DocumentKind.EXAMINATION_REPORT) {
      await forgetPassages(unitOfWork, documentId);
      return recordMismatches(unitOfWork, documentId, []);
    }
    await indexPassages(unitOfWork, { documentId, text, structure });
    await recordMismatches(unitOfWork, documentId, findCopyMismatches(text, structure, knownFacts(reading)));
  },
} as const;

/** A field that the report contradicts is not known. */
function knownFacts({ fields }: ReportReading): KnownFacts {
  const isKnown = (name: FieldName): boolean =>
    fields.some(({ field, isDisputed }) => field === name && !isDisputed);
  let facts: KnownFacts = { claimantName: null, examinedOn: null, injuredOn: [] };
  for (const reading of fields) {
    if (!isKnown(reading.field)) continue;
    if (reading.field === 'claimantName') facts = { ...facts, claimantName: reading.value };
    if (reading.field === 'examinedOn') facts = { ...facts, examinedOn: reading.value };
    if (reading.field === 'injuredOn') facts = { ...facts, injuredOn: reading.value };
  }
  return facts;
}
