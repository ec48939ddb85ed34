import { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Finding } from '../finding.types.js';
import type { Mention } from '../language/phrases.js';
import { type CareSubject, careIssueOf } from './care-issue.js';
import { overlaps } from '../language/polarity.js';

/** How far a judgement may stand from the treatment it is about. */
const FARTHEST_JUDGEMENT = 18;

/**
 * Treatment, surgery and medication: needed or not, past or to come. Surgery that was done or is proposed is SURGERY;
 * what may be needed one day is FUTURE_CARE; a drug is MEDICATION whenever.
 */
export function readCare(sentence: AnalysedSentence): Finding[] {
  const subjects = subjectsOf(sentence);
  const byIssue = new Map<Issue, Finding>();
  for (const subject of subjects) {
    const ofCare = judgementOf(sentence, subject);
    if (ofCare === null) continue;
    const judged = isWithheld(sentence, subject.at) ? turned(ofCare) : ofCare;
    const issue = careIssueOf(sentence, subject, judged);
    const known = byIssue.get(issue);
    if (known === undefined || (known.hold === 'LOOSE' && judged.hold === 'FIRM'))
      byIssue.set(issue, { issue, ...judged });
  }
  // "office visits, medication and therapy": one provision for the future, not an opinion on a drug.
  if (byIssue.has(Issue.FUTURE_CARE) && sentence.drugs.size === 0) byIssue.delete(Issue.MEDICATION);
  return [...byIssue.values()];
}

/** "primary care physician", "health care": a trade, not a treatment. */
const isOffice = (sentence: AnalysedSentence, at: Mention): boolean =>
  /^care$/.test(sentence.word(at.from)) &&
  /^(?:primary|urgent|health|managed|day|take)$/.test(sentence.word(at.from - 1));

/** What may be meant: also what another proposed, for the author may judge it ("which I do not find warranted"). */
function subjectsOf(sentence: AnalysedSentence): CareSubject[] {
  const of = (kind: CareSubject['kind'], mentions: readonly Mention[]): CareSubject[] =>
    mentions.map((at) => ({ at, kind }));
  const drugs = [...sentence.drugs.values()].flat();
  const medications = [...sentence.findAll('medication'), ...drugs];
  const surgeries = sentence.findAll('surgery').filter((at) => !isFormer(sentence, at));
  // Beside a drug or an operation, general words of care ("therapy", "procedure") speak of the same thing.
  const named = [...medications, ...surgeries];
  const care = sentence
    .findAll('care')
    .filter((at) => !isOffice(sentence, at) && !named.some((other) => overlaps(at, other)));
  return [...of('MEDICATION', medications), ...of('SURGERY', surgeries), ...of('CARE', care)].filter(
    ({ at }) => !sentence.isSupposed(at) && !isEitherWay(sentence, at),
  );
}

/** "post surgery", "failed back surgery syndrome": named, not judged. */
const isFormer = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.hasWord(/^(?:post|status|failed|prior|previous|before|after|since)$/, at.from - 2, at.from) &&
  !sentence.has('need', 'needless');

/** "no change with or without treatment" is no opinion on the treatment. */
const isEitherWay = (sentence: AnalysedSentence, { from }: Mention): boolean =>
  sentence.word(from - 1) === 'without' && sentence.word(from - 2) === 'or';

/** "The denial of therapy cannot be supported": what is judged is that it was withheld. */
const isWithheld = (sentence: AnalysedSentence, { from }: Mention): boolean =>
  sentence.hasWord(/^(?:denial|refusal|denying|refusing|withholding|disallowance)$/, from - 4, from);

const turned = (judgement: Judgement): Judgement => ({
  ...judgement,
  stance:
    judgement.stance === Stance.FAVORS_DEFENSE
      ? Stance.FAVORS_CLAIMANT
      : judgement.stance === Stance.FAVORS_CLAIMANT
        ? Stance.FAVORS_DEFENSE
        : judgement.stance,
  cue: `${judgement.cue}.withheld`,
});

type Judgement = Pick<Finding, 'stance' | 'cue' | 'at' | 'hold'>;

/**
 * "Use beyond two weeks was not necessary": the "not" speaks of the need and leaves "beyond" as it is, so a needless
 * mention counts as denied only where no other one stands undenied and no need is denied.
 */
function needlessness(
  sentence: AnalysedSentence,
  mentions: readonly Mention[],
  deniedNeed: Mention | undefined,
): Judgement | null {
  const standing = mentions.find((mention) => !sentence.isDenied(mention, 'AHEAD'));
  const [at] = standing === undefined ? mentions : [standing];
  if (at === undefined) return null;
  return standing === undefined && deniedNeed === undefined
    ? { stance: Stance.FAVORS_CLAIMANT, cue: 'care.not-excessive', at, hold: 'FIRM' }
    : { stance: Stance.FAVORS_DEFENSE, cue: 'care.needless', at, hold: 'FIRM' };
}

function judgementOf(sentence: AnalysedSentence, { at, kind }: CareSubject): Judgement | null {
  const near = (...concepts: readonly ('need' | 'needless')[]): readonly Mention[] =>
    sentence
      .near(at, FARTHEST_JUDGEMENT, ...concepts)
      .filter((other) => sameThought(sentence, at, other) && !sentence.isSupposed(other));
  const needless = near('needless').filter(
    (other) => !isOfOthers(sentence, other) && !sentence.overlapping(other, 'mmi'),
  );
  if (sentence.isUncertain(at)) {
    const judged = near('need', 'needless').find((other) => !isOutcome(sentence, other));
    const isMeant = judged !== undefined || isNamedOpen(sentence, at, kind);
    return isMeant
      ? { stance: Stance.UNDETERMINED, cue: 'care.open', at: judged ?? at, hold: 'LOOSE' }
      : null;
  }
  const [only] = sentence.find('onlyThis');
  if (only !== undefined && !sentence.isDenied(only))
    return { stance: Stance.MIXED, cue: 'care.only-this', at: only, hold: 'LOOSE' };
  const divided = turnOf(sentence, at);
  if (divided !== null) return { stance: Stance.MIXED, cue: 'care.divided', at: divided, hold: 'FIRM' };
  const wanted = near('need').filter((need) => !isOfOthers(sentence, need) && !isEffect(sentence, need));
  const isDenied = (need: Mention): boolean =>
    sentence.isDenied(need, 'AHEAD') !== hasDeniedObject(sentence, need);
  const denied = wanted.find(isDenied);
  const judgedNeedless = needlessness(sentence, needless, denied);
  if (judgedNeedless !== null) return judgedNeedless;
  const affirmed = wanted.filter((need) => !isOutcome(sentence, need) && !isDenied(need));
  if (denied !== undefined)
    return { stance: Stance.FAVORS_DEFENSE, cue: 'care.not-needed', at: denied, hold: 'FIRM' };
  const [need] = affirmed;
  if (need === undefined) return bareDenial(sentence, at) ?? related(sentence, at);
  if (
    sentence.has('watchful') &&
    (!sentence.has('care', 'surgery') || sentence.hasWord(/^(?:limited|only)$/, 0, sentence.words.length))
  )
    return { stance: Stance.MIXED, cue: 'care.watch', at: need, hold: 'LOOSE' };
  if (isEventual(sentence, at))
    return { stance: Stance.MIXED, cue: 'care.eventual', at: need, hold: 'LOOSE' };
  return {
    stance: Stance.FAVORS_CLAIMANT,
    cue: 'care.needed',
    at: need,
    hold: isWeakNeed(sentence, need) ? 'LOOSE' : 'FIRM',
  };
}

/** "If symptoms worsen, surgery could be considered": perhaps, one day. */
const isEventual = (sentence: AnalysedSentence, { from }: Mention): boolean =>
  sentence.hasWord(/^(?:may|might|could|possible|possibly)$/, 0, sentence.words.length) &&
  (/\b(?:if|should (?:he|she|it|they|the|his|her)|were (?:he|she|the)|in the event|one day|some ?day|some later|eventually|once (?:he|she))\b/i.test(
    sentence.text,
  ) ||
    sentence.word(from - 1) === 'some');

/** "Proper in kind but too frequent": where praise turns to blame, or back; null where it does not. */
function turnOf(sentence: AnalysedSentence, subject: Mention): Mention | null {
  const needs = sentence
    .near(subject, FARTHEST_JUDGEMENT, 'need')
    .filter((need) => !sentence.isDenied(need, 'AHEAD'));
  const blames = sentence
    .near(subject, 2 * FARTHEST_JUDGEMENT, 'needless')
    .filter((other) => !sentence.isSupposed(other) && !sentence.isDenied(other, 'AHEAD'));
  return (
    needs.find((need) =>
      blames.some(
        (against) =>
          !overlaps(need, against) &&
          sentence.hasWord(
            /^(?:but|though|although|however|while|whereas)$/,
            Math.min(need.to, against.to) - 1,
            Math.max(need.from, against.from) + 1,
          ),
      ),
    ) ?? null
  );
}

/** Not across a semicolon or a turn, unless a pronoun carries the thought. */
function sameThought(sentence: AnalysedSentence, one: Mention, other: Mention): boolean {
  const [from, to] = one.from < other.from ? [one.to, other.from] : [other.to, one.from];
  return !sentence.hasWord(/^(?:;|:|but|however|although|though|whereas|because)$/, from, to);
}

/** "was recommended", "he benefited": what others advised and how it went, told as history. */
function isOfOthers(sentence: AnalysedSentence, need: Mention): boolean {
  const word = sentence.word(need.from);
  const isTold = sentence.hasWord(/^(?:was|were|been|had)$/, need.from - 3, need.from);
  if (
    /^(?:recommended|advised|continued|prescribed|authorized|approved|obtained|suggested|maintained|refilled)$/.test(
      word,
    )
  )
    return (
      isTold ||
      (sentence.word(need.from - 1) !== 'i' &&
        !sentence.hasWord(/^(?:is|are|be|would)$/, need.from - 3, need.from) &&
        !sentence.has('own'))
    );
  if (
    /^(?:required|needed|stopped|ended|ceased|improvement|relief|discharged|discontinued|remained|improved|progress|gained)$/.test(
      word,
    )
  ) {
    return (
      !sentence.hasWord(
        /^(?:is|are|be|would|will|no|not|further|continued|i|objective|material|has|have|should|could|without)$/,
        need.from - 5,
        need.from,
      ) && !sentence.has('own')
    );
  }
  return false;
}

/** "a factor in bringing about the need for surgery" is about the cause. */
const isEffect = (sentence: AnalysedSentence, need: Mention): boolean =>
  /^need/.test(sentence.word(need.from)) &&
  sentence.hasWord(
    /^(?:about|caus\w*|created|contribut\w*|factor|precipitat\w*|accelerat\w*|hasten\w*)$/,
    need.from - 6,
    need.from,
  );

/** "She requires no further care": the verb stands, its object is denied. */
const hasDeniedObject = (sentence: AnalysedSentence, { from, to }: Mention): boolean =>
  /^(?:needs?|requires?|recommend|recommends|see|foresee|anticipate|expect|advise|warrants?|merits?)$/.test(
    sentence.word(from),
  ) && sentence.hasWord(/^(?:no|nothing|neither)$/, to - 1, to + 1);

const isWeakNeed = (sentence: AnalysedSentence, need: Mention): boolean =>
  /^(?:support|expect|anticipat|improve|progress|relief|gain|purpose|good|sense|sound|proper|within|basis|reason|in|valid|remain|maintain|obtain|contribut|suitable|trial|of|effective|helpful)/.test(
    sentence.word(need.from),
  );

/** What came of it, not whether it was called for: "improvement", "relief". Only its absence judges a treatment. */
const isOutcome = (sentence: AnalysedSentence, { from }: Mention): boolean =>
  /^(?:improve|progress|relief|gain|profit)/.test(sentence.word(from));

/** "I am unable to comment on hydrocodone", "no opinion on future treatment": named, and left open. */
function isNamedOpen(sentence: AnalysedSentence, at: Mention, kind: CareSubject['kind']): boolean {
  const isNamed =
    kind !== 'CARE' || sentence.hasWord(/^(?:future|further|additional)$/, at.from - 3, at.from);
  return isNamed && sentence.near(at, 8, 'uncertainty').length > 0;
}

/** "The operation was not related to the accident": called for by something else. */
function related(sentence: AnalysedSentence, at: Mention): Judgement | null {
  const [link] = sentence
    .find('causation', 'link', 'severed')
    .filter(
      ({ from }) => from >= at.to && from - at.to <= 16 && !sentence.isSupposed({ from, to: from + 1 }),
    );
  const isNamed = sentence.hasWord(
    /^(?:treatments?|care|therapy|surger\w+|operations?|procedures?|injections?|repair|fusion|\w+ectomy|\w+plasty|\w+oscop\w+|decompression|release|medications?)$/,
    at.from,
    at.to,
  );
  const isPredicate =
    link !== undefined && sentence.hasWord(/^(?:is|are|was|were|been|not|out)$/, link.from - 5, link.from);
  if (link === undefined || !isNamed || !isPredicate || !sentence.isOwn(at.from)) return null;
  const isOther = sentence.find('otherCause').some(({ from }) => from > at.to);
  if (!isOther && !sentence.has('event') && !sentence.overlapping(link, 'severed')) return null;
  const isAgainst = sentence.overlapping(link, 'severed') !== (sentence.isDenied(link, 'AHEAD') || isOther);
  return {
    stance: isAgainst ? Stance.FAVORS_DEFENSE : Stance.FAVORS_CLAIMANT,
    cue: isAgainst ? 'care.unrelated' : 'care.related',
    at: link,
    hold: 'LOOSE',
  };
}

/** "No further treatment." */
function bareDenial(sentence: AnalysedSentence, at: Mention): Judgement | null {
  const isBare =
    sentence.hasWord(/^(?:no|without|nothing)$/, at.from - 4, at.from) &&
    sentence.hasWord(/^(?:further|additional|future|more|ongoing|continued)$/, at.from - 3, at.from);
  return isBare && sentence.isOwn(at.from)
    ? { stance: Stance.FAVORS_DEFENSE, cue: 'care.no-further', at, hold: 'LOOSE' }
    : null;
}
