import type { DocumentText } from '../../kernel/document-text.js';
import { Issue, issueLabel } from '../../kernel/vocabulary.js';
import { cite } from '../cite.js';
import { AnalysedSentence } from '../opinions/analysed-sentence.js';
import { holdsOpinions } from '../opinions/section-gate.js';
import { topicOf } from '../opinions/topics.js';
import type { Citation } from '../report-reading.types.js';
import type { DocumentStructure, Sentence } from '../structure/index.js';
import { treaterMentions, type MentionTest, type NamedTreater } from './treater-mentions.js';

/**
 * How a report meets what a treater says on a question. ENGAGED: it gives reasons on it, or adopts it. DISMISSED: it
 * rejects it and gives none. IGNORED: it only lists or recounts it, or does not name the treater.
 */
export const EngagementState = { ENGAGED: 'ENGAGED', DISMISSED: 'DISMISSED', IGNORED: 'IGNORED' } as const;
export type EngagementState = (typeof EngagementState)[keyof typeof EngagementState];

/** A proposal: a person decides. */
export type EngagementReading = {
  readonly state: EngagementState;
  /** The passage it rests on, for IGNORED the first mention; null when the treater is named nowhere. */
  readonly passage: Citation | null;
  /** Why, in words. */
  readonly reason: string;
};

/** What a passage does with the treater's view; RECOUNTED takes no position. */
type Treatment = 'REASONED' | 'ADOPTED' | 'REJECTED' | 'RECOUNTED';

type Passage = {
  readonly sentences: readonly Sentence[];
  readonly treatment: Treatment;
  /** Questions that the words, or the question they answer, are about; empty: they do not say. */
  readonly issues: ReadonlySet<Issue>;
};

/** Sentences after a mention that may go on about it, in the same paragraph. */
const FOLLOWING = 3;
const LONGEST_SENTENCE = 2_000;

/** Looks through the parts of a report in which its author gives opinions, and says what it rests on. */
export function readEngagement(
  document: DocumentText,
  structure: DocumentStructure,
  { treater, issue }: { readonly treater: NamedTreater; readonly issue: Issue },
): EngagementReading {
  const { text } = document;
  const { fullName } = treater;
  const names = treaterMentions(treater);
  const mentions = structure.sentences.flatMap((sentence, at) =>
    sentence.end - sentence.start <= LONGEST_SENTENCE && names(text.slice(sentence.start, sentence.end))
      ? [at]
      : [],
  );
  const [first] = mentions;
  if (first === undefined) {
    return {
      state: EngagementState.IGNORED,
      passage: null,
      reason: `No sentence of the report names ${fullName}${treater.practice === null ? '' : ' or their practice'}.`,
    };
  }
  const passages = mentions.flatMap((at) => passageAt(text, structure, { at, names }) ?? []);
  const cited = (sentences: readonly Sentence[]): Citation => citation(document, sentences);
  const onIssue = passages.filter(
    ({ issues }) => issues.size === 0 || kinOf(issue).some((kin) => issues.has(kin)),
  );
  const [best] = onIssue
    .filter(({ treatment }) => treatment !== 'RECOUNTED')
    .toSorted((one, other) => RANK[one.treatment] - RANK[other.treatment]);
  if (best !== undefined && best.treatment !== 'RECOUNTED') {
    const { state, reason } = FOUND[best.treatment];
    return { state, passage: cited(best.sentences), reason: reason(fullName) };
  }
  const reason = ignoredReason(fullName, issue, { isOnlyListed: passages.length === 0, onIssue, passages });
  const [shown] = [...onIssue, ...passages];
  const mention = structure.sentences[first];
  return {
    state: EngagementState.IGNORED,
    passage: shown === undefined ? (mention === undefined ? null : cited([mention])) : cited(shown.sentences),
    reason,
  };
}

/** Questions that share their words: what was there before the injury bears on its cause, surgery is treatment. */
const KIN: readonly (readonly Issue[])[] = [
  [Issue.CAUSATION, Issue.PRE_EXISTING, Issue.APPORTIONMENT],
  [Issue.TREATMENT_NECESSITY, Issue.FUTURE_CARE, Issue.SURGERY],
];

const kinOf = (issue: Issue): readonly Issue[] => KIN.find((kin) => kin.includes(issue)) ?? [issue];

const RANK: Readonly<Record<Treatment, number>> = { REASONED: 0, ADOPTED: 1, REJECTED: 2, RECOUNTED: 3 };

const FOUND: Readonly<
  Record<
    Exclude<Treatment, 'RECOUNTED'>,
    { readonly state: EngagementState; readonly reason: (name: string) => string }
  >
> = {
  REASONED: {
    state: EngagementState.ENGAGED,
    reason: (name) => `The report names ${name} and gives reasons on what they say.`,
  },
  ADOPTED: {
    state: EngagementState.ENGAGED,
    reason: (name) => `The report adopts what ${name} says.`,
  },
  REJECTED: {
    state: EngagementState.DISMISSED,
    reason: (name) => `The report rejects what ${name} says and gives no reason there.`,
  },
};

function ignoredReason(
  name: string,
  issue: Issue,
  found: {
    readonly isOnlyListed: boolean;
    readonly onIssue: readonly Passage[];
    readonly passages: readonly Passage[];
  },
): string {
  if (found.isOnlyListed) return `The report names ${name} only where it lists records or gives the history.`;
  const takesUp = found.passages.some(({ treatment }) => treatment !== 'RECOUNTED');
  if (found.onIssue.length === 0 || takesUp) {
    return `The report speaks of ${name} on other questions, not on this one (${issueLabel[issue].toLowerCase()}).`;
  }
  return `The report recounts what ${name} says and does not say what it makes of it.`;
}

/** Null outside the parts for opinions: being listed or told of in a history is no engagement. */
function passageAt(
  text: string,
  { sentences }: DocumentStructure,
  { at, names }: { readonly at: number; readonly names: MentionTest },
): Passage | null {
  const mention = sentences[at];
  if (mention === undefined || mention.part === 'QUESTION' || !holdsOpinions(mention.section)) return null;
  const wordsOf = ({ start, end }: Sentence): string => text.slice(start, end);
  const near = sentences
    .slice(at + 1, at + 1 + FOLLOWING)
    .filter((next) => next.paragraph === mention.paragraph && next.unit === mention.unit);
  const other = near.findIndex((next) => NAMES_CLINICIAN.test(wordsOf(next)) && !names(wordsOf(next)));
  const following = other === -1 ? near : near.slice(0, other);
  const analysed = [mention, ...following].map(
    (sentence) =>
      new AnalysedSentence(wordsOf(sentence), sentence.start, {
        section: sentence.section,
        topics: new Set(),
      }),
  );
  const { treatment, last } = treatmentOf(analysed);
  const kept = [mention, ...following.slice(0, last)];
  return { sentences: kept, treatment, issues: issuesOf(text, mention, kept) };
}

/** From there on the report may speak of somebody else. */
const NAMES_CLINICIAN = /\bDrs?\.?\s+\p{Lu}/u;

/** "because", "as the films show", "does not account for": words with which a reason is given. */
const REASON =
  /\b(?:because|since (?:the|there|he|she|it|no|his|her|their|this)|given (?:that|the|his|her)|in light of|in view of|on the basis|based (?:up)?on|for the following reasons?|the reasons? (?:is|are|being)|due to|inasmuch as|in that|insofar as|as (?:the|there|no|his|her|it|this|these) |(?:does|do|did|has|have|had) not (?:account|explain|address|consider|mention|cite|document|take into|square|fit|appear to have)|fails? to|failed to|overlooks?|overlooked|omits?|omitted|(?:is|are|was|were|not) (?:in)?consistent with|(?:un)?supported by|contradicted by|(?:is|are|was|were) refuted by|rests? (?:on|upon)|relie[sd] (?:on|upon)|without (?:benefit of|reviewing|having|reference to|regard to)|prior to|predates?|whereas|however|the (?:mri|x-?rays?|films?|imaging|emg|studies|records?|operative) .{0,40}\b(?:shows?|showed|demonstrates?|demonstrated|reveals?|revealed|documents?|documented)|my (?:own )?(?:examination|findings|measurements))\b/i;
/** The author's verdict without "I": "is not persuasive". */
const VERDICT =
  /\b(?:(?:is|are|was) (?:not |un)(?:persuasive|convincing|supported|warranted|justified|reasonable|correct|credible)|(?:is|are|was) (?:incorrect|mistaken|in error|excessive|premature|speculative|conclusory|unfounded)|(?:un)?persuaded|part company|take issue|cannot accept|decline to (?:adopt|follow|accept))\b/i;

/** The author says "I" and turns: "I have reviewed the reports and disagree with them". */
const TURNED =
  /^(?:I|We)\b.*\b(?:and|but) (?:respectfully )?(disagree|differ|do not agree|cannot agree|agree|concur)\b/i;
const RESPECT = /^with (?:all )?(?:due )?respect to\b/i;

function verdictOf({ text, speech }: AnalysedSentence): 'NONE' | 'AGREES' | 'DISAGREES' {
  if (speech.verdict !== 'NONE') return speech.verdict;
  if (VERDICT.test(text) || RESPECT.test(text)) return 'DISAGREES';
  const turned = TURNED.exec(text)?.[1]?.toLowerCase();
  if (turned === undefined) return 'NONE';
  return turned === 'agree' || turned === 'concur' ? 'AGREES' : 'DISAGREES';
}

/** "I disagree." and "This is not correct", but not "I disagree with any restriction". */
const refersBack = ({ text, words }: AnalysedSentence): boolean =>
  words.length <= 4 || /\b(?:this|that|these|those|his|her|their|he|she|they|it|such)\b/i.test(text);

/** `last`: how many sentences after the mention the passage runs. */
type Found = { readonly treatment: Treatment; readonly last: number };

/**
 * A verdict, in the mention or soon after it, with a reason from there on: what the treater gives as a reason before
 * the verdict is not the examiner's.
 */
function treatmentOf(analysed: readonly AnalysedSentence[]): Found {
  const [mention, next] = analysed;
  if (mention === undefined) return { treatment: 'RECOUNTED', last: 0 };
  const verdicts = analysed.map((sentence, at) =>
    at === 0 || refersBack(sentence) ? verdictOf(sentence) : 'NONE',
  );
  const judged = verdicts.findIndex((verdict) => verdict !== 'NONE');
  if (judged === -1) {
    if (isWeighed(mention)) return { treatment: 'REASONED', last: 0 };
    if (next !== undefined && isAnswered(mention, next)) return { treatment: 'REASONED', last: 1 };
    return { treatment: 'RECOUNTED', last: 0 };
  }
  const reasoned = analysed.findIndex(
    ({ text }, at) => at >= judged && (at === judged ? REASON.test(text) : isReasonBehind(text)),
  );
  if (reasoned >= 0) return { treatment: 'REASONED', last: reasoned };
  return { treatment: verdicts[judged] === 'AGREES' ? 'ADOPTED' : 'REJECTED', last: judged };
}

const WEIGHED =
  /\b(?:(?:does|did|has) not (?:account|explain|address|consider|mention|cite|take into|square|fit)|fails? to|failed to|overlooks?|overlooked|omits?|omitted|(?:is|are|was) (?:inconsistent with|contradicted by|refuted by|not supported by|unsupported by))\b/i;
/** Somebody other than the treater may be the one of whom it is said. */
const OTHER_SUBJECT =
  /\b(?:that|who)\b|\b(?:he|she|they|claimant|examinee|patient|plaintiff|applicant|worker)(?:\s+(?:also|still|has|had))?\s*$/i;

/** "Dr. X does not explain why ...", "Although Dr. X diagnosed ..., the films show ...": weighed without a verdict. */
function isWeighed({ text }: AnalysedSentence): boolean {
  if (/^(?:although|while|though|whereas|contrary to|unlike)\b/i.test(text)) return text.includes(',');
  const weighed = WEIGHED.exec(text);
  return weighed !== null && !OTHER_SUBJECT.test(text.slice(0, weighed.index));
}

/** "I have considered Dr. X's opinion. However, the films show ...". */
const isAnswered = (mention: AnalysedSentence, next: AnalysedSentence): boolean =>
  /\b(?:opin|conclu|diagnos|view|belie|assess|rating|attribut|relate)/i.test(mention.text) &&
  /^(?:however|nevertheless|nonetheless|but|yet|in contrast|to the contrary|that said)\b/i.test(next.text) &&
  isReasonBehind(next.text);

/** After "I disagree.", a sentence of findings is the reason: it names something seen, measured or absent. */
const isReasonBehind = (text: string): boolean =>
  REASON.test(text) ||
  /\b(?:shows?|showed|demonstrates?|demonstrated|reveals?|revealed|negative|positive|normal|absent|no evidence|there (?:is|was|were|are) no|measured|documented|intact|symmetric(?:al)?|resolved|improved|worsened|reported|noted|found)\b/i.test(
    text,
  );

function issuesOf(text: string, mention: Sentence, kept: readonly Sentence[]): ReadonlySet<Issue> {
  const own = kept.flatMap(({ start, end }) => topicsOf(text.slice(start, end)));
  if (own.length > 0 || mention.unit === null) return new Set(own);
  const { question } = mention.unit;
  return new Set(topicsOf(text.slice(question.start, question.end)));
}

/** Without severity, whose words ("the examination does not support") stand in sentences about anything. */
const topicsOf = (words: string): Issue[] =>
  [...topicOf(words).issues].filter((issue) => issue !== Issue.SEVERITY);

function citation(document: DocumentText, sentences: readonly Sentence[]): Citation {
  const start = Math.min(...sentences.map((sentence) => sentence.start));
  const end = Math.max(...sentences.map((sentence) => sentence.end));
  return cite(document, { start, end });
}
