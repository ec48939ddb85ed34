import type { DocumentText } from '../../kernel/document-text.js';
import { Stance } from '../../kernel/vocabulary.js';
import { Attribution, type OpinionReading, SectionKind } from '../report-reading.types.js';
import type { DocumentStructure, QuestionUnit, Sentence } from '../structure/index.js';
import { AnalysedSentence } from './analysed-sentence.js';
import { polarAnswer } from './answers.js';
import { promiseOf } from './candidates.js';
import type { Finding } from './finding.types.js';
import { type Passage, classified, unclassified } from './opinion-reading.js';
import { holdsOpinions, isAdmitted } from './section-gate.js';
import { findingsIn, oppositeOf } from './sentence-findings.js';
import { NO_TOPIC, type Topic, topicOf } from './topics.js';

/** A person looks at no more of one report than this, if it can be helped; most reports stay under twenty. */
const MOST_CANDIDATES = 32;
const MOST_UNCLASSIFIED = 14;
const FEWEST_UNCLASSIFIED = 5;

/**
 * The author's opinions in a report: those that rules recognise with their issue and stance, and after them sentences
 * that may hold one. Questions, and what others said, are none.
 */
export function readOpinions(document: DocumentText, structure: DocumentStructure): OpinionReading[] {
  const passages = passagesOf(document, structure);
  const hasOpinionSections = structure.sections.some(({ kind }) => holdsOpinions(kind));
  const read = passages.map((passage, at) => ({
    passage,
    findings: findingsOf(passage, passages[at - 1], hasOpinionSections),
  }));
  const sparse = withoutEchoes(read);
  const recognised = sparse.flatMap(({ passage, findings }) =>
    findings.map((finding) => classified(document, passage, finding)),
  );
  const room = Math.max(
    FEWEST_UNCLASSIFIED,
    Math.min(MOST_UNCLASSIFIED, MOST_CANDIDATES - recognised.length),
  );
  const candidates = sparse
    .filter(({ findings }) => findings.length === 0)
    .map(({ passage }) => ({ passage, promise: promiseOf(passage.analysed) }))
    .filter(({ promise }) => promise > 0)
    .sort(
      (one, other) =>
        other.promise - one.promise || one.passage.sentence.start - other.passage.sentence.start,
    )
    .slice(0, room)
    .sort((one, other) => one.passage.sentence.start - other.passage.sentence.start);
  return [...recognised, ...candidates.map(({ passage }) => unclassified(document, passage))];
}

function passagesOf(document: DocumentText, { sentences, sections }: DocumentStructure): Passage[] {
  const byUnit = new Map<QuestionUnit, Topic>();
  const byHeading = new Map<string, Topic>();
  let section = 0;
  return sentences.flatMap((sentence) => {
    while ((sections[section + 1]?.start ?? Infinity) <= sentence.start) section += 1;
    if (sentence.part === 'QUESTION' || !mayMatter(document.text, sentence)) return [];
    const heading = sections[section]?.heading ?? null;
    const topic =
      sentence.unit === null
        ? headingTopic(sentence, heading, byHeading)
        : remembered(byUnit, sentence.unit, ({ question }) =>
            topicOf(
              document.text.slice(Math.max(question.start, question.end - LONGEST_QUESTION), question.end),
            ),
          );
    const text = document.text.slice(sentence.start, sentence.end);
    const analysed = new AnalysedSentence(text, sentence.start, {
      section: sentence.section,
      topics: topic.issues,
    });
    return [{ sentence, topic, analysed }];
  });
}

const ELSEWHERE =
  /\b(?:opin|believ|conclu|judgment|certainty|probabilit|i (?:feel|find|think|recommend|agree|disagree)|credib|reliab|historian|effort|waddel|malinger|magnif|exagger|embellish|inconsisten|consisten|minimi|forthright|forthcoming|straightforward|cooperat|candid|evasive|valid|gain|organic|physiolog|distract|discrep|give[- ]?way|break[- ]?away|cogwheel|manipulat|seated|supine|genuine|honest|truthful|stoic|understat|feign|overlay|pain behav|out of proportion|objective)/i;

/** Outside the parts for opinions only sentences with a word of opinion or of credibility are looked at. */
const mayMatter = (text: string, { section, start, end }: Sentence): boolean =>
  end - start <= LONGEST_SENTENCE &&
  (holdsOpinions(section) || section === SectionKind.HEADER || ELSEWHERE.test(text.slice(start, end)));

/** Longer is a table or a page without points, and not a sentence anybody can judge. */
const LONGEST_SENTENCE = 2_000;
const LONGEST_QUESTION = 4_000;

function headingTopic(sentence: Sentence, heading: string | null, known: Map<string, Topic>): Topic {
  if (heading === null || sentence.section !== SectionKind.DISCUSSION) return NO_TOPIC;
  return remembered(known, heading, topicOf);
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}

function findingsOf(
  passage: Passage,
  before: Passage | undefined,
  hasOpinionSections: boolean,
): readonly Finding[] {
  const { analysed, sentence, topic } = passage;
  const found = findingsIn(analysed).filter((finding) => isAdmitted(analysed, finding, hasOpinionSections));
  const isFirst = sentence.part === 'ANSWER' && before?.sentence.unit !== sentence.unit;
  const polar = isFirst ? polarAnswer(analysed, topic) : null;
  if (polar !== null && !found.some(({ issue }) => issue === polar.issue)) return [...found, polar];
  if (found.length > 0 || before === undefined) return found;
  return verdictOnBefore(analysed, before, hasOpinionSections);
}

/** "I disagree with this conclusion." after what another said: the author's opinion is on that. */
function verdictOnBefore(
  analysed: AnalysedSentence,
  before: Passage,
  hasOpinionSections: boolean,
): Finding[] {
  const { verdict } = analysed.speech;
  const isShort = analysed.words.length <= 16;
  if (verdict === 'NONE' || !isShort || before.analysed.speech.voices.length === 0) return [];
  if (!/\b(?:this|that|his|her|their|these|those|the|agree|disagree|concur|differ)\b/i.test(analysed.text))
    return [];
  const unvoiced = new AnalysedSentence(before.analysed.text, before.sentence.start, {
    ...before.analysed.surroundings,
    isQuestion: true,
  });
  return findingsIn(unvoiced)
    .filter((finding) => isAdmitted(analysed, finding, hasOpinionSections))
    .map((finding) => (verdict === 'DISAGREES' ? oppositeOf(finding) : finding))
    .map((finding) => ({ ...finding, cue: `verdict.${finding.cue}`, at: { from: 0, to: 1 } }));
}

type Read = { readonly passage: Passage; readonly findings: readonly Finding[] };

/** A bare "Yes." beside a sentence of the same answer that says as much is not shown twice. */
function withoutEchoes(read: readonly Read[]): Read[] {
  const said = new Map<QuestionUnit, Set<string>>();
  for (const { passage, findings } of read) {
    const { unit } = passage.sentence;
    if (unit === null || passage.analysed.words.length <= 3) continue;
    const known = remembered(said, unit, () => new Set<string>());
    for (const { issue, stance } of findings) known.add(`${issue} ${stance}`);
  }
  return read.map(({ passage, findings }) => {
    const { unit } = passage.sentence;
    const known = unit === null || passage.analysed.words.length > 3 ? undefined : said.get(unit);
    return {
      passage,
      findings: findings.filter(({ issue, stance }) => known?.has(`${issue} ${stance}`) !== true),
    };
  });
}

export const isOwnOpinion = ({ attribution, stance }: OpinionReading): boolean =>
  attribution === Attribution.OWN && stance !== null && stance !== Stance.NOT_ADDRESSED;
