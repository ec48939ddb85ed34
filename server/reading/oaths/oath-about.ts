import { Issue, Stance } from '../../kernel/vocabulary.js';
import { OathSubject, OathUnit } from './oath.types.js';

/** Of what an exchange speaks, and in which unit a number of it would be; null unit: a yes or no. */
export type OathAbout = {
  readonly subject: OathSubject;
  readonly unit: OathUnit | null;
  readonly issue: Issue | null;
  readonly stance: Stance | null;
};

const SHARE =
  /\b(?:percent(?:age)?|per cent|proportion|portion|share|fraction|split|breakdown|ratio|half|majority|most(?:ly)?|how much of|third|quarters?|exclusively)\b|%/i;
const EXAMINING =
  /\b(?:exam(?:ination)?s?|evaluations?|imes?|dmes?|cmes?|qmes?|ames?|forensic|medical[- ]legal|medicolegal|legal work|expert|retain(?:ed|s)?|hired|referr(?:ed|als?)|testi(?:fy|mony|fied)|depositions?|cases|work)\b/i;
const DEFENSE = /\b(?:defen[sc]e|defendants?|insurance|insurers?|carriers?|employers?|respondents?)\b/i;
const PLAINTIFF =
  /\b(?:plaintiffs?'?|claimants?'?|applicants?'?|injured (?:workers?|persons?|people|party|parties))\b/i;
const INCOME = /\b(?:income|earnings|revenues?|livelihood)\b/i;
const MONEY =
  /\b(?:income|earn(?:ed|ings|s)?|revenues?|paid|made?|gross(?:ed)?|bill(?:ed|ings?)?|dollars)\b|\$/i;
const YEARLY =
  /\b(?:a|per|each|every|last|this|that|in a(?: given)?|given) year\b|\bannual(?:ly)?\b|\byearly\b|\bin (?:19|20)\d\d\b/i;
const HOW_MANY = /\b(?:how many|number of|do|perform(?:ed)?|conduct(?:ed)?|did|does|examin(?:e|ed))\b/i;
const EXAMS_COUNTED =
  /\b(?:exam(?:ination)?s|evaluations|imes|dmes|cmes|qmes|ames|people|examinees|claimants|reports|retained|times)\b/i;
const OTHER_PERIOD = /\b(?:a|per|each|every) (?:week|month|day)\b|\b(?:weekly|monthly|daily)\b/i;
const TIME =
  /\b(?:how (?:long|much time|many minutes)|spend|spent|take|takes|took|last(?:s|ed)?|minutes|duration|face[- ]to[- ]face)\b/i;
const PERSON_SEEN =
  /\b(?:exam(?:ination|inee|ine|ining)?s?|evaluations?|imes?|face[- ]to[- ]face|with (?:the|an?|each|every|him|her|mr|ms|mrs)\b|claimants?|plaintiffs?|physical)\b/i;
const RECORDS =
  /\b(?:review(?:ed|ing)?|read|look(?:ed)? at)\b[^.?]{0,60}\b(?:all|every|everything|each|entire)\b[^.?]{0,40}\b(?:records?|documents?|materials?|sent|provided|given|file)\b/i;
const EXCLUDED =
  /\b(?:exclude[ds]?|excluding|preclude[ds]?|barred|disqualif(?:y|ied)|strick(?:en)|struck|limited|not allowed to testify|not permitted to testify)\b/i;
const COURT =
  /\b(?:court|judge|testi(?:fy|fied|fying|mony)|opinions?|expert|witness|daubert|sargon|frye|qualified)\b/i;
const LIST =
  /\blist\b[^.?]{0,80}\b(?:complete|all(?: of)?|every|entire|accurate|full|exhaustive|missing|left off|left out)\b|\b(?:complete|accurate|full|exhaustive)\b[^.?]{0,40}\blist\b/i;
const TESTIFIED = /\b(?:testi(?:fied|mony)|depositions?|trials?|cases|deposed)\b/i;
const ONE_FIRM =
  /\b(?:(?:this|that|his|her|their|same|counsel's|defense counsel's|my) (?:law )?(?:firm|office|carrier|company|insurer)|(?:for|by|with) (?:mr|ms|mrs)\.? ?[a-z]+(?:'s)?|law firm of)\b/i;
const TIMES = /\b(?:how (?:many times|often)|times|occasions|retained|hired|worked (?:with|for))\b/i;
const TREATING =
  /\b(?:clinical practice|private practice|treating (?:practice|patients)|treat(?:ing)? patients|patient care|your own patients|clinical work|practice of medicine|seeing patients|active practice)\b/i;

/** "What share of your examinations find ...": the finding as a report would state it. */
const FINDINGS: readonly (readonly [pattern: RegExp, issue: Issue, stance: Stance])[] = [
  [
    /\b(?:not? (?:causally )?(?:related|caused)|unrelated|no (?:causal (?:relationship|connection)|causation))\b/i,
    Issue.CAUSATION,
    Stance.FAVORS_DEFENSE,
  ],
  [
    /\b(?:causally related|related to the (?:accident|injury|incident)|caused by the (?:accident|injury|incident))\b/i,
    Issue.CAUSATION,
    Stance.FAVORS_CLAIMANT,
  ],
  [
    /\b(?:malinger(?:ing|er|ed)?|symptom magnification|exaggerat(?:e|ed|ing|ion))\b/i,
    Issue.CREDIBILITY,
    Stance.FAVORS_DEFENSE,
  ],
  [
    /\b(?:no further (?:treatment|care)|treatment (?:is|was) (?:not|un)\s?necessary)\b/i,
    Issue.FUTURE_CARE,
    Stance.FAVORS_DEFENSE,
  ],
];
const FOUND = /\b(?:find|found|conclude[ds]?|opine[ds]?|opinion|diagnos(?:e|ed)|determine[ds]?)\b/i;

const about = (subject: OathSubject, unit: OathUnit | null): OathAbout => ({
  subject,
  unit,
  issue: null,
  stance: null,
});

/**
 * Of what a question and its answer speak; null when of nothing that is asked about here, or of the two sides at once
 * without the answer saying which.
 */
export function oathAbout(question: string, answer: string): OathAbout | null {
  const both = `${question} ${answer}`;
  return yesOrNo(question, both) ?? shares(question, answer) ?? amounts(question, both);
}

function yesOrNo(question: string, both: string): OathAbout | null {
  if (EXCLUDED.test(both) && COURT.test(both) && !SHARE.test(question)) {
    return about(OathSubject.EXCLUDED_BEFORE, null);
  }
  if (LIST.test(both) && TESTIFIED.test(both)) return about(OathSubject.LIST_COMPLETE, null);
  return RECORDS.test(both) ? about(OathSubject.RECORDS_REVIEWED, null) : null;
}

function shares(question: string, answer: string): OathAbout | null {
  const both = `${question} ${answer}`;
  const finding = FOUND.test(both) ? FINDINGS.find(([pattern]) => pattern.test(both)) : undefined;
  if (finding !== undefined) {
    const [, issue, stance] = finding;
    return { subject: OathSubject.FINDING_RATE, unit: OathUnit.PERCENT, issue, stance };
  }
  if (!SHARE.test(both)) return null;
  if (INCOME.test(both)) return about(OathSubject.SHARE_INCOME, OathUnit.PERCENT);
  const side = sideOf(answer) ?? sideOf(question);
  if (side === 'BOTH') return null;
  if (side !== null && EXAMINING.test(both)) return about(side, OathUnit.PERCENT);
  return TREATING.test(both) ? about(OathSubject.PRACTICE_SHARE, OathUnit.PERCENT) : null;
}

/** Null: neither is named. */
function sideOf(text: string): 'SHARE_DEFENSE' | 'SHARE_PLAINTIFF' | 'BOTH' | null {
  const [defense, plaintiff] = [DEFENSE.test(text), PLAINTIFF.test(text)];
  if (defense && plaintiff) return 'BOTH';
  if (defense) return OathSubject.SHARE_DEFENSE;
  return plaintiff ? OathSubject.SHARE_PLAINTIFF : null;
}

function amounts(question: string, both: string): OathAbout | null {
  if (
    TIME.test(both) &&
    PERSON_SEEN.test(both) &&
    /\b(?:minutes?|hours?|how long|how much time)\b/i.test(both)
  ) {
    return about(OathSubject.EXAM_MINUTES, OathUnit.MINUTES);
  }
  if (ONE_FIRM.test(question) && TIMES.test(question))
    return about(OathSubject.TIMES_FOR_FIRM, OathUnit.COUNT);
  // A week's or a month's number is no year's without assuming how many of them are worked.
  if (!YEARLY.test(both) || OTHER_PERIOD.test(both)) return null;
  if (MONEY.test(both) && EXAMINING.test(both) && /\$|dollars|income|earn|how much/i.test(both)) {
    return about(OathSubject.ANNUAL_INCOME, OathUnit.DOLLARS);
  }
  return EXAMS_COUNTED.test(both) && HOW_MANY.test(both)
    ? about(OathSubject.RETENTIONS_PER_YEAR, OathUnit.COUNT)
    : null;
}
