import { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Finding } from '../finding.types.js';
import type { Mention } from '../language/phrases.js';

/** Maximum medical improvement under its many names: reached, ahead, denied or left open. */
export function readRecovery(sentence: AnalysedSentence): Finding[] {
  const named = sentence.find('mmi').flatMap((at) => namedState(sentence, at));
  if (named.length > 0) return named;
  return [...rests(sentence), ...recoveries(sentence)];
}

const finding = (stance: Stance, cue: string, at: Mention, hold: Finding['hold'] = 'FIRM'): Finding => ({
  issue: Issue.MMI,
  stance,
  cue,
  at,
  hold,
});

function namedState(sentence: AnalysedSentence, at: Mention): Finding[] {
  if (sentence.isSupposed(at) || isDefinition(sentence, at)) return [];
  const isAsked =
    !isPresupposed(sentence, at) || sentence.hasWord(/^(?:whether|when)$/, at.from - 9, at.from);
  // "Pending completion of therapy she is not at MMI" is not left open.
  const isAnswered = sentence.isDenied(at) && sentence.hasWord(/^(?:pending|awaiting)$/, 0, at.from);
  if (isTooSoon(sentence)) return [finding(Stance.FAVORS_CLAIMANT, 'mmi.too-soon', at)];
  if (sentence.isUncertain(at) && isAsked && !isAnswered)
    return [finding(Stance.UNDETERMINED, 'mmi.open', at)];
  if (isToBeDecided(sentence, at)) return [finding(Stance.UNDETERMINED, 'mmi.to-be-decided', at)];
  if (isPresupposed(sentence, at) && !isAnswered) return [];
  if (sentence.hasWord(/^(?:if|should)$/, 0, 1) || sentence.hasWord(/^possibly$/, at.from - 4, at.from))
    return [finding(Stance.MIXED, 'mmi.conditional', at)];
  if (sentence.isDenied(at, 'AHEAD')) return [finding(Stance.FAVORS_CLAIMANT, 'mmi.not-reached', at)];
  if (liesAhead(sentence, at)) return [finding(Stance.FAVORS_CLAIMANT, 'mmi.ahead', at)];
  const isReached = sentence.inClauseOf(at, 'reach').length > 0 || sentence.isAbout(Issue.MMI);
  return isReached ? [finding(Stance.FAVORS_DEFENSE, 'mmi.reached', at)] : [];
}

/** "Maximum medical improvement will be addressed after the surgery." */
const isToBeDecided = (sentence: AnalysedSentence, { to }: Mention): boolean =>
  sentence.hasWord(/^(?:will|should|must|can|to)$/, to, to + 5) &&
  sentence.hasWord(
    /^(?:determined|assessed|reassessed|addressed|decided|revisited|evaluated|reevaluated|considered|discussed)$/,
    to,
    to + 7,
  ) &&
  sentence.hasWord(/^(?:after|when|once|until|upon|following|at|by|on|later)$/, to, to + 9);

/** "Too early to call it stationary; he is still getting better": an answer, with its reason. */
const isTooSoon = (sentence: AnalysedSentence): boolean =>
  sentence.has('recovering')
    ? /\b(?:too (?:early|soon)|premature)\b/i.test(sentence.text)
    : /\b(?:too (?:early|soon)|premature) (?:for \w+ )?to (?:declare|place|call|consider|find|speak of|regard|deem|treat|pronounce|describe)\b/i.test(
        sentence.text,
      );

/** "once MMI is reached", "before becoming stationary", "his MMI date was used". */
function isPresupposed(sentence: AnalysedSentence, at: Mention): boolean {
  return (
    sentence.hasWord(
      /^(?:once|until|after|before|when|whenever|upon|prior|pending|following|till|whether|post|from|beyond|since)$/,
      at.from - 6,
      at.from,
    ) && !sentence.hasWord(/^(?:believe|opinion|find|feel|therefore|that)$/, at.from - 5, at.from)
  );
}

const isDefinition = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.hasWord(/^(?:means|defined|definition|refers)$/, at.to, at.to + 6);

const AHEAD =
  /^(?:will|should|would|expect|expected|anticipate|anticipated|anticipates|estimate|estimated|likely|yet|remains|nearing|near|approaching|approaches|approach|short|probably|close|may|might|could|shall|projected|predict)$/;

function liesAhead(sentence: AnalysedSentence, at: Mention): boolean {
  const { from } = sentence.clauseOf(at);
  if (sentence.hasWord(AHEAD, Math.max(from, at.from - 8), at.from)) return !isStanding(sentence, at);
  if (
    sentence.hasWord(
      /^(?:estimated|expected|anticipated|projected|predicted|likely|should|will|may|might|remains?)$/,
      at.to,
      at.to + 4,
    ) &&
    !sentence.hasWord(/^(?:considered|deemed|regarded|declared|has|have)$/, at.to, at.to + 6)
  )
    return true;
  if (sentence.hasWord(/^(?:pass|elapse|away|off|remote|distant)$/, from, at.to + 4)) return true;
  return (
    sentence.hasWord(/^(?:within|in|approximately|about)$/, at.to, at.to + 2) &&
    sentence.hasWord(/^(?:weeks?|months?|days)$/, at.to, at.to + 7) &&
    !sentence.hasWord(/^(?:has|had|reached|was|is|achieved|attained)$/, Math.max(from, at.from - 6), at.from)
  );
}

/** "should be considered at MMI", "would place him at MMI": now. */
const isStanding = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.hasWord(
    /^(?:considered|deemed|declared|regarded|place|put|say|appear|have|has|consider|deem|call)$/,
    at.from - 7,
    at.from,
  ) && !sentence.hasWord(/^(?:yet|expect\w*|anticipat\w*)$/, at.from - 8, at.from);

function rests(sentence: AnalysedSentence): Finding[] {
  return sentence.find('atRest').flatMap((at) => {
    if (sentence.isSupposed(at) || isPresupposed(sentence, at)) return [];
    if (isTreatmentEffect(sentence, at)) return [];
    const isDenied = sentence.isDenied(at);
    if (isDenied) return [finding(Stance.FAVORS_CLAIMANT, 'mmi.not-at-rest', at)];
    return [
      finding(liesAhead(sentence, at) ? Stance.FAVORS_CLAIMANT : Stance.FAVORS_DEFENSE, 'mmi.at-rest', at),
    ];
  });
}

/** "no improvement from therapy" speaks of the therapy. */
const isTreatmentEffect = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence
    .find('care')
    .some(({ from }) => from >= at.to && from - at.to <= 4 && sentence.word(from - 1) === 'from');

function recoveries(sentence: AnalysedSentence): Finding[] {
  return sentence
    .find('recovering')
    .filter((at) => !sentence.isSupposed(at))
    .map((at) =>
      sentence.isDenied(at, 'AHEAD')
        ? finding(Stance.FAVORS_DEFENSE, 'mmi.no-longer-recovering', at)
        : finding(Stance.FAVORS_CLAIMANT, 'mmi.recovering', at, 'LOOSE'),
    );
}
