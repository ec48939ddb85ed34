import { Issue, Stance } from '../../kernel/vocabulary.js';
import type { Finding } from './finding.types.js';

/** "The neck has reached it, whereas the back has not": one sentence, both ways, whatever it is about. */
const BOTH_WAYS: readonly RegExp[] = [
  /\b(?:whereas|while|but|although|though|and|;|,).{3,90}\b(?:was|were|is|are|has|have|does|do|did|had) not\.?$/i,
  /\band (?:none of (?:those|the later|the)|not (?:at|on|for|to) the (?:others?|rest|remainder))\b/i,
  /\bmay or may not\b|\bsome\b.{3,60}\bothers\b/i,
  /\b(?:but|though|although|and|yet),? (?:certainly |probably )?not (?:yet )?(?:at|of|on(?! the basis)|for(?! (?:any|the|a) (?:consequence|reason|result|purpose))|as to|from|with|in|all|every|the (?:rest|others?|remainder)|entirely|wholly|completely|beyond|after|daily|otherwise|\w+ally\b)/i,
  /(?:;|,|but|and|whereas|while) (?:the|that|those|its?|his|her) [^.;]{2,50} (?:was|were|is|are|has|have|does|do|did|can|could|may|need|should|would) not(?: (?:have |be )?\w+){0,2}\.?$/i,
  /(?:;|,|but|and|whereas|while) (?:the|that|those|its?|his|her) [^.;]{2,50} can ?not\.?$/i,
  /\b(?:the|his|her) \w+ but not (?:the|his|her) \w+/i,
  /\bpossible,? (?:but|though|yet|however)\b.{0,30}\b(?:not|no more|less|un)/i,
  /\bone (?:\w+ )?(?:level|side|part|half|course|region|body part)\b.{3,60}\bnot (?:the|at the|for the) other\b/i,
];

/** The same predicate, once affirmed and once denied: "is ratable at four percent; the back is not ratable". */
const COMMON_WORD =
  '(?:condition|treatment|evidence|injur|accident|objective|finding|medical|examination|claimant|history|symptom|complaint|present|current|record|disability|patient|opinion|because|should|before)';
const TURN = '(?:;|\\bbut|\\bwhereas|\\bwhile|\\bthough|\\balthough)';
const REPEATED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:no|not) (?:yet |an? |any )?(?!${COMMON_WORD})(\\w{6,})\\b.{3,90}${TURN}.{3,90}(?<!\\b(?:no|not|any) )\\b\\1\\b`,
    'i',
  ),
  new RegExp(
    `(?<!\\b(?:no|not|any) )\\b(?!${COMMON_WORD})(\\w{6,})\\b.{3,90}${TURN}.{1,60}\\b(?:not|no|none|never)(?: yet)?(?: \\w+){0,2} \\1\\b`,
    'i',
  ),
];

/** "At first, though no longer": a treatment that was right and ceased to be. */
const FOR_A_TIME =
  /\b(?:at (?:the )?(?:outset|first|start|beginning)|initial(?:ly)?|early on|in the (?:acute|early|first)|(?:for |in |over |during )?the first)\b.{0,90}\b(?:no longer|not|later|ceased|lost|alone|only|nothing|unnecessary|excessive|thereafter|since)\b/i;

/** "For the knee alone", "unless she elects surgery": so far as it goes. */
const WITHIN_LIMITS =
  /\b(?:unless|except (?:for|that|in|on|when|at)|for the \w+(?: \w+)? (?:alone|only)|only (?:if|when|after|where|for the|in the event|as to|in so far))\b/i;

/** "May be explained by pain", "although I do not think it deliberate": a flaw that is excused. */
const EXCUSED =
  /\b(?:(?:may|might|could|can)(?: well)? (?:be|have been|reflect|relate|simply)\b.{0,30}\b(?:explain\w*|due|pain|anxiety|fear|language|interpret\w*|fatigue|culture|mood|distress|result|owing|attributed|accounted|related)|(?:not|without|rather than)\b.{0,30}\b(?:deliberate\w*|conscious\w*|design|intent\w*|wilful\w*|willful\w*|intend\w*|impugn|question|detract|undermine|doubt that|deceive|deception|dishonest\w*|purpose\w*|mislead\w*)|I (?:attribute|ascribe|put)\b.{0,30}\b(?:anxiety|fear|pain|distress|language|culture|fatigue))/i;

/** "In part", "thereafter not": so far and no farther. */
const IN_PART: readonly RegExp[] = [
  /\b(?:in part|partly|a (?:portion|part|share) of|to (?:some|a limited|a certain) (?:extent|degree)|only some|(?:but|though) not all|multifactorial|a combination of|combined effect)\b/i,
  /\b(?:thereafter|beyond that|after that|afterwards?|from then on|the (?:rest|remainder|balance)|later (?:ones|visits|sessions|treatment))\b.{0,40}\b(?:not|no|exce\w+|unnecess\w+|unreasonable)\b/i,
];

/** "For the most part", "except on grip testing": an account with a flaw. */
const WITH_EXCEPTION =
  /\b(?:with the exception of|except (?:for|on|in|when|with)|apart from|save for|for the most part|by and large|(?:mostly|generally|largely)\b.{3,60}\b(?:but|although|though|with))\b/i;

const CAN_BE_PARTIAL: ReadonlySet<Issue> = new Set([
  Issue.CAUSATION,
  Issue.TREATMENT_NECESSITY,
  Issue.SURGERY,
  Issue.MEDICATION,
  Issue.CREDIBILITY,
  Issue.FUTURE_CARE,
]);

const CARE: ReadonlySet<Issue> = new Set([
  Issue.TREATMENT_NECESSITY,
  Issue.SURGERY,
  Issue.MEDICATION,
  Issue.FUTURE_CARE,
]);

/** Old and new together: what was there before is blamed, and not alone. */
const OLD_AND_NEW =
  /\b(?:partly\b.{3,80}\bpartly|in part\b.{3,80}\bin part|both\b.{3,80}\band\b|combin\w+|together with|as well as|some\b.{3,80}\bsome|to some (?:degree|extent)|one (?:of (?:several|the)|among)|a (?:part|portion|share) of)\b/i;

/** A finding of a sentence that goes both ways is MIXED. An apportionment divides by its nature: its stance stands. */
export function splitWhereDivided(text: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.issue === Issue.APPORTIONMENT || finding.stance === Stance.UNDETERMINED) return finding;
    return isDivided(text, finding.issue)
      ? { ...finding, stance: Stance.MIXED, cue: `${finding.cue}.split` }
      : finding;
  });
}

function isDivided(text: string, issue: Issue): boolean {
  if (BOTH_WAYS.some((pattern) => pattern.test(text)) || REPEATED.some((pattern) => pattern.test(text)))
    return true;
  if (CAN_BE_PARTIAL.has(issue) && IN_PART.some((pattern) => pattern.test(text))) return true;
  if (issue === Issue.CREDIBILITY) return WITH_EXCEPTION.test(text) || EXCUSED.test(text);
  if (issue === Issue.PRE_EXISTING) return OLD_AND_NEW.test(text);
  if (issue === Issue.MMI) return WITHIN_LIMITS.test(text);
  return CARE.has(issue) && (FOR_A_TIME.test(text) || WITHIN_LIMITS.test(text));
}
