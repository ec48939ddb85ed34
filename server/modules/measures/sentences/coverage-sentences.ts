import { agree, quantity } from './number-words.js';
import { phrase, sentence, type Sentence } from './sentence.js';

/** S-N1: how many re-examinations no proportion counts. Null when there are none. */
export function reExaminationSentence(left: number): Sentence | null {
  if (left === 0) return null;
  const who = agree(left, 'a claimant', 'claimants');
  return sentence(
    'S-N1',
    'DESCRIPTIVE',
    phrase`${quantity('reExaminations', left, 're-examination')} of ${who} already counted ${agree(left, 'is', 'are')} left out.`,
  );
}

/** S-N2: how many examinations are in no figure because nobody has confirmed them. Null when there are none. */
export function notYetVerifiedSentence(unverified: number): Sentence | null {
  if (unverified === 0) return null;
  return sentence(
    'S-N2',
    'DESCRIPTIVE',
    phrase`${quantity('unverified', unverified, 'examination')} ${agree(unverified, 'is', 'are')} not yet verified and in no figure.`,
  );
}

/** S-N3: how many record reviews are left out, because nobody was examined. Null when there are none. */
export function recordReviewSentence(reviews: number): Sentence | null {
  if (reviews === 0) return null;
  return sentence(
    'S-N3',
    'DESCRIPTIVE',
    phrase`${quantity('recordReviews', reviews, 'record review')} ${agree(reviews, 'is', 'are')} left out: nobody was examined.`,
  );
}
