import type { OpinionRecord } from '../opinions/index.js';
import type { ReportedOpinion } from './merge-opinions.js';

/** A reported opinion as a row of the examination. */
export function opinionRecord(documentId: string, opinion: ReportedOpinion): OpinionRecord {
  const { isCorrected: _isCorrected, ...rest } = opinion;
  return { ...rest, sourceDocumentId: documentId, treaterMmiOn: null };
}

/**
 * What becomes of an opinion on file when a report says something on the same issue; null when it stays as it is.
 * What nobody stands behind is replaced, what the firm recorded is completed, and what contradicts the report is
 * kept: both are shown. A person's correction alone stands above it.
 */
export function completedOpinion(
  filed: OpinionRecord,
  read: OpinionRecord,
  { mayReplace }: { readonly mayReplace: boolean },
): OpinionRecord | null {
  const isOpen = filed.verification === 'UNVERIFIED' || filed.verification === 'AUTO_ACCEPTED';
  if (mayReplace || isOpen) return { ...read, treaterMmiOn: filed.treaterMmiOn };
  if (filed.stance !== null && filed.stance !== read.stance) return null;
  const isQuoted = filed.quote !== null;
  return {
    ...read,
    ...(isQuoted ? placeOf(filed) : {}),
    verification: filed.stance === null ? read.verification : filed.verification,
    certainty: filed.certainty ?? read.certainty,
    mmiOn: filed.mmiOn ?? read.mmiOn,
    treaterMmiOn: filed.treaterMmiOn,
    wpiPercent: filed.wpiPercent ?? read.wpiPercent,
    apportionmentPercent: filed.apportionmentPercent ?? read.apportionmentPercent,
    medications: filed.medications.length > 0 ? filed.medications : read.medications,
    ground: filed.ground ?? read.ground,
  };
}

function placeOf({ quote, page, endPage, sourceDocumentId }: OpinionRecord) {
  return { quote, page, endPage, sourceDocumentId };
}
