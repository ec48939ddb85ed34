import type { UnitOfWork } from '../../platform/database/index.js';
import { restrictedExaminations, type DraftAudience } from '../drafts/index.js';
import type { ExhibitRow } from './exhibit.queries.js';
import { quantityWords } from './figure-words.js';
import type { KeptRow } from './kept-record.js';

/** Whether a copy may be made for an audience, by the permissions of today. */
export type ExhibitGate = {
  /** Rows that rest on a privileged document; those under a protective order and not privileged. */
  readonly privileged: number;
  readonly underOrder: number;
  /** In words, with the remedy; null when the copy may be made. */
  readonly refusal: string | null;
};

/**
 * Looks up the documents behind every row. For readers outside, one row that rests on a privileged document or on
 * one under a protective order refuses the copy: without the row its figures would be others. In the firm's file the
 * counts stand; words of a report under a protective order of another matter do not.
 */
export async function exhibitGate(
  unitOfWork: UnitOfWork,
  { examinerId, matterId }: Pick<ExhibitRow, 'examinerId' | 'matterId'>,
  { rows, audience }: { readonly rows: readonly KeptRow[]; readonly audience: DraftAudience },
): Promise<ExhibitGate> {
  const restricted = await restrictedExaminations(unitOfWork, examinerId);
  const restingOn = (ids: readonly string[]): readonly KeptRow[] =>
    rows.filter(({ identity }) => identity.examinationId !== null && ids.includes(identity.examinationId));
  const [privileged, underOrder] = [restingOn(restricted.privileged), restingOn(restricted.underOrder)];
  const counts = { privileged: privileged.length, underOrder: underOrder.length };
  if (audience === 'OUTSIDE') return { ...counts, refusal: outsideRefusal(counts) };
  const quoted = underOrder.filter(
    ({ counted, identity }) => counted.kind === 'PASSAGE' && identity.matterId !== matterId,
  );
  return { ...counts, refusal: quoted.length === 0 ? null : quotedRefusal(quoted.length) };
}

const REMEDY = 'Make the exhibit without them: choose to leave out what rests on restricted documents.';

function outsideRefusal({ privileged, underOrder }: Omit<ExhibitGate, 'refusal'>): string | null {
  const parts = [
    ...(privileged === 0 ? [] : [`${quantityWords(privileged, 'row')} on a privileged document`]),
    ...(underOrder === 0
      ? []
      : [`${quantityWords(underOrder, 'row')} on a document under a protective order`]),
  ];
  if (parts.length === 0) return null;
  return `No copy for readers outside the firm: the exhibit rests in ${parts.join(' and in ')}. ${REMEDY}`;
}

function quotedRefusal(count: number): string {
  return `No copy: ${quantityWords(count, 'report')} quoted ${count === 1 ? 'is' : 'are'} under a protective order of another matter. ${REMEDY}`;
}
