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
    ...predatings(sentence),
    ...natures(sentence),
    ...absences(sentence),
    ...predispositions(sentence),
  ];
  return found.length > 0 ? found : leftOpen(sentence);
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

function predatings(sentence: AnalysedSentence): Finding[] {
  return sentence
    .find('predating')
    .filter((at) => !sentence.isSupposed(at))
    .map((at) =>
      sentence.find('worsening').some((worse) => !sentence.isDenied(worse))
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
      /^(?:asymptomatic|symptom|pain|healthy|unaffected|untroubled|never|sound|uninjured|good)$/.test(
        sentence.word(at.from),
      );
    const isNone =
      isWell ||
      sentence.hasWord(
        /^(?:no|without|nothing|absence|none|neither|not|nor|never|lack|free)$/,
        at.from - 7,
        at.from,
      );
    const isJudged =
      sentence.has('own', 'evidenceFor', 'link', 'event') ||
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
    .find('link')
    .filter((at) => percentBefore(sentence, at) !== null && sentence.has('otherCause'));
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
  const percent = percentBefore(sentence, at) ?? percentAfter(sentence, at);
  if (sentence.has('whole') || percent === 100)
    return isLaidOnOther(sentence) ? Stance.FAVORS_DEFENSE : Stance.FAVORS_CLAIMANT;
  if (other) return Stance.FAVORS_DEFENSE;
  return sentence.isConditional || percent !== null || sentence.has('event')
    ? Stance.MIXED
    : Stance.FAVORS_DEFENSE;
}
