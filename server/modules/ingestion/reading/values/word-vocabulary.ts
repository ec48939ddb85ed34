import { z } from 'zod';
import { ExamKind, Issue, type Side, Stance } from '../../../../kernel/vocabulary.js';
import words from '../../../../../schema/imports/value-words.json' with { type: 'json' };
import { wordKey } from './word-key.js';

const wordSet = z.array(z.string().min(1)).transform((list) => new Set(list.map(wordKey)));
const stanceList = wordSet.optional();

const yesMeaning = z.object({ when: z.array(z.string()), stance: z.enum(Stance) });
export type YesMeaning = z.infer<typeof yesMeaning>;

const issueWords = z.object({
  yes: z.array(yesMeaning),
  FAVORS_DEFENSE: stanceList,
  FAVORS_CLAIMANT: stanceList,
  MIXED: stanceList,
});

const vocabulary = z.object({
  about: z.string(),
  side: z.object({
    DEFENSE: wordSet,
    PLAINTIFF: wordSet,
    NEUTRAL: wordSet,
    UNKNOWN: wordSet,
    own: wordSet,
    opposing: wordSet,
    filler: wordSet,
  } satisfies Record<Side | 'own' | 'opposing' | 'filler', typeof wordSet>),
  stance: z.object({
    party: z.object({ DEFENSE: wordSet, CLAIMANT: wordSet, own: wordSet, opposing: wordSet }),
    toward: wordSet,
    against: wordSet,
    /** Toward a party unless another word gives the direction: "for client", but "bad for client". */
    towardAlone: wordSet,
    negation: wordSet,
    filler: wordSet,
    MIXED: wordSet,
    UNDETERMINED: wordSet,
    NOT_ADDRESSED: wordSet,
    yes: wordSet,
    no: wordSet,
  }),
  issues: z.record(z.enum(Issue), issueWords),
  kind: z.record(z.enum(ExamKind), wordSet),
  verification: z.object({ CONFIRMED: wordSet, UNVERIFIED: wordSet }),
  totals: wordSet,
  organisation: wordSet,
  insurer: wordSet,
  credentials: wordSet,
  specialties: wordSet,
  /** Words that can only be about treatment to come. */
  furtherCare: wordSet,
});

/** The reviewed words of cells; a mistake in the file stops the process at start, not in the middle of an import. */
export const wordVocabulary = vocabulary.parse(words);
