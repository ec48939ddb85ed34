import { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Finding } from '../finding.types.js';
import type { Mention } from '../language/phrases.js';
import { percentAfter, percentBefore } from '../values.js';

/** What was there before the accident, and how much of the whole is laid on it. */
export function readPreExisting(sentence: AnalysedSentence): Finding[] {
  const apportioned = apportionments(sentence);
  if (apportioned.length > 0) return apportioned;
  const found = [
    ...oldAndNew(sentence),
    ...predatings(sentence),
    ...natures(sentence),
    ...absences(sentence),
    ...predispositions(sentence),
  ];
  if (found.length > 0) return found;
  const quiet = quietened(sentence);
  return quiet.length > 0 ? quiet : leftOpen(sentence);
}

/** "The spondylosis was silent", "is incidental", "needed no treatment": old, and not to blame. */
function quietened(sentence: AnalysedSentence): Finding[] {
  if (sentence.has('worsening', 'surgery', 'medication', 'uncertainty', 'impairment')) return [];
  const [at] = sentence
    .find('quiet')
    .filter((quiet) => !sentence.isSupposed(quiet))
    .filter((quiet) => sentence.find('otherCause', 'preExisting').some(({ to }) => to <= quiet.from));
  const isLinked =
    sentence.find('event').some((event) => event.from > (at?.to ?? 0)) && sentence.has('link', 'causation');
  return at === undefined || isLinked
    ? []
    : [preExisting(Stance.FAVORS_CLAIMANT, 'pre-existing.quiet', at, 'LOOSE')];
}

/** "I defer any statement about prior disease." */
function leftOpen(sentence: AnalysedSentence): Finding[] {
  const [at] = sentence.find('preExisting').filter((mention) => sentence.isUncertain(mention));
  return at === undefined || sentence.has('worsening')
    ? []
    : [preExisting(Stance.UNDETERMINED, 'pre-existing.open', at, 'LOOSE')];
}

function preExisting(stance: Stance, cue: string, at: Mention, hold: Finding['hold'] = 'FIRM'): Finding {
  return { issue: Issue.PRE_EXISTING, stance, cue, at, hold };
}

/** "Some of it is old and some recent", "the combined effect of the fall and the arthritis". */
function oldAndNew(sentence: AnalysedSentence): Finding[] {
  const isShared =
    /\b(?:combin\w+|together|both|partly|in part|some\b.{3,60}\b(?:some|others?)|mixture|mixed|interplay|superimposed|alike)\b/i.test(
      sentence.text,
    );
  const [old] = sentence.find('otherCause', 'preExisting', 'oldNature', 'predating', 'old');
  const isNew = sentence.has('event', 'recent');
  if (old === undefined || !isShared || !isNew || sentence.isSupposed(old)) return [];
  if (sentence.isDenied(old) || sentence.has('worsening', 'apportion', 'care', 'surgery')) return [];
  return [
    preExisting(
      sentence.has('uncertainty') ? Stance.UNDETERMINED : Stance.MIXED,
      'pre-existing.old-and-new',
      old,
    ),
  ];
}

function predatings(sentence: AnalysedSentence): Finding[] {
  return sentence
    .find('predating')
    .filter((at) => !sentence.isSupposed(at))
    .map((at) =>
      sentence.find('worsening').some((worse) => !sentence.isDenied(worse)) || isTempered(sentence)
        ? preExisting(Stance.MIXED, 'pre-existing.before-and-worse', at)
        : sentence.isDenied(at) && !sentence.isUncertain(at)
          ? preExisting(Stance.FAVORS_CLAIMANT, 'pre-existing.not-before', at)
          : preExisting(
              sentence.isUncertain(at) ? Stance.UNDETERMINED : Stance.FAVORS_DEFENSE,
              'pre-existing.before',
              at,
            ),
    );
}

/** "It was there before, but gave her no trouble." */
const isTempered = (sentence: AnalysedSentence): boolean =>
  /\b(?:but|though|although|yet|while)\b.{0,60}\b(?:asymptomatic|no trouble|no symptoms|no complaints?|without (?:complaint|symptoms|trouble|pain)|silent|dormant|quiescent|worse|worsened|symptomatic|working|vulnerable|superimposed)\b|\bsuperimposed\b/i.test(
    sentence.text,
  );

/** "degenerative in nature", "are longstanding": a judgement. "Degenerative changes at L5" alone is imaging prose. */
function natures(sentence: AnalysedSentence): Finding[] {
  return sentence
    .find('oldNature')
    .filter((at) => !sentence.isSupposed(at) && !isDescription(sentence, at))
    .map((at) =>
      sentence.isDenied(at)
        ? preExisting(Stance.FAVORS_CLAIMANT, 'pre-existing.not-old', at, 'LOOSE')
        : preExisting(
            sentence.isUncertain(at) ? Stance.UNDETERMINED : Stance.FAVORS_DEFENSE,
            'pre-existing.old-nature',
            at,
            'LOOSE',
          ),
    );
}

const isDescription = (sentence: AnalysedSentence, { from, to }: Mention): boolean =>
  sentence.word(from - 1) === 'there' ||
  (sentence.hasWord(
    /^(?:films?|mri|x|rays?|radiographs?|scan|study|studies|noted|seen|showed|shows|revealed|age\w*|old|year)$/,
    from - 8,
    to + 1,
  ) &&
    !sentence.hasWord(/^(?:nature|origin|than|etiology)$/, from, to + 2));

/** "No evidence of a pre-existing condition", "nothing predisposed him". */
function absences(sentence: AnalysedSentence): Finding[] {
  return sentence.find('preExisting').flatMap((at) => {
    const isWell =
      /^(?:recovered|was|were|been|in|asymptomatic|symptom|pain|healthy|unaffected|untroubled|never|sound|uninjured|good)$/.test(
        sentence.word(at.from),
      );
    const isNone =
      isWell ||
      sentence.hasWord(
        /^(?:no|without|nothing|absence|none|neither|not|nor|never|lack|free)$/,
        at.from - 7,
        at.from,
      );
    if (sentence.isUncertain(at)) return [];
    const isJudged =
      sentence.has('own', 'evidenceFor', 'link', 'event') ||
      sentence.hasWord(/^no$/, at.from - 1, at.from) ||
      /^(?:no|there is|there was|there were|there are)\b/i.test(sentence.text) ||
      sentence.isAbout(Issue.PRE_EXISTING, Issue.APPORTIONMENT);
    if (
      !isNone ||
      !isJudged ||
      sentence.has('worsening', 'apportion', 'causation') ||
      sentence.isSupposed(at)
    )
      return [];
    return sentence.inClauseOf(at, 'link', 'causation').some(({ to }) => to <= at.from)
      ? []
      : [preExisting(Stance.FAVORS_CLAIMANT, 'pre-existing.none', at, 'LOOSE')];
  });
}

function predispositions(sentence: AnalysedSentence): Finding[] {
  return sentence
    .find('predispose')
    .filter((at) => !sentence.isDenied(at))
    .map((at) => preExisting(Stance.MIXED, 'pre-existing.predisposes', at, 'LOOSE'));
}

function apportionments(sentence: AnalysedSentence): Finding[] {
  const named = [...sentence.find('apportion'), ...wholesOf(sentence)].filter(
    (at) => !sentence.isSupposed(at),
  );
  const shares = sentence
    .find('link', 'share')
    .filter((at) => isShared(sentence, at) && sentence.has('otherCause', 'preExisting'));
  const [at] = [...named, ...shares];
  if (at === undefined) return [];
  return [
    {
      issue: Issue.APPORTIONMENT,
      stance: apportionmentStance(sentence, at),
      cue: 'apportionment',
      at,
      hold: 'FIRM',
    },
  ];
}

/** "Forty percent belongs to", "I would assign half to". */
const isShared = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.overlapping(at, 'share')
    ? (percentBefore(sentence, at) ?? percentAfter(sentence, at)) !== null &&
      sentence.hasWord(
        /^(?:balance|remainder|remaining|rest|half|quarter|third|disability|responsibility|and)$/,
        0,
        sentence.words.length,
      )
    : percentBefore(sentence, at) !== null;

/** "The whole is apportioned to arthritis and none to the injury": what is named first bears it. */
function isLaidOnOther(sentence: AnalysedSentence): boolean {
  const other = sentence.find('otherCause', 'preExisting')[0]?.from ?? Infinity;
  const event =
    sentence
      .find('event')
      .find(
        (mention) =>
          !sentence.overlapping(mention, 'otherCause') &&
          !sentence.hasWord(/^(?:none|nothing|not|neither|nor)$/, mention.from - 5, mention.from),
      )?.from ?? Infinity;
  return other < event;
}

/** "The whole of the disability is the result of the fall": an apportionment without the word. */
function wholesOf(sentence: AnalysedSentence): readonly Mention[] {
  const names = sentence.hasWord(/^(?:disability|impairment)$/, 0, sentence.words.length);
  return names && sentence.has('link', 'causation')
    ? sentence.find('whole').filter(({ to }) => !/^(?:person|body|man)$/.test(sentence.word(to)))
    : [];
}

function apportionmentStance(sentence: AnalysedSentence, at: Mention): Stance {
  if (sentence.isUncertain(at)) return Stance.UNDETERMINED;
  const other = sentence.find('otherCause', 'preExisting').length > 0;
  if (sentence.isDenied(at, 'AHEAD')) return Stance.FAVORS_CLAIMANT;
  if (sentence.isConditional) return Stance.MIXED;
  const percent = percentBefore(sentence, at) ?? percentAfter(sentence, at);
  if (sentence.has('whole') || percent === 100)
    return isLaidOnOther(sentence) ? Stance.FAVORS_DEFENSE : Stance.FAVORS_CLAIMANT;
  if (other) return Stance.FAVORS_DEFENSE;
  return percent !== null || sentence.has('event') ? Stance.MIXED : Stance.FAVORS_DEFENSE;
}
