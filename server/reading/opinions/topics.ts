import { Issue, Stance } from '../../kernel/vocabulary.js';
import { SectionKind } from '../report-reading.types.js';
import { sentencesWithin } from '../structure/index.js';
import { AnalysedSentence } from './analysed-sentence.js';
import type { Finding } from './finding.types.js';
import { ISSUE_READERS } from './issues/index.js';
import type { Concept } from './lexicon/concepts.js';

/** What a question or heading is about, and what a plain "yes" to it would say. */
export type Topic = { readonly issues: ReadonlySet<Issue>; readonly affirmed: Finding | null };

const SIGNS: readonly (readonly [Issue, readonly Concept[]])[] = [
  [Issue.CAUSATION, ['causation', 'severed']],
  [Issue.PRE_EXISTING, ['preExisting', 'predating', 'predispose']],
  [Issue.APPORTIONMENT, ['apportion']],
  [Issue.MMI, ['mmi', 'atRest']],
  [Issue.IMPAIRMENT, ['impairment']],
  [Issue.WORK_CAPACITY, ['workAble', 'restriction', 'disabled', 'unrestricted']],
  [Issue.MEDICATION, ['medication']],
  [Issue.CREDIBILITY, ['nonorganic', 'waddell', 'believable']],
  [Issue.SEVERITY, ['exists', 'evidenceFor']],
];

export const NO_TOPIC: Topic = { issues: new Set(), affirmed: null };

/** The topic of a question (all its sentences) or of a heading. */
export function topicOf(question: string): Topic {
  const text = askedIn(question);
  const bare = new AnalysedSentence(text, 0, {
    section: SectionKind.ANSWERS,
    topics: new Set(),
    isQuestion: true,
  });
  const issues = new Set(SIGNS.flatMap(([issue, concepts]) => (bare.has(...concepts) ? [issue] : [])));
  if (bare.has('link') && bare.has('event', 'otherCause')) issues.add(Issue.CAUSATION);
  if (bare.has('care', 'surgery') && bare.has('need', 'needless')) addCareTopics(bare, issues);
  const sentence = new AnalysedSentence(text, 0, {
    section: SectionKind.ANSWERS,
    topics: issues,
    isQuestion: true,
  });
  return { issues, affirmed: affirmedBy(sentence) };
}

const ASKS =
  '(?:do|does|did|is|are|was|were|has|have|had|can|could|would|should|will|may|what|when|which|how|please|in your)';
const PREAMBLE = new RegExp(
  `^(?:based (?:up)?on|given|considering|in light of|in view of|taking)\\b[^?]*,\\s*(?=${ASKS}\\b)`,
  'i',
);

/** The asking itself: without the statements before it, and without "Based on the records and studies,". */
function askedIn(question: string): string {
  const sentences = sentencesWithin(question, { start: 0, end: question.length }).map(({ start, end }) =>
    question.slice(start, end),
  );
  const asking = sentences.filter((sentence) => sentence.endsWith('?'));
  return (asking.length > 0 ? asking : sentences).map((sentence) => sentence.replace(PREAMBLE, '')).join(' ');
}

function addCareTopics(sentence: AnalysedSentence, issues: Set<Issue>): void {
  const isFuture = sentence.hasWord(
    /^(?:further|additional|future|ongoing|continu\w*|anticipate\w*|lifetime)$/,
    0,
    sentence.words.length,
  );
  const isPast = /\b(?:to date|has been|have been|was|were|rendered|provided|received)\b/i.test(
    sentence.text,
  );
  if (isFuture) issues.add(Issue.FUTURE_CARE);
  if (isPast || !isFuture) issues.add(Issue.TREATMENT_NECESSITY);
}

/** Questions of choice and of kind cannot be answered by "yes": "with or without", "what", "when", "how". */
function affirmedBy(sentence: AnalysedSentence): Finding | null {
  if (/\bor (?:without|not|is|are|was|were|does|do|has)\b/i.test(sentence.text)) return null;
  const found = ISSUE_READERS.flatMap((read) => read(sentence));
  return (
    found.find(({ hold, stance }) => hold === 'FIRM' && stance !== Stance.UNDETERMINED) ?? found[0] ?? null
  );
}
