import type { Issue, Stance } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import {
  OathHedge,
  OathSubject,
  OathUnit,
  type OathPolarity,
  type OathQuantity,
} from '../../reading/oaths/index.js';
import { freeText } from '../treating/index.js';
import { claimWords } from './oath-words.js';
import { TestimonyValueError } from './testimony.errors.js';
import type { PropositionContent } from './write-oath.js';

/** What was sworn, as a member records it. Null or absent: not stated. */
export type StatedProposition = {
  readonly subject: OathSubject;
  readonly issue?: Issue | null | undefined;
  readonly stance?: Stance | null | undefined;
  readonly organisationId?: string | null | undefined;
  /** In the firm's words; absent: written from the rest. */
  readonly claim?: string | null | undefined;
  readonly polarity: OathPolarity;
  readonly quantity?: OathQuantity | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

const LONGEST_CLAIM = 500;
const LARGEST = 1_000_000_000;

/** The same, checked; the words are looked up apart. @throws NotFoundError, TestimonyValueError. */
export async function propositionValues(
  unitOfWork: UnitOfWork,
  stated: StatedProposition,
): Promise<Omit<PropositionContent, 'words'>> {
  const { subject, polarity } = stated;
  const [issue, stance] = [stated.issue ?? null, stated.stance ?? null];
  const isFinding = subject === OathSubject.FINDING_RATE;
  if (isFinding !== (issue !== null) || isFinding !== (stance !== null)) {
    throw new TestimonyValueError(
      isFinding ? 'Say which finding, and which way.' : 'Only how often a finding is made names one.',
      'issue',
    );
  }
  const organisationId = stated.organisationId ?? null;
  if (organisationId !== null) await checkOrganisation(unitOfWork, organisationId, subject);
  const quantity = checkedQuantity(stated.quantity ?? null);
  const [from, to] = [stated.from ?? null, stated.to ?? null];
  if (from !== null && to !== null && from > to) {
    throw new TestimonyValueError('The time ends before it begins; correct one of the days.', 'to');
  }
  const content = { subject, issue, stance, organisationId, polarity, quantity, from, to };
  return { ...content, claim: freeText(stated.claim, 'claim', LONGEST_CLAIM) ?? claimWords(content) };
}

async function checkOrganisation(unitOfWork: UnitOfWork, id: string, subject: OathSubject): Promise<void> {
  if (subject !== OathSubject.TIMES_FOR_FIRM) {
    throw new TestimonyValueError('Only how often one organisation retained names it.', 'organisationId');
  }
  const [row] = await unitOfWork.query(
    'select 1 from organisation where firm_id = $1 and id = $2 for key share',
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new NotFoundError('Organisation');
}

/** Ends in order, as the hedge has them: AT_LEAST a low one, AT_MOST a high one, EXACT two that are one. */
function checkedQuantity(quantity: OathQuantity | null): OathQuantity | null {
  if (quantity === null) return null;
  const { unit, hedge } = quantity;
  const low = hedge === OathHedge.AT_MOST ? null : (quantity.low ?? quantity.high);
  const high = hedge === OathHedge.AT_LEAST ? null : (quantity.high ?? quantity.low);
  const ends = [low, high].filter((end) => end !== null);
  const isWrong = (end: number): boolean => !(end >= 0 && end <= (unit === OathUnit.PERCENT ? 100 : LARGEST));
  if (ends.length === 0) throw new TestimonyValueError('Give the number that was sworn to.', 'quantity');
  if (ends.some(isWrong)) {
    throw new TestimonyValueError(
      unit === OathUnit.PERCENT
        ? 'A percentage lies between 0 and 100.'
        : 'Give a number from 0 to a billion.',
      'quantity',
    );
  }
  if (low !== null && high !== null && low > high) {
    throw new TestimonyValueError('The low end is above the high one; exchange them.', 'quantity');
  }
  if (hedge === OathHedge.EXACT && low !== high) {
    throw new TestimonyValueError('An exact number has one value; choose "range" for two.', 'quantity');
  }
  return { low, high, unit, hedge };
}
