import type { DocumentText } from '../../kernel/document-text.js';
import { Issue } from '../../kernel/vocabulary.js';
import { cite } from '../cite.js';
import { holdsOpinions } from '../opinions/section-gate.js';
import { topicOf } from '../opinions/topics.js';
import type { Citation } from '../report-reading.types.js';
import type { DocumentStructure, Sentence } from '../structure/index.js';

/**
 * What a reader of apportionment looks for, after Escobedo (2005) 70 Cal. Comp. Cases 604 (from memory, not compared
 * with the text): approximate percentages, the factor each is for, how that factor causes disability, why it does so
 * now, and the medical evidence that this rests on.
 */
export const ApportionmentElement = {
  APPROXIMATE_PERCENTAGES: 'APPROXIMATE_PERCENTAGES',
  TO_WHAT_FACTOR: 'TO_WHAT_FACTOR',
  HOW: 'HOW',
  WHY_NOW: 'WHY_NOW',
  MEDICAL_EVIDENCE: 'MEDICAL_EVIDENCE',
} as const;
export type ApportionmentElement = (typeof ApportionmentElement)[keyof typeof ApportionmentElement];

/** Whether words of the report state the element. UNCLEAR: words that touch on it and do not settle it. */
export const ElementState = { PRESENT: 'PRESENT', ABSENT: 'ABSENT', UNCLEAR: 'UNCLEAR' } as const;
export type ElementState = (typeof ElementState)[keyof typeof ElementState];

/** A proposal on one element: a person decides. */
export type ElementReading = {
  readonly element: ApportionmentElement;
  readonly state: ElementState;
  /** The sentence that it rests on; null when no words of the report touch on it. */
  readonly passage: Citation | null;
  /** Why, in words. */
  readonly reason: string;
};

/** Sentences behind one that apportions may give its reasons, in the same paragraph or answer. */
const FOLLOWING = 6;
/** A summary longer than this is a list; its sentences were not told apart. */
const LONGEST_SENTENCE = 2_000;

const APPORTIONS =
  /\bapportion\w*|\b\d{1,3}(?:\.\d)?\s?(?:%|percent)[^.]{0,80}\b(?:due|attribut\w+|caused|result\w*|relate[ds]?|from|non-?industrial|industrial|pre-?existing)\b|\b(?:due|attribut\w+)\b[^.]{0,80}\b\d{1,3}(?:\.\d)?\s?(?:%|percent)/i;
const PERCENT =
  /\b\d{1,3}(?:\.\d)?\s?(?:%|percent\b)|\b(?:one[- ]half|one[- ]third|two[- ]thirds|one[- ]quarter)\b/i;
const LOOSE_SHARE =
  /\b(?:most|majority|mostly|largely|primarily|predominantly|mainly|in part|partly|partially|a portion|some portion|significant(?:ly)?|substantial(?:ly)?)\b/i;
const NAMED_FACTOR =
  /\b(?:degenerat\w+|arthriti\w*|osteoarthr\w*|spondylo\w*|stenosis|disc (?:disease|bulge|desiccation)|(?:prior|previous|earlier|old|\d{4}) (?:industrial |work |motor vehicle |sports )?(?:injur\w+|accident|surger\w+|claim|award|fracture)|obesity|diabet\w+|smok\w+|osteoporo\w*|congenital|ag(?:e|ing)\b|hypertension|scoliosis|spondylolisthesis|carpal|neuropathy|genetic|hereditary|depress\w+|anxiety disorder|subsequent (?:injury|accident))\b/i;
const LOOSE_FACTOR =
  /\b(?:other factors?|non-?industrial|pre-?existing|underlying|natural progression|previous|prior|outside factors?|unrelated)\b/i;
const EXPLAINS_HOW =
  /\b(?:because|since (?:the|he|she|it|there|his|her|their)|insofar as|in that|as evidenced by|as shown by|as demonstrated by|by (?:narrowing|weakening|reducing|limiting|compress\w+|restrict\w+|predispos\w+|destabili\w+|causing|making)|(?:narrow|weaken|compress|restrict|predispos|destabili|limit|reduc)\w* (?:the|his|her|their|motion|movement)|which (?:has |have )?(?:caus|contribut|result|led|limit|reduc|weaken|narrow)\w*|(?:led|leads) to|result(?:ed|s|ing) in|would have (?:caused|required|been|had|resulted)|contribut\w+ to (?:the|his|her|their|this|current|present))\b/i;
const ONLY_JUDGMENT =
  /\b(?:based (?:up)?on|within|in) (?:my |reasonable )*(?:medical )?(?:judgment|experience|training|expertise|opinion|probability|certainty)\b/i;
const NOW =
  /\b(?:current(?:ly)?|present(?:ly)?|at (?:this|the present|the current) time|at (?:the time of )?(?:this|the) (?:evaluation|examination)|now|today|as of)\b/i;
const CAUSES =
  /\b(?:caus\w+|contribut\w+|responsib\w+|account(?:s|ed|ing)? for|result\w*|produc\w+|due to|attributable|disab\w+|impair\w+)\b/i;
const EVIDENCE =
  /\b(?:MRI|CT|x-?rays?|radiograph\w*|EMG|NCV|imaging|films?|scan|arthroscop\w*|operative (?:report|findings?)|range of motion|measure\w+|literature|stud(?:y|ies)|guides)\b/i;
const LOOSE_EVIDENCE =
  /\b(?:(?:medical )?records?|documentation|history|examination findings?|review of|evidence|file)\b/i;

type Finding = Pick<ElementReading, 'state' | 'reason'> & { readonly sentence: Sentence | null };
type Reader = (sentences: readonly Told[]) => Finding;
type Told = { readonly sentence: Sentence; readonly words: string };

/**
 * Looks through the parts of a report in which its author gives opinions for what it says on apportionment, and
 * proposes for each element whether it is there, with the sentence. Empty when no sentence apportions anything.
 */
export function readApportionmentReasoning(
  document: DocumentText,
  structure: DocumentStructure,
): readonly ElementReading[] {
  const told = apportioningSentences(document.text, structure);
  if (told.length === 0) return [];
  return READERS.map(([element, read]) => {
    const { state, reason, sentence } = read(told);
    return { element, state, reason, passage: sentence === null ? null : cite(document, sentence) };
  });
}

/** Sentences that apportion, and those behind them that go on in the same paragraph or answer. */
function apportioningSentences(text: string, { sentences }: DocumentStructure): Told[] {
  const kept = new Set<number>();
  for (const [at, sentence] of sentences.entries()) {
    if (!isOpinion(sentence) || !isAbout(text, sentence)) continue;
    for (let next = at; next <= at + FOLLOWING && next < sentences.length; next += 1) {
      const other = sentences[next];
      if (other === undefined || !isOpinion(other) || !isBeside(sentence, other)) break;
      kept.add(next);
    }
  }
  return [...kept]
    .toSorted((a, b) => a - b)
    .flatMap((at) => sentences[at] ?? [])
    .map((sentence) => ({ sentence, words: text.slice(sentence.start, sentence.end) }));
}

const isOpinion = ({ section, part, start, end }: Sentence): boolean =>
  holdsOpinions(section) && part !== 'QUESTION' && end - start <= LONGEST_SENTENCE;

function isAbout(text: string, sentence: Sentence): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (APPORTIONS.test(words)) return true;
  if (sentence.unit === null || !PERCENT.test(words)) return false;
  const { question } = sentence.unit;
  return topicOf(text.slice(question.start, question.end)).issues.has(Issue.APPORTIONMENT);
}

const isBeside = (one: Sentence, other: Sentence): boolean =>
  one.unit === null ? other.paragraph === one.paragraph && other.unit === null : other.unit === one.unit;

function firstWith(told: readonly Told[], ...patterns: readonly RegExp[]): Sentence | null {
  return told.find(({ words }) => patterns.every((pattern) => pattern.test(words)))?.sentence ?? null;
}

const present = (sentence: Sentence, reason: string): Finding => ({ state: 'PRESENT', sentence, reason });
const unclear = (sentence: Sentence, reason: string): Finding => ({ state: 'UNCLEAR', sentence, reason });
const absent = (reason: string): Finding => ({ state: 'ABSENT', sentence: null, reason });

function percentages(told: readonly Told[]): Finding {
  const stated = firstWith(told, PERCENT);
  if (stated !== null) return present(stated, 'The report states a share as a percentage or a fraction.');
  const loose = firstWith(told, LOOSE_SHARE);
  return loose === null
    ? absent('No sentence on apportionment states a share.')
    : unclear(loose, 'A share is stated in words only, without an approximate percentage.');
}

function factor(told: readonly Told[]): Finding {
  const named = firstWith(told, NAMED_FACTOR);
  if (named !== null) return present(named, 'A factor is named to which the share belongs.');
  const loose = firstWith(told, LOOSE_FACTOR);
  return loose === null
    ? absent('No sentence on apportionment names what the share is for.')
    : unclear(loose, 'The share is for other or pre-existing factors that are not named.');
}

function how(told: readonly Told[]): Finding {
  const explained = firstWith(told, EXPLAINS_HOW);
  if (explained !== null)
    return present(explained, 'Words of reasoning say how the factor causes disability.');
  const judged = firstWith(told, ONLY_JUDGMENT);
  return judged === null
    ? absent('No words of reasoning stand beside the apportionment.')
    : unclear(judged, 'The apportionment refers to judgment or experience; how the factor acts is not said.');
}

function whyNow(told: readonly Told[]): Finding {
  const stated = firstWith(told, NOW, CAUSES);
  if (stated !== null)
    return present(stated, 'A sentence says that the factor causes disability at present.');
  const now = firstWith(told, NOW);
  return now === null
    ? absent('No sentence says why the factor causes disability at the time of the evaluation.')
    : unclear(now, 'The present is spoken of; that the factor causes disability now is not said.');
}

function evidence(told: readonly Told[]): Finding {
  const named = firstWith(told, EVIDENCE);
  if (named !== null)
    return present(named, 'A study, measurement or publication is named beside the apportionment.');
  const loose = firstWith(told, LOOSE_EVIDENCE);
  return loose === null
    ? absent('No medical evidence is named beside the apportionment.')
    : unclear(loose, 'Records or findings are referred to without saying which.');
}

const READERS: readonly (readonly [ApportionmentElement, Reader])[] = [
  ['APPROXIMATE_PERCENTAGES', percentages],
  ['TO_WHAT_FACTOR', factor],
  ['HOW', how],
  ['WHY_NOW', whyNow],
  ['MEDICAL_EVIDENCE', evidence],
];
