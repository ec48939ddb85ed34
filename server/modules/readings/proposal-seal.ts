import type { Sealing, UnitOfWork } from '../../platform/database/index.js';
import type { Decision, Proposal } from './proposal.js';
import type { ReadingField } from './reading-field.js';

/** The field whose words are a claimant's name: they are sealed, while other words of documents are not yet. */
export const SEALED_FIELD: ReadingField = 'CLAIMANT_NAME';

const WORDS = 'proposed claimant name';
const DECISION = 'decided claimant name';

/** What a proposal's row holds sealed; null where it holds it plain, or has none. */
export type SealedProposal = Omit<Proposal, 'quote'> & {
  readonly quote: string | null;
  readonly sealedWords: Buffer | null;
  readonly wordsKeyId: string | null;
  readonly sealedDecision: Buffer | null;
  readonly decisionKeyId: string | null;
};

type Words = Pick<Proposal, 'value' | 'quote'>;

export function isSealed({ field }: Pick<Proposal, 'field'>): boolean {
  return field === SEALED_FIELD;
}

export function sealWords(sealing: Sealing, { value, quote }: Words): Buffer {
  return sealing.seal(WORDS, JSON.stringify({ value, quote }));
}

export function sealDecision(sealing: Sealing, decision: Decision): Buffer {
  return sealing.seal(DECISION, JSON.stringify(decision));
}

/** @throws MasterKeyError when one does not open. */
export async function openProposals(
  unitOfWork: UnitOfWork,
  rows: readonly SealedProposal[],
): Promise<Proposal[]> {
  const proposals: Proposal[] = [];
  for (const row of rows) proposals.push(await openProposal(unitOfWork, row));
  return proposals;
}

async function openProposal(
  { vault }: UnitOfWork,
  { sealedWords, wordsKeyId, sealedDecision, decisionKeyId, quote, ...row }: SealedProposal,
): Promise<Proposal> {
  const words =
    sealedWords === null || wordsKeyId === null
      ? null
      : await vault.openJson<Words>(WORDS, { sealed: sealedWords, dataKeyId: wordsKeyId });
  const decision =
    sealedDecision === null || decisionKeyId === null
      ? row.decision
      : await vault.openJson<Decision>(DECISION, { sealed: sealedDecision, dataKeyId: decisionKeyId });
  return { ...row, quote: quote ?? '', ...words, decision };
}
