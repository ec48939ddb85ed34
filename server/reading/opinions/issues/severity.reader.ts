import { SectionKind } from '../../report-reading.types.js';
import { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Finding } from '../finding.types.js';
import type { Mention } from '../language/phrases.js';

/** Whether the condition exists at all, or is over. Only contested conditions: a plain list of diagnoses is none. */
export function readSeverity(sentence: AnalysedSentence): Finding[] {
  return [
    ...slightness(sentence),
    ...seriousness(sentence),
    ...recoveriesInPart(sentence),
    ...resolutions(sentence),
    ...existences(sentence),
    ...diagnosed(sentence),
    ...normality(sentence),
  ].slice(0, 1);
}

/** "Nearly resolved", "a partial recovery", "objective but slight". */
const recoveriesInPart = (sentence: AnalysedSentence): Finding[] =>
  sentence
    .find('partlyResolved')
    .filter((at) => !sentence.isSupposed(at) && !isListed(sentence, at))
    .map((at) => found(Stance.MIXED, at));

/** "An examination without objective findings": nothing is the matter. What it says of the account is CREDIBILITY. */
const normality = (sentence: AnalysedSentence): Finding[] =>
  sentence
    .find('noObjective', 'normal')
    .filter(() => sentence.words.length <= LONGEST_PLAIN)
    .filter((at) => !sentence.isSupposed(at) && !sentence.isDenied(at) && !isOfSomethingElse(sentence))
    .map((at) => found(Stance.FAVORS_DEFENSE, at));

/** A longer sentence tells of more than that nothing was found. */
const LONGEST_PLAIN = 18;

const isOfSomethingElse = (sentence: AnalysedSentence): boolean =>
  sentence.has('care', 'surgery', 'medication', 'impairment', 'link', 'causation', 'preExisting') ||
  sentence.has('workAble', 'restriction', 'disabled', 'unrestricted', 'nonorganic', 'believable') ||
  sentence.hasWord(/^(?:subjective|complaints?|symptoms|pain|account|reported)$/, 0, sentence.words.length);

function resolutions(sentence: AnalysedSentence): Finding[] {
  return sentence.find('resolved').flatMap((at) => {
    const hasSubject =
      sentence.has('diagnosis') ||
      sentence.hasWord(
        /^(?:he|she|it|they|claimant|examinee|patient|this|these|condition)$/,
        at.from - 8,
        at.from,
      );
    if (!hasSubject || sentence.isSupposed(at) || sentence.words.length < 4 || sentence.has('worsening'))
      return [];
    if (isListed(sentence, at) || sentence.hasWord(/^had$/, at.from - 3, at.from)) return [];
    if (isPartial(sentence, at)) return [found(Stance.MIXED, at)];
    const stance = sentence.isDenied(at) ? Stance.FAVORS_CLAIMANT : Stance.FAVORS_DEFENSE;
    return [{ issue: Issue.SEVERITY, stance, cue: 'severity.resolved', at, hold: 'LOOSE' }];
  });
}

/** "Largely, though not completely, resolved". */
const isPartial = (sentence: AnalysedSentence, { from }: Mention): boolean =>
  sentence.hasWord(
    /^(?:partly|partially|largely|mostly|almost|nearly|substantially|incompletely)$/,
    from - 6,
    from,
  ) ||
  (sentence.hasWord(/^not$/, from - 6, from) &&
    sentence.hasWord(/^(?:completely|fully|entirely|wholly|quite|altogether)$/, from - 4, from + 2)) ||
  /\b(?:residual|lingering|some|little|slight|mild|most of)\b.{0,60}\b(?:remains?|left|persists?|lingers?|but|though|although|healed)\b|\b(?:but|though|although|with|yet)\b.{0,60}\b(?:residual|lingering|remains?|persists?|left|continues?)\b/i.test(
    sentence.text,
  );

/** "There may be a small tear": neither way. */
const isPossible = (sentence: AnalysedSentence, { from }: Mention): boolean =>
  sentence.hasWord(/^(?:may|might|possible|possibly)$/, 0, from);

/** "Cervical sprain, resolved" in a list of diagnoses: no verb, no argument. */
const isListed = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.surroundings.section === SectionKind.DIAGNOSIS &&
  !sentence.hasWord(/^(?:is|are|has|have|was|were)$/, 0, at.to);

/** "A bruise and nothing more." */
const slightness = (sentence: AnalysedSentence): Finding[] =>
  sentence
    .find('minor')
    .filter((at) => !sentence.isSupposed(at))
    .map((at) => found(isPossible(sentence, at) ? Stance.MIXED : Stance.FAVORS_DEFENSE, at));

/** The threshold of some no-fault laws, as the examiner takes it. */
function seriousness(sentence: AnalysedSentence): Finding[] {
  return sentence
    .find('serious')
    .filter((at) => !sentence.isSupposed(at))
    .map((at) =>
      found(sentence.isDenied(at, 'AHEAD') ? Stance.FAVORS_DEFENSE : Stance.FAVORS_CLAIMANT, at, 'FIRM'),
    );
}

/** "Dr. X diagnosed a tear; I find nothing to confirm it." The verdict on it turns the stance. */
function diagnosed(sentence: AnalysedSentence): Finding[] {
  if (sentence.speech.verdict === 'NONE') return [];
  const at = sentence.words.findIndex(({ text }) => /^diagnos(?:ed|es)$/.test(text));
  return at === -1 ? [] : [found(Stance.FAVORS_CLAIMANT, { from: at, to: at + 1 })];
}

function existences(sentence: AnalysedSentence): Finding[] {
  return sentence.find('exists').flatMap((at) => {
    const isOfCondition = sentence.has('diagnosis') || sentence.isAbout(Issue.SEVERITY);
    if (sentence.isSupposed(at) || !isOfCondition || !isContested(sentence, at)) return [];
    if (sentence.isUncertain(at)) return [found(Stance.UNDETERMINED, at)];
    if (isPossible(sentence, at)) return [found(Stance.MIXED, at)];
    return [found(sentence.isDenied(at, 'AHEAD') ? Stance.FAVORS_DEFENSE : Stance.FAVORS_CLAIMANT, at)];
  });
}

const isContested = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.word(at.from - 1) !== 'as' && isArgued(sentence, at);

const isArgued = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.has('own') ||
  sentence.isAbout(Issue.SEVERITY) ||
  sentence.hasWord(
    /^(?:plainly|clearly|genuine|real|definite|continues?|clear|proven|proved|doubt|persists?|indeed|still|symptomatic|unresolved)$/,
    at.from,
    at.to,
  ) ||
  sentence.overlapping(at, 'agree', 'disagree') ||
  sentence.hasWord(/^(?:objective|criteria|supported?)$/, at.from - 4, at.to + 3);

const found = (stance: Stance, at: Mention, hold: Finding['hold'] = 'LOOSE'): Finding => ({
  issue: Issue.SEVERITY,
  stance,
  cue: 'severity.existence',
  at,
  hold,
});
