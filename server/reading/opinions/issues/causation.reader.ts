import { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Finding } from '../finding.types.js';
import type { Mention } from '../language/phrases.js';
import { overlaps } from '../language/polarity.js';
import { readAggravation } from './aggravation.reader.js';
import { agentOf, type CausalAgent, isOtherCause } from './causal-agent.js';
import { causalStance } from './causal-stance.js';
import { readCounterfactual } from './counterfactual.reader.js';

/**
 * Whether the accident or the work caused the condition, and whether something else did: link, agent, denial.
 * A link to something else is an opinion on what was there before (PRE_EXISTING), beside causation when the accident
 * is ruled out in the same breath.
 */
export function readCausation(sentence: AnalysedSentence): Finding[] {
  const needed = readCounterfactual(sentence);
  return needed.length > 0
    ? needed
    : [...severedLinks(sentence), ...links(sentence), ...readAggravation(sentence)];
}

/** "work-related tasks": of work, not caused by it. */
const isOfKind = (sentence: AnalysedSentence, { from, to }: Mention): boolean =>
  /^(?:work|job|employment)$/.test(sentence.word(from)) &&
  /^(?:tasks?|stress\w*|activit\w*|duties|functions?|limitations?|restrictions?|abilit\w*|settings?|skills|demands|expenses|disabilit\w*)$/.test(
    sentence.word(to),
  );

function severedLinks(sentence: AnalysedSentence): Finding[] {
  return sentence.find('severed').flatMap((at) => {
    const isCare = isAboutCare(sentence, at);
    if (sentence.isSupposed(at) || isCare) return [];
    if (isClearingOther(sentence, at)) return [clearedOther(sentence, at)];
    const stance = causalStance(
      sentence,
      at,
      sentence.isDenied(at) ? Stance.FAVORS_CLAIMANT : Stance.FAVORS_DEFENSE,
    );
    return [{ issue: Issue.CAUSATION, stance, cue: 'causation.severed', at, hold: 'FIRM' }];
  });
}

/** "The earlier strain plays no part in her complaints": the old condition is cleared, not the accident. */
function isClearingOther(sentence: AnalysedSentence, at: Mention): boolean {
  const others = sentence
    .find('otherCause', 'preExisting')
    .filter(({ from, to }) => to <= at.from || (from >= at.to && from - at.to <= 3));
  const events = sentence.find('event').filter((event) => !isOtherCause(sentence, event));
  return (
    others.length > 0 &&
    !events.some(({ from }) => from > (others[0]?.from ?? 0)) &&
    /^(?:irrelevant|immaterial|little|of|play\w*|bear\w*|no|not|nothing|unrelated|had|has|independent\w*|unconnected|would|separate)$/.test(
      sentence.word(at.from),
    )
  );
}

const clearedOther = (sentence: AnalysedSentence, at: Mention): Finding => ({
  issue: Issue.PRE_EXISTING,
  stance: sentence.isUncertain(at)
    ? Stance.UNDETERMINED
    : sentence.isDenied(at)
      ? Stance.FAVORS_DEFENSE
      : Stance.FAVORS_CLAIMANT,
  cue: 'pre-existing.cleared',
  at,
  hold: 'FIRM',
});

function links(sentence: AnalysedSentence): Finding[] {
  const firm = sentence.find('causation').filter((at) => !isOfKind(sentence, at));
  const loose = sentence.find('link').filter((link) => !firm.some((other) => overlaps(link, other)));
  const severed = sentence.find('severed');
  return [...firm.map((at) => ({ at, isFirm: true })), ...loose.map((at) => ({ at, isFirm: false }))]
    .filter(
      ({ at }) =>
        !severed.some((other) => overlaps(at, other)) && !sentence.isSupposed(at) && !isOfFlare(sentence, at),
    )
    .flatMap(({ at, isFirm }) =>
      isAdjunct(sentence, at) || isAboutCare(sentence, at) ? [] : linkFinding(sentence, at, isFirm),
    );
}

/** "caused a temporary flare": the flare is the opinion. */
const isOfFlare = (sentence: AnalysedSentence, { to }: Mention): boolean =>
  sentence.find('worsening').some(({ from }) => from >= to && from - to <= 9) && sentence.has('passing');

/** "One cause among several". */
const AMONG_OTHERS =
  /\b(?:one (?:\w+ )?(?:cause|factor|contributor)s? (?:among|of)|one of (?:several|many|a number of|multiple)|among (?:several|many|other|others)|one (?:contributor|factor|cause)|(?:minor|small|lesser|limited|modest|partial) (?:role|part|contribution|contributor|factor|cause|contributing (?:factor|cause)))\b/i;

function linkFinding(sentence: AnalysedSentence, at: Mention, isFirm: boolean): Finding[] {
  const agent = agentOf(sentence, at);
  const isDenied = sentence.isDenied(at, 'AHEAD');
  if (agent?.kind === 'OTHER' && !isFirm) return otherAgent(sentence, at, agent, isDenied);
  if (agent === null && !isFirm && !assumesEvent(sentence, at) && !isOpenCause(sentence, at)) return [];
  if (isDenied && isPartial(sentence, at))
    return [{ issue: Issue.CAUSATION, stance: Stance.MIXED, cue: 'causation.partial', at, hold: 'FIRM' }];
  if (!isDenied && AMONG_OTHERS.test(sentence.text)) {
    return [
      { issue: Issue.CAUSATION, stance: Stance.MIXED, cue: 'causation.among-others', at, hold: 'FIRM' },
    ];
  }
  const isOther = agent?.kind === 'OTHER';
  const isAgainst = isDenied !== isOther;
  const stance = causalStance(sentence, at, isAgainst ? Stance.FAVORS_DEFENSE : Stance.FAVORS_CLAIMANT);
  const cue = isAgainst ? 'causation.denied' : 'causation.affirmed';
  return [{ issue: Issue.CAUSATION, stance, cue, at, hold: isFirm || agent !== null ? 'FIRM' : 'LOOSE' }];
}

/** "Not its sole cause": a cause among others. */
const isPartial = (sentence: AnalysedSentence, { from, to }: Mention): boolean =>
  sentence.hasWord(
    /^(?:sole|solely|only|main|primary|principal|exclusive|exclusively|entire|entirely|wholly|predominant)$/,
    from - 3,
    to,
  );

/** "The cause of the tear cannot be determined." */
const isOpenCause = (sentence: AnalysedSentence, at: Mention): boolean =>
  /^(?:cause|causes|brought|origin|source|etiology)$/.test(sentence.word(at.from)) &&
  sentence.isUncertain(at);

/** "due to degeneration": what was there before is blamed; "and not to the accident": the accident is cleared too. */
function otherAgent(
  sentence: AnalysedSentence,
  at: Mention,
  agent: CausalAgent,
  isLinkDenied: boolean,
): Finding[] {
  // "No prior condition contributes" denies the condition, which is as good as the link.
  const isDenied = isLinkDenied || /^(?:no|nor|neither)$/.test(sentence.word(agent.at.from - 1));
  const stance = causalStance(sentence, at, isDenied ? Stance.FAVORS_CLAIMANT : Stance.FAVORS_DEFENSE);
  const cue = isDenied ? 'pre-existing.not-to-blame' : 'pre-existing.to-blame';
  const blamed: Finding = { issue: Issue.PRE_EXISTING, stance, cue, at, hold: 'FIRM' };
  const cleared = sentence
    .find('event')
    .find(
      (event) => event.from > agent.at.to && !isOtherCause(sentence, event) && isSetAside(sentence, event),
    );
  if (cleared === undefined || isDenied) return [blamed];
  return [
    blamed,
    {
      issue: Issue.CAUSATION,
      stance: Stance.FAVORS_DEFENSE,
      cue: 'causation.set-aside',
      at: cleared,
      hold: 'FIRM',
    },
  ];
}

const isSetAside = (sentence: AnalysedSentence, event: Mention): boolean =>
  sentence.hasWord(/^(?:not|than|nor|opposed|instead|neither|without|never)$/, event.from - 6, event.from);

/** "It is related": what it is related to was asked, or stands in the heading. */
function assumesEvent(sentence: AnalysedSentence, link: Mention): boolean {
  return sentence.isAbout(Issue.CAUSATION) && sentence.words.length <= 40 && !isTrivial(sentence, link);
}

/** "relate to the elbow", "related to the allowed conditions": no cause is meant. */
function isTrivial(sentence: AnalysedSentence, { from, to }: Mention): boolean {
  return (
    /^(?:relat|consistent|compatible|attribut|from)/.test(sentence.word(from)) &&
    sentence.hasWord(/^(?:allowed|conditions?|claimed)$/, to, to + 5)
  );
}

const COPULA =
  /^(?:is|are|was|were|be|been|being|remains?|seems?|appears?|has|have|considered|not|directly|causally|entirely|solely|likely|probably|primarily|a|an|the)$/;

/** "has impairment as a result of the accident": the accident is mentioned, the impairment is the opinion. */
function isAdjunct(sentence: AnalysedSentence, link: Mention): boolean {
  const first = sentence.word(link.from);
  const isLooseWord =
    /^(?:due|result|secondary|because|on|owing|from|sustained|suffered|related|relat\w*|attribut\w*|causally)$/.test(
      first,
    );
  if (isOutcome(sentence, link)) return true;
  if (!isLooseWord || sentence.isAbout(Issue.CAUSATION)) return false;
  if (COPULA.test(sentence.word(link.from - 1)) && sentence.word(link.from - 1) !== 'a')
    return isCopulaOfOther(sentence, link);
  return governedByOther(sentence, link);
}

/** "The injury has resulted in permanent impairment": the impairment is the opinion. */
const isOutcome = (sentence: AnalysedSentence, { from, to }: Mention): boolean =>
  /^(?:result\w*|led|leads?|left)$/.test(sentence.word(from)) &&
  sentence
    .find('impairment', 'restriction', 'disabled')
    .some((other) => other.from >= to && other.from - to <= 4);

function isCopulaOfOther(sentence: AnalysedSentence, link: Mention): boolean {
  return (
    /^(?:a|the|an)$/.test(sentence.word(link.from - 1)) &&
    /^as$/.test(sentence.word(link.from - 2)) &&
    governedByOther(sentence, link)
  );
}

function governedByOther(sentence: AnalysedSentence, link: Mention): boolean {
  return sentence
    .inClauseOf(
      link,
      'impairment',
      'restriction',
      'disabled',
      'workAble',
      'mmi',
      'care',
      'surgery',
      'medication',
      'atRest',
    )
    .some(({ to, from }) => to <= link.from && !sentence.overlapping({ from, to }, 'clinicalImpairment'));
}

/** The surgery, not the injury, is related or unrelated: necessity of treatment. "The need for it" is causation. */
function isAboutCare(sentence: AnalysedSentence, link: Mention): boolean {
  const clause = sentence.clauseOf(link);
  const hasNeed = sentence.hasWord(/^need$/, clause.from, link.from);
  const isSubject = sentence
    .find('care', 'surgery', 'medication')
    .some(({ from, to }) => to <= link.from && from >= Math.max(0, clause.from - 12) && link.from - to <= 16);
  const isCondition = sentence.hasWord(
    /^(?:tear|tears|herniation|sprain|strain|injury|injuries|condition|conditions|symptoms|complaints|diagnosis|diagnoses|pathology|syndrome|fracture|disorder|pain)$/,
    clause.from,
    link.from,
  );
  return isSubject && !hasNeed && !isCondition;
}
