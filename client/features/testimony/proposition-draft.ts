import type {
  Issue,
  OathHedge,
  OathPolarity,
  OathSubject,
  OathUnit,
  PropositionPartsFragment,
  PropositionUpdateInput,
  Stance,
} from '../../generated/graphql.js';
import { unitOfSubject } from './testimony-words.js';

/** A sworn statement while it is typed: numbers as text. */
export type PropositionDraft = {
  readonly subject: OathSubject;
  readonly issue: Issue;
  readonly stance: Stance;
  readonly polarity: OathPolarity;
  readonly hedge: OathHedge;
  readonly low: string;
  readonly high: string;
  readonly from: string;
  readonly to: string;
  readonly claim: string;
};

export const NEW_PROPOSITION: PropositionDraft = {
  subject: 'SHARE_DEFENSE',
  issue: 'CAUSATION',
  stance: 'FAVORS_DEFENSE',
  polarity: 'AFFIRMS',
  hedge: 'EXACT',
  low: '',
  high: '',
  from: '',
  to: '',
  claim: '',
};

const written = (value: number | null | undefined): string => (value == null ? '' : String(value));

/** What stands, to be corrected. The claim is left out: it is written anew unless somebody words it. */
export function draftOfProposition(proposition: PropositionPartsFragment): PropositionDraft {
  const { subject, issue, stance, polarity, quantity, from, to, claim } = proposition;
  return {
    ...{ subject, polarity },
    issue: issue ?? NEW_PROPOSITION.issue,
    stance: stance ?? NEW_PROPOSITION.stance,
    hedge: quantity?.hedge ?? 'EXACT',
    low: written(quantity?.low ?? quantity?.high),
    high: quantity?.hedge === 'RANGE' || quantity?.low !== quantity?.high ? written(quantity?.high) : '',
    from: from ?? '',
    to: to ?? '',
    claim: subject === 'OTHER' ? claim : '',
  };
}

type Stated = Omit<PropositionUpdateInput, 'id' | 'version'>;

/** As it is sent; null quantity where no number is typed, or the subject has none. */
export function statedProposition(draft: PropositionDraft): Stated {
  const { subject, issue, stance, polarity, from, to, claim } = draft;
  const isFinding = subject === 'FINDING_RATE';
  return {
    ...{ subject, polarity },
    issue: isFinding ? issue : null,
    stance: isFinding ? stance : null,
    quantity: quantityOf(draft, unitOfSubject[subject]),
    from: from === '' ? null : from,
    to: to === '' ? null : to,
    claim: claim.trim() === '' ? null : claim.trim(),
  };
}

function quantityOf({ hedge, low, high }: PropositionDraft, unit: OathUnit | null): Stated['quantity'] {
  const [first, last] = [numberOf(low), numberOf(high)];
  if (unit === null || (first === null && last === null)) return null;
  const one = first ?? last;
  const isWide = hedge === 'RANGE' || hedge === 'ABOUT';
  return {
    unit,
    hedge,
    low: hedge === 'AT_MOST' ? null : one,
    high: hedge === 'AT_LEAST' ? null : isWide ? (last ?? one) : one,
  };
}

/** Null for nothing, and for what is no number: the server says what is missing. */
function numberOf(typed: string): number | null {
  const bare = typed.replace(/[$,%\s]/g, '');
  return /^\d{1,12}(?:\.\d{1,2})?$/.test(bare) ? Number(bare) : null;
}
