import type { SourceCite } from '../../../kernel/source-cite.js';
import type { ChallengeGround, Fill } from '../../../pharmacology/index.js';
import type { CitedSentence } from './plain-draft.js';

/** What an examiner disputes, and what the fills say to it. */
export type ChallengeFacts = {
  readonly id: string;
  readonly ground: ChallengeGround;
  /** The medication or class disputed, in words. */
  readonly subject: string;
  readonly examiner: string;
  /** YYYY-MM-DD. */
  readonly examinedOn: string;
  readonly quote: string | null;
  readonly cite: SourceCite;
  readonly answers: readonly (CitedSentence & { readonly helps: boolean })[];
};

/** The pharmacy record of a matter: what the documents about medication are written from. */
export type MedicationDraftFacts = {
  readonly matterId: string;
  /** Every fill on file, in order of days; also those that no figure counts. */
  readonly fills: readonly Fill[];
  readonly challenges: readonly ChallengeFacts[];
  /** Where statements and the record do not say the same. */
  readonly discrepancies: readonly CitedSentence[];
};
