import { Issue, Stance } from '../../kernel/vocabulary.js';
import type { Finding } from './finding.types.js';

/** "The neck has reached it, whereas the back has not": one sentence, both ways, whatever it is about. */
const BOTH_WAYS: readonly RegExp[] = [
  /\b(?:whereas|while|but|although|though|and|;|,).{3,90}\b(?:was|were|is|are|has|have|does|do|did|had) not\.?$/i,
  /\band (?:none of (?:those|the later|the)|not (?:at|on|for|to) the (?:others?|rest|remainder))\b/i,
  /\bmay or may not\b|\bsome\b.{3,60}\bothers\b/i,
  /\bbut not (?:yet )?(?:for|as to|from|with|in|all|the rest|entirely|wholly|completely)\b/i,
];

/** "In part", "thereafter not": so far and no farther. */
const IN_PART: readonly RegExp[] = [
  /\b(?:in part|partly|to (?:some|a limited|a certain) (?:extent|degree)|only some|(?:but|though) not all|multifactorial|a combination of|combined effect)\b/i,
  /\b(?:thereafter|beyond that|after that|afterwards?|from then on|the (?:rest|remainder|balance)|later (?:ones|visits|sessions|treatment))\b.{0,40}\b(?:not|no|exce\w+|unnecess\w+|unreasonable)\b/i,
];

/** "For the most part", "except on grip testing": an account with a flaw. */
const WITH_EXCEPTION =
  /\b(?:with the exception of|except (?:for|on|in|when)|apart from|save for|for the most part|by and large|(?:mostly|generally|largely)\b.{3,60}\b(?:but|although|though|with))\b/i;

const CAN_BE_PARTIAL: ReadonlySet<Issue> = new Set([
  Issue.CAUSATION,
  Issue.TREATMENT_NECESSITY,
  Issue.SURGERY,
  Issue.MEDICATION,
  Issue.CREDIBILITY,
]);

/** A finding of a sentence that goes both ways is MIXED. An apportionment divides by its nature: its stance stands. */
export function splitWhereDivided(text: string, findings: readonly Finding[]): readonly Finding[] {
  const isBoth = BOTH_WAYS.some((pattern) => pattern.test(text));
  const isPart = IN_PART.some((pattern) => pattern.test(text));
  const hasException = WITH_EXCEPTION.test(text);
  return findings.map((finding) => {
    const { issue } = finding;
    if (issue === Issue.APPORTIONMENT || finding.stance === Stance.UNDETERMINED) return finding;
    const isDivided =
      isBoth || (isPart && CAN_BE_PARTIAL.has(issue)) || (hasException && issue === Issue.CREDIBILITY);
    return isDivided ? { ...finding, stance: Stance.MIXED, cue: `${finding.cue}.split` } : finding;
  });
}
