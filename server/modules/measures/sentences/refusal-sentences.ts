import { agree, count, percent, quantity } from './number-words.js';
import { field, phrase, sentence, words, type Phrase, type Sentence } from './sentence.js';

/** Why a statistic is not shown, with the numbers that the reason rests on. */
export type Refusal =
  | { readonly because: 'TOO_FEW_PEERS'; readonly peers: number; readonly atLeast: number }
  | { readonly because: 'TOO_FEW_PEERS_FOR_FLAG'; readonly peers: number; readonly atLeast: number }
  | { readonly because: 'TOO_FEW_OWN'; readonly n: number; readonly atLeast: number }
  | { readonly because: 'TOO_FEW_OWN_FOR_FLAG'; readonly n: number; readonly atLeast: number }
  /** Shares of the peers' examinations: that of the two largest, and the limit. */
  | { readonly because: 'CONCENTRATED_PEERS'; readonly share: number; readonly atMost: number }
  | {
      readonly because: 'TOO_MUCH_UNKNOWN';
      readonly unknown: number;
      readonly all: number;
      readonly atMost: number;
    }
  | { readonly because: RefusalInWords };

/** Reasons that rest on no number. */
export type RefusalInWords = keyof typeof IN_WORDS;

const IN_WORDS = {
  NO_OPINION: 'No examination states an opinion on this issue.',
  BEING_RECOMPUTED: 'The comparison is being recomputed; it will be shown here when it is ready.',
  SPECIALTY_UNKNOWN: 'Not compared: the specialty of the examiner is not known.',
  TOO_MANY_EXAMINATIONS:
    'Not compared: an examiner of the group has more examinations than the model was checked for.',
  PLACE_UNKNOWN: 'Not compared: the state in which the examiner examines is not known.',
  SOURCE_NOT_COMPARED: "Not compared: the firm's own log does not say who measured the time.",
  CUSTOM_WINDOW: 'Not compared: the date range was chosen by the user.',
  CUSTOM_SELECTION: 'Not compared: the examinations were chosen by the user.',
  NOT_IN_POOL: 'There is not enough in the pool to show this safely.',
  NO_RULE: 'No minimum time is on file for this kind of examination and date.',
  EVERY_YEAR_THE_SAME: 'No change could be seen: every year the same.',
  TOO_FEW_YEARS: 'Too few years with enough examinations to test for a change.',
  TOO_FEW_EXAMINATIONS: 'Too few examinations in all to test for a change.',
  TOO_FEW_TO_CONCENTRATE: 'Too few examinations to state how concentrated they are.',
  TOO_FEW_PAIRS: 'Too few pairs of opinions to test for a direction.',
  NOT_RANKED: 'This examiner cannot be ranked reliably.',
} as const;

/** S-X-<reason>: what is not shown, and why. */
export function refusalSentence(refusal: Refusal): Sentence {
  return sentence(`S-X-${refusal.because}`, 'DESCRIPTIVE', refusalPhrase(refusal));
}

function refusalPhrase(refusal: Refusal): Phrase {
  switch (refusal.because) {
    case 'TOO_FEW_PEERS':
      return phrase`Not compared: ${peersOf(refusal.peers)}, and at least ${count('atLeast', refusal.atLeast)} are needed.`;
    case 'TOO_FEW_PEERS_FOR_FLAG':
      return phrase`Compared, but not flagged at any rate: ${peersOf(refusal.peers)}, and at least ${count('atLeast', refusal.atLeast)} are needed.`;
    case 'TOO_FEW_OWN':
      return phrase`Not compared: of this examiner there ${agree(refusal.n, 'is', 'are')} ${quantity('n', refusal.n, 'examination')}, and at least ${count('atLeast', refusal.atLeast)} are needed.`;
    case 'TOO_FEW_OWN_FOR_FLAG':
      return phrase`Too few examinations to tell (${count('n', refusal.n)}): at least ${count('atLeast', refusal.atLeast)} are needed.`;
    case 'CONCENTRATED_PEERS':
      return phrase`Not compared: two examiners hold ${percent('share', refusal.share)} of the examinations by comparable examiners, more than ${percent('atMost', refusal.atMost)}.`;
    case 'TOO_MUCH_UNKNOWN':
      return phrase`Not flagged at any rate: of ${quantity('all', refusal.all, 'examination')} ${count('unknown', refusal.unknown)} ${agree(refusal.unknown, 'is', 'are')} not known, more than ${percent('atMost', refusal.atMost)}.`;
    default:
      return words(IN_WORDS[refusal.because]);
  }
}

function peersOf(peers: number): Phrase {
  if (peers === 0) return phrase`there is ${field('peers', 'no', 0)} comparable examiner`;
  return peers === 1
    ? phrase`there is ${field('peers', 'one', 1)} comparable examiner`
    : phrase`there are ${count('peers', peers)} comparable examiners`;
}
