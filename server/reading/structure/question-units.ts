import type { Span } from '../../kernel/document-text.js';
import type { QuestionUnit } from './document-structure.types.js';
import { sentencesWithin } from './sentence-splitter.js';

/** A paragraph that is not a heading, in the order of the document. */
export type Body = Span & { readonly opensSection: boolean };

/** How a paragraph begins, when it begins a question or an answer. */
type Opening = {
  readonly part: 'QUESTION' | 'ANSWER';
  readonly label: string | null;
  readonly start: number;
};

const QUESTION_MARK =
  /^\s*(?:(?:QUESTION|Question|ISSUE|Issue|Interrogatory|INTERROGATORY|Inquiry)\s*(?:no\.?|number|No\.?|#)?\s*([\dA-Za-z]{1,3})?\s*[:.)–—-]|Q\s?(\d{1,2})?\s*[:.)])\s*/;
const ANSWER_MARK =
  /^\s*(?:ANSWER|Answer|RESPONSE|Response|REPLY|Reply|OPINION|Opinion|A(?=\s*\d{0,2}\s*:))\s*(?:no\.?|number|No\.?|#)?\s*(?:\d{1,2}[A-Za-z]?)?\s*[:.–—]\s+(?=\S)/;
const INNER_ANSWER = /(?:^|\s)(?:ANSWER|Answer|RESPONSE|Response|A)\s*:\s*/;
const NUMBERED = /^\s*(?:#\s?)?\(?(\d{1,2}[A-Za-z]?|[A-Za-z])[.):]\s+/;
const IMPERATIVE =
  /^(?:(?:and|if (?:so|yes|not|no|applicable|the)[^?]{0,80}?|in addition|additionally|further|also|then|kindly|based [^,?]{1,120}),?\s+)?(?:please|kindly|indicate|provide|state|describe|discuss|list|identify|comment|explain|advise|address|give|specify|outline|detail|note whether|opine|assess|render|set forth)\b/i;
const DEFINITION =
  /\b(?:means|is defined as|are defined as|refers to|for (?:the )?purposes? of|definition)\b|^\(|^note\b|\b(?:his|her|your) (?:answer|response|opinion)\b.*\bplease\b/i;
const WH_OPENING =
  /^(?:(?:in your (?:medical )?opinion|based [^,]{1,160}|if [^,]{1,160}|within [^,]{1,80}|to a [^,]{1,80}|given [^,]{1,160}|considering [^,]{1,160}|with respect [^,]{1,120}|assuming [^,]{1,120}),?\s+)*(?:is|are|was|were|do|does|did|has|have|had|can|could|would|should|will|may|what|when|which|whether|how|who|why|in your)\b/i;

/** Questions and answers among the paragraphs: marked ones, numbered ones, and bare ones that end in "?". */
export function questionUnitsOf(text: string, bodies: readonly Body[]): QuestionUnit[] {
  const units: QuestionUnit[] = [];
  let at = 0;
  while (at < bodies.length) {
    const body = bodies[at];
    const opening = body === undefined ? null : openingOf(text, body);
    if (body === undefined || opening?.part !== 'QUESTION') {
      at += 1;
      continue;
    }
    const unit = unitFrom(text, bodies, at, opening);
    units.push(unit.unit);
    at = unit.next;
  }
  return units;
}

/** Far more than any question's first sentence. */
const LONGEST_OPENING = 2_000;

function openingOf(text: string, body: Body): Opening | null {
  const words = text.slice(body.start, Math.min(body.end, body.start + LONGEST_OPENING));
  const marked = QUESTION_MARK.exec(words);
  if (marked !== null) {
    return { part: 'QUESTION', label: marked[1] ?? marked[2] ?? null, start: body.start + marked[0].length };
  }
  const answer = ANSWER_MARK.exec(words);
  if (answer !== null) return { part: 'ANSWER', label: null, start: body.start + answer[0].length };
  const numbered = NUMBERED.exec(words);
  const start = body.start + (numbered?.[0].length ?? 0);
  if (start >= body.end) return null;
  const first = sentencesWithin(text, { start, end: Math.min(body.end, start + LONGEST_OPENING) })[0];
  if (first === undefined) return null;
  const asks = asksSomething(text.slice(first.start, first.end));
  // "A." answers a "Q.", but it is also the first letter of a list of questions.
  if (!asks && numbered?.[1] === 'A') return { part: 'ANSWER', label: null, start };
  const isQuestion = numbered === null ? asks && text[body.end - 1] === '?' : asks;
  return isQuestion ? { part: 'QUESTION', label: numbered?.[1] ?? null, start } : null;
}

function asksSomething(sentence: string): boolean {
  return (
    sentence.endsWith('?') ||
    IMPERATIVE.test(sentence) ||
    (WH_OPENING.test(sentence) && sentence.endsWith(':'))
  );
}

function unitFrom(
  text: string,
  bodies: readonly Body[],
  at: number,
  opening: Opening,
): { readonly unit: QuestionUnit; readonly next: number } {
  const body = bodies[at] ?? { start: opening.start, end: opening.start, opensSection: false };
  const split = splitWithin(text, { start: opening.start, end: body.end });
  let end = split.question.end;
  let next = at + 1;
  // A marked answer may stand after several paragraphs of question: definitions, lists of conditions.
  const marked = split.answer === null ? nextMarkedAnswer(text, bodies, next) : null;
  let answerStart = split.answer?.start ?? null;
  if (marked !== null) {
    end = bodies[marked.at - 1]?.end ?? end;
    answerStart = marked.start;
    next = marked.at + 1;
  } else if (split.answer === null) {
    const skipped = questionParagraphsAfter(text, bodies, next);
    end = bodies[skipped - 1]?.end ?? end;
    if (skipped === at + 1) end = split.question.end;
    next = skipped;
  }
  const answer = answerFrom(text, bodies, next, answerStart);
  return {
    unit: { question: { start: opening.start, end }, answer: answer.span, label: opening.label },
    next: answer.next,
  };
}

/** "3. Is it related? Yes, in my opinion.": what is asked, and what is answered within the same paragraph. */
function splitWithin(text: string, body: Span): { readonly question: Span; readonly answer: Span | null } {
  const inner = INNER_ANSWER.exec(text.slice(body.start, body.end));
  if (inner !== null) {
    const start = body.start + inner.index + inner[0].length;
    return {
      question: { start: body.start, end: body.start + inner.index },
      answer: { start, end: body.end },
    };
  }
  const sentences = sentencesWithin(text, body);
  let last = 0;
  sentences.forEach((sentence, index) => {
    const words = text.slice(Math.max(sentence.start, sentence.end - LONGEST_OPENING), sentence.end);
    const isAsked =
      words.endsWith('?') || IMPERATIVE.test(words) || (DEFINITION.test(words) && index === last + 1);
    if (isAsked && index <= last + 1) last = index;
  });
  const rest = sentences[last + 1];
  return {
    question: { start: body.start, end: sentences[last]?.end ?? body.end },
    answer: rest === undefined ? null : { start: rest.start, end: body.end },
  };
}

const FARTHEST_ANSWER = 12;

function nextMarkedAnswer(
  text: string,
  bodies: readonly Body[],
  from: number,
): { readonly at: number; readonly start: number } | null {
  for (let at = from; at < Math.min(bodies.length, from + FARTHEST_ANSWER); at += 1) {
    const body = bodies[at];
    if (body === undefined || body.opensSection) return null;
    const opening = openingOf(text, body);
    if (opening?.part === 'ANSWER') return { at, start: opening.start };
    if (opening?.part === 'QUESTION') return null;
  }
  return null;
}

/** Definitions and further requests in paragraphs of their own; they belong to the question. */
function questionParagraphsAfter(text: string, bodies: readonly Body[], from: number): number {
  let at = from;
  for (; at < bodies.length; at += 1) {
    const body = bodies[at];
    if (body === undefined || body.opensSection || openingOf(text, body) !== null) break;
    const words = text.slice(body.start, body.end);
    if (!DEFINITION.test(words.slice(0, 90)) || /^(?:yes|no|in my)\b/i.test(words)) break;
  }
  return at;
}

function answerFrom(
  text: string,
  bodies: readonly Body[],
  from: number,
  startedAt: number | null,
): { readonly span: Span; readonly next: number } {
  let at = from;
  let end = startedAt === null ? null : (bodies[from - 1]?.end ?? null);
  let start = startedAt;
  for (; at < bodies.length; at += 1) {
    const body = bodies[at];
    if (body === undefined || body.opensSection || isClosing(text, body)) break;
    const opening = openingOf(text, body);
    if (opening?.part === 'QUESTION') break;
    start ??= opening?.start ?? body.start;
    end = body.end;
  }
  const place = start ?? bodies[from - 1]?.end ?? 0;
  return { span: { start: place, end: Math.max(place, end ?? place) }, next: Math.max(at, from) };
}

/** Thanks, declarations and signatures end the last answer. */
function isClosing(text: string, body: Body): boolean {
  return /^\s*(?:i (?:trust|hope) (?:that )?th|thank you|sincerely|respectfully|very truly|yours|dictated|i (?:hereby )?(?:declare|certify|affirm|attest)|the (?:above|foregoing) (?:opinion|analysis|evaluation|report)|if (?:you have|there are|i (?:can|may) be)|should you have|please (?:do not|feel free|contact))\b/i.test(
    text.slice(body.start, Math.min(body.end, body.start + 80)),
  );
}
