import { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Finding } from '../finding.types.js';
import type { Mention } from '../language/phrases.js';

/** A treatment that a sentence names, by its kind. */
export type CareSubject = { readonly at: Mention; readonly kind: 'CARE' | 'SURGERY' | 'MEDICATION' };

const PAST =
  /^(?:was|were|had|billed|charged|operated|addressed|went|lasted|gave|exceeded|continued|rendered|performed|provided|received|undergone|underwent|delivered|administered|been|past|already)$/;
const COMING =
  /^(?:further|additional|future|lifetime|ongoing|continu\w*|will|another|indefinitely|lifelong|periodic|annual|eventually|forward|may|might|should|recommend|more|would|need|needs|require|requires|any)$/;

/**
 * Which issue a judgement of a treatment belongs to. Surgery that was done or is proposed is SURGERY; what may be needed
 * one day is FUTURE_CARE; a drug is MEDICATION whenever.
 */
export function careIssueOf(
  sentence: AnalysedSentence,
  { kind, at }: CareSubject,
  judged: Pick<Finding, 'at' | 'stance'>,
): Issue {
  if (kind === 'MEDICATION') return Issue.MEDICATION;
  const isPast = isOfThePast(sentence, at, judged.at);
  const asked = sentence.surroundings.topics;
  if (kind === 'SURGERY') {
    const isLater = LATER.test(sentence.text) || asked.has(Issue.FUTURE_CARE);
    return isPast || sentence.has('proposed') || !isLater ? Issue.SURGERY : Issue.FUTURE_CARE;
  }
  if (
    isPast ||
    ((judged.stance === Stance.UNDETERMINED || sentence.surroundings.isQuestion === true) &&
      isGiven(sentence, at) &&
      !LATER.test(sentence.text))
  )
    return Issue.TREATMENT_NECESSITY;
  const isComing = sentence.hasWord(/^(?:future|further|additional)$/, 0, sentence.words.length);
  const isAsked = asked.has(Issue.TREATMENT_NECESSITY) && !asked.has(Issue.FUTURE_CARE);
  return isAsked && !isComing ? Issue.TREATMENT_NECESSITY : Issue.FUTURE_CARE;
}

/** Of something still to come, and not of what is proposed now. */
const LATER =
  /\b(?:future|further|additional|eventual\w*|ultimately|someday|lifetime|lifelong|will|later|years|down the road|anticipat\w*|foresee\w*|foreseeable|may|might|possib\w+|another|repeat\w*|likely|expect\w*|ongoing|continu\w+|more|going forward|recommend\w*|should|would|requires?|needs?|candidate for (?:any|more))\b/i;

/** "The massage therapy", "the necessity of the injections": those that were given. */
const isGiven = (sentence: AnalysedSentence, { from }: Mention): boolean =>
  sentence.hasWord(/^(?:the|this|that|these|those)$/, from - 2, from) &&
  !sentence.hasWord(/^(?:no|any|a|an|for|point|time)$/, from - 3, from);

const SO_FAR =
  /\b(?:to date|thus far|so far|current (?:treatment|care|therapy)|present (?:treatment|care)|(?:treatment|care) has|through (?:the|[a-z]+ \d|\w+ weeks)|(?:sessions|visits|weeks|months|injections) (?:of|he|she|were|rendered|provided))\b/i;

function isOfThePast(sentence: AnalysedSentence, at: Mention, judged: Mention): boolean {
  const from = Math.min(at.from, judged.from);
  const to = Math.max(at.to, judged.to);
  if (sentence.hasWord(/^(?:further|additional|future|more)$/, from - 3, to)) return false;
  if (sentence.hasWord(PAST, from - 3, to + 4)) return true;
  if (
    SO_FAR.test(sentence.text) &&
    !sentence.hasWord(/^(?:recommend|should|would|will|needs?|requires?)$/, 0, sentence.words.length)
  )
    return true;
  return (
    !sentence.hasWord(COMING, from - 5, to + 4) &&
    /^(?:reasonable|appropriate\w*|excessive\w*|effective|proper|within|necessity)$/.test(
      sentence.word(judged.from),
    )
  );
}
