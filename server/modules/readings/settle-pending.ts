import type { ExamKind, Side } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { disputedFields } from './disputed-fields.js';
import { fieldValueKey } from './field-value.js';
import { fieldValueOf, needsDecision, type Proposal } from './proposal.js';
import { fieldLabel, type ReadingField } from './reading-field.js';
import { ReviewIncompleteError } from './reading.errors.js';
import { writeDecisions, type ProposalDecision } from './write-decisions.js';

/** What the reviewer states when confirming: it decides between readings of the same field. */
export type ConfirmedHeader = {
  readonly examinedOn: string;
  readonly side: Side;
  readonly kind: ExamKind;
  /** Null when the examiner was chosen from those known. */
  readonly examinerName: string | null;
};

/**
 * Decides on what is pending when a report is confirmed: accepted as it is read, except where the confirmation says
 * otherwise. Candidates stay undecided.
 *
 * @throws ReviewIncompleteError when something is pending and may not be accepted unseen, or contradicts itself.
 */
export async function settlePending(
  unitOfWork: UnitOfWork,
  proposals: readonly Proposal[],
  { acceptPending, header }: { readonly acceptPending: boolean; readonly header: ConfirmedHeader },
): Promise<void> {
  const pending = proposals.filter(needsDecision);
  if (pending.length === 0) return;
  if (!acceptPending) {
    throw new ReviewIncompleteError(
      `${pending.length} readings are still undecided; decide on each, or confirm with the rest accepted.`,
    );
  }
  const stated = statedValues(header);
  refuseDisputes(proposals, stated);
  await writeDecisions(
    unitOfWork,
    pending.map((proposal) => decisionOn(proposal, proposals, stated)),
  );
}

/** Null: stated without words that could be compared with a reading. */
type Stated = ReadonlyMap<ReadingField, string | null>;

function statedValues({ examinedOn, side, kind, examinerName }: ConfirmedHeader): Stated {
  return new Map<ReadingField, string | null>([
    ['EXAMINED_ON', examinedOn],
    ['SIDE', side],
    ['EXAM_KIND', kind],
    ['EXAMINER_NAME', examinerName],
  ]);
}

function refuseDisputes(proposals: readonly Proposal[], stated: Stated): void {
  const open = [...disputedFields(proposals)].filter(
    ([field, readings]) => !stated.has(field) && readings.some(needsDecision),
  );
  if (open.length === 0) return;
  const labels = open.map(([field]) => fieldLabel[field]).join(', ');
  throw new ReviewIncompleteError(
    `The report says different things for: ${labels}. Accept one reading of each and reject the others.`,
  );
}

function decisionOn(proposal: Proposal, all: readonly Proposal[], stated: Stated): ProposalDecision {
  const { field } = proposal;
  const value = field === null ? undefined : stated.get(field);
  if (field === null || value === undefined) return { proposal, status: 'ACCEPTED', decision: null };
  const own = all.filter((other) => other.field === field && other.status !== 'REJECTED');
  const agrees = (other: Proposal): boolean => isSaidBy(other, value);
  if (value !== null && agrees(proposal)) return { proposal, status: 'ACCEPTED', decision: null };
  const surest = own.toSorted((a, b) => b.confidence - a.confidence)[0];
  if (value === null || proposal.field === 'EXAMINER_NAME') {
    // Somebody else's spelling of the name is no mistake of the reading; who is meant was said by the reviewer.
    const isKept = own.some(agrees) ? agrees(proposal) : sameWords(proposal, surest);
    return { proposal, status: isKept ? 'ACCEPTED' : 'REJECTED', decision: null };
  }
  if (own.some(agrees) || proposal !== surest) return { proposal, status: 'REJECTED', decision: null };
  return { proposal, status: 'CORRECTED', decision: { value } };
}

function isSaidBy(proposal: Proposal, value: string | null): boolean {
  const said = fieldValueOf(proposal);
  return value !== null && said !== null && fieldValueKey(said) === fieldValueKey(value);
}

function sameWords(proposal: Proposal, surest: Proposal | undefined): boolean {
  const value = surest === undefined ? null : fieldValueOf(surest);
  return typeof value === 'string' && isSaidBy(proposal, value);
}
