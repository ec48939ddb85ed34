import { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Finding } from '../finding.types.js';
import type { Mention } from '../language/phrases.js';

/** Whether the claimant can work, and with what restrictions. */
export function readWork(sentence: AnalysedSentence): Finding[] {
  const unrestricted = sentence.find('unrestricted').filter((at) => isAsserted(sentence, at));
  const able = sentence.find('workAble').filter((at) => isAsserted(sentence, at) && isJudged(sentence, at));
  const disabled = sentence
    .find('disabled')
    .filter((at) => isAsserted(sentence, at) && !isPermanency(sentence, at) && concernsWork(sentence, at));
  const restricted = sentence
    .find('restriction')
    .filter(
      (at) =>
        (isAsserted(sentence, at) || able.length > 0) &&
        !sentence.overlapping(at, 'unrestricted') &&
        concernsWork(sentence, at),
    );
  const [first] = [...unrestricted, ...able, ...disabled, ...restricted];
  if (first === undefined) return [];
  const stance = stanceOf(sentence, { unrestricted, able, disabled, restricted });
  if (stance === null) return [];
  return [
    {
      issue: Issue.WORK_CAPACITY,
      stance,
      cue: cueOf(stance),
      at: first,
      hold: able.length + disabled.length > 0 ? 'FIRM' : 'LOOSE',
    },
  ];
}

type Parts = Readonly<Record<'unrestricted' | 'able' | 'disabled' | 'restricted', readonly Mention[]>>;

function stanceOf(
  sentence: AnalysedSentence,
  { unrestricted, able, disabled, restricted }: Parts,
): Stance | null {
  const all = [...unrestricted, ...able, ...disabled, ...restricted];
  if (all.some((at) => sentence.isUncertain(at)) || isWhollyOpen(sentence)) return Stance.UNDETERMINED;
  if (unrestricted.some((at) => !sentence.isDenied(at))) return Stance.FAVORS_DEFENSE;
  // "with no standing past an hour is within her capacity": the denial is of the standing.
  const isDenied = (at: Mention): boolean =>
    sentence.isDenied(at) &&
    !restricted.some(({ from, to }) => to <= at.from && sentence.word(from) === 'no');
  const isUnable = able.some(isDenied);
  const isAble = able.some((at) => !isDenied(at));
  const isDisabled = disabled.some((at) => !sentence.isDenied(at));
  const isRestricted = restricted.some((at) => !isLifted(sentence, at));
  if (isAble && isUnable) return Stance.MIXED;
  if (isAble && isDisabled && isInPart(sentence)) return Stance.MIXED;
  if (isDisabled) return Stance.FAVORS_CLAIMANT;
  if (isUnable) return Stance.FAVORS_CLAIMANT;
  if (isAble && (isRestricted || WITHIN_LIMITS.test(sentence.text))) return Stance.MIXED;
  if (isAble) return unrestricted.length > 0 ? Stance.FAVORS_CLAIMANT : Stance.FAVORS_DEFENSE;
  if (isRestricted)
    return restricted.some((at) => isLesserWork(sentence, at)) ? Stance.MIXED : Stance.FAVORS_CLAIMANT;
  return disabled.length + restricted.length > 0 ? Stance.FAVORS_DEFENSE : Stance.FAVORS_CLAIMANT;
}

/** "The job was not described to me, so I cannot say": open, though said in another clause. */
const isWhollyOpen = (sentence: AnalysedSentence): boolean =>
  sentence.words.length <= 30 &&
  !/;|\b(?:but|however|although|though)\b/i.test(sentence.text) &&
  sentence.find('uncertainty').some((open) => sentence.isOpenFrom(open));

/** "Four hours a day to begin with", "a graduated return". */
const WITHIN_LIMITS =
  /\b(?:\w+ hours (?:a|per|each) (?:day|shift)|graduated|gradual(?:ly)?|phased|to begin with|to start with|with (?:an )?(?:assist\w*|help)|\w+[- ]pounds?|trial basis|on a trial|part[- ]?days?|provided (?:that )?(?:he|she|they|there|no)|so long as|as long as)\b/i;

/** "Partially disabled; she can work within limits." */
const isInPart = (sentence: AnalysedSentence): boolean =>
  sentence.hasWord(/^(?:partial|partially|mild|mildly|moderate|moderately)$/, 0, sentence.words.length);

/** "Light duty", "half days": work, and less of it. */
const isLesserWork = (sentence: AnalysedSentence, at: Mention): boolean =>
  /^(?:light|sedentary|modified|alternate|transitional|desk|part|half|reduced|seated)$/.test(
    sentence.word(at.from),
  ) &&
  !sentence.isDenied(at) &&
  !sentence.has('disabled');

/** "No restrictions" lifts them; "no lifting", "not to exceed 20 pounds" are the restrictions themselves. */
const isLifted = (sentence: AnalysedSentence, at: Mention): boolean =>
  /^(?:restrict|limit|accommodat|work|activit|functional|physical|exertional)/.test(sentence.word(at.from)) &&
  sentence.isDenied(at, 'AHEAD');

const cueOf = (stance: Stance): string =>
  stance === Stance.FAVORS_DEFENSE
    ? 'work.able'
    : stance === Stance.FAVORS_CLAIMANT
      ? 'work.unable'
      : 'work.with-restrictions';

const isAsserted = (sentence: AnalysedSentence, at: Mention): boolean => !sentence.isSupposed(at);

/**
 * "Returned to work on May 3" and "works as a clerk" are history; "can return", "is fit", "should resume" are opinion.
 */
function isJudged(sentence: AnalysedSentence, at: Mention): boolean {
  if (sentence.isAbout(Issue.WORK_CAPACITY)) return true;
  const first = sentence.word(at.from);
  if (
    /^work/.test(first) &&
    /^(?:his|her|their|the|of|at|from|to|for)$/.test(sentence.word(at.from - 1)) &&
    sentence.word(at.from - 1) !== 'to'
  )
    return false;
  if (
    /^(?:capable|able|capacity|ability)/.test(first) &&
    !sentence.hasWord(
      /^(?:work\w*|return\w*|perform\w*|function\w*|resum\w*|lift\w*|sit\w*|stand\w*|do|doing|engag\w*|activit\w*|employ\w*|jobs?|dut\w+|labor|earn\w*|sedentary|light|medium|full|drive|tolerat\w*|sustain\w*|complet\w*|carry\w*|occupation\w*)$/,
      at.to - 1,
      at.to + 6,
    )
  )
    return false;
  if (/^(?:capable|able|capacity|fit|employ|ability|functional|medically|qualified|unrestricted)/.test(first))
    return !sentence.hasWord(/^(?:was|were|had)$/, at.from - 2, at.from);
  return (
    sentence.hasWord(
      /^(?:can|may|could|should|would|will|might|must|cannot|not|capable|able|unable|fit|clear\w*|release|released|recommend|advise|ready|permit\w*|allow\w*|no|precludes?|prevents?|incapable|appropriate|reasonable|suitable|return|ought|reason|attempt|cannot|safe|safely|possible)$/,
      at.from - 9,
      at.to + 1,
    ) && !sentence.hasWord(/^(?:was|were|had|did|until)$/, at.from - 3, at.from)
  );
}

const isPermanency = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.hasWord(
    /^(?:permanent|permanently|residual|objective|orthopedic|orthopaedic|neurological|psychiatric|ongoing)$/,
    at.from - 3,
    at.to,
  ) &&
  sentence.hasWord(/^disab/, at.from, at.to) &&
  !sentence.has('workAble');

/** "The present disability", "the reported disability": named, and judged as something else. */
const isOnlyNamed = (sentence: AnalysedSentence, { from, to }: Mention): boolean =>
  to - from === 1 &&
  sentence.word(from) === 'disability' &&
  sentence.hasWord(
    /^(?:present|current|reported|claimed|alleged|his|her|their|this|that|such)$/,
    from - 2,
    from,
  );

/** Restriction of motion and limits of a test are no restrictions of work; disability forms are no disability. */
function concernsWork(sentence: AnalysedSentence, at: Mention): boolean {
  const isMotion = sentence.hasWord(
    /^(?:motion|flexion|extension|rotation|abduction|range|movement|rom|raising|confidentiality|index|questionnaire|insurance|benefits|payments|award|claim)$/,
    at.from - 5,
    at.to + 5,
  );
  const isHistory = sentence.hasWord(/^(?:was|were|had|been)$/, at.from - 3, at.from) && !sentence.has('own');
  const isOfCare = sentence.hasWord(
    /^(?:visits|care|therapy|treatment|medications?|injections?)$/,
    at.to,
    at.to + 5,
  );
  return !isMotion && !isHistory && !isOfCare && !isOnlyNamed(sentence, at);
}
