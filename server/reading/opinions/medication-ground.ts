import type { AnalysedSentence } from './analysed-sentence.js';

/** Why a medication is challenged or upheld, by words of the sentence. The first that fits is named. */
const GROUNDS: readonly (readonly [string, RegExp])[] = [
  [
    'TOO_LONG',
    /\b(?:too long|prolonged|long[- ]term|longer than|beyond (?:the )?(?:acute|short|\w+ weeks)|short[- ]term|indefinite(?:ly)?|chronic(?:ally)? use|duration|protracted|weeks? of (?:use|therapy))\b/i,
  ],
  [
    'ADDICTION_RISK',
    /\b(?:addict\w*|depend(?:ence|ency|ent)|habit[- ]forming|abuse|misuse|diversion|tolerance|hyperalgesia)\b/i,
  ],
  [
    'EXCESSIVE_DOSE',
    /\b(?:excessive (?:dose|dosage|amount|quantit\w+)|dos(?:e|age)s?(?: \w+){0,3} (?:exceeds?|too high|excessive)|exceeds?(?: \w+){0,4} dos\w+|morphine equivalents?|high dos\w+|over-?prescri\w+|polypharmacy)\b/i,
  ],
  [
    'SIDE_EFFECTS',
    /\b(?:side[- ]effects?|sedat(?:ion|ing)|adverse|contraindicat\w+|interact(?:s|ion|ions)|risks?|gastric|renal|hepatic|cognitive effects?)\b/i,
  ],
  [
    'NOT_EFFECTIVE',
    /\b(?:no (?:functional )?(?:improvement|benefit)|not (?:been )?(?:effective|helpful|benefi\w+)|ineffective|without (?:\w+ )?(?:benefit|improvement|relief)|lack of (?:\w+ )?(?:benefit|efficacy))\b/i,
  ],
  ['NOT_RELATED', /\b(?:unrelated|not (?:causally )?related|non-?industrial|pre-?existing|not due to)\b/i],
  ['WEAN', /\b(?:wean\w*|taper\w*|detox\w*|discontinu\w*|stopp?(?:ed|ing)?|cease[ds]?|withdraw\w*)\b/i],
  [
    'NOT_INDICATED',
    /\b(?:not (?:\w+ )?(?:indicated|necessary|warranted|appropriate|needed|reasonable|recommended|supported|justified)|no (?:\w+ ){0,2}(?:indication|need|role|justification|basis|reason)|unnecessary|inappropriate|unsuit\w*|no longer (?:indicated|needed|necessary|required)|unwarranted)\b/i,
  ],
  ['NEUROPATHIC_PAIN', /\b(?:neuropath\w+|nerve pain|radicular)\b/i],
  ['FLARE_UPS', /\b(?:flare[- ]?ups?|as needed|over[- ]the[- ]counter|p\.?r\.?n\.?)\b/i],
];

/** One of a fixed list of grounds, or null when the sentence gives none. */
export function groundOf({ text }: AnalysedSentence): string | null {
  return GROUNDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
