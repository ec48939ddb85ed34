/** Words that no sentence, measure or method uses of an examiner. */
export const FORBIDDEN =
  /\bbias(ed)?\b|\boutliers?\b|\bproves?\b|\bsignificant(ly)?\b|\bviolations?\b|\bhired guns?\b|\balways\b|\bnever\b|\bfraud|\bscores?\b(?! interval)|95% probability|by chance alone/i;
