import type { DocumentText } from '../../kernel/document-text.js';
import { Issue } from '../../kernel/vocabulary.js';
import { cite } from '../cite.js';
import { Attribution, type OpinionReading } from '../report-reading.types.js';
import type { Sentence } from '../structure/index.js';
import type { AnalysedSentence } from './analysed-sentence.js';
import { confidenceOf, UNCLASSIFIED_CONFIDENCE } from './confidence.js';
import type { Finding } from './finding.types.js';
import { groundOf } from './medication-ground.js';
import type { Topic } from './topics.js';
import { apportionedPercent, dateWithin, drugsIn, wholePersonPercent } from './values.js';

/** A sentence with what is known of it. */
export type Passage = {
  readonly sentence: Sentence;
  readonly topic: Topic;
  readonly analysed: AnalysedSentence;
};

export function classified(document: DocumentText, passage: Passage, finding: Finding): OpinionReading {
  const { analysed } = passage;
  const { issue, stance } = finding;
  return {
    ...common(document, passage),
    tier: 'CLASSIFIED',
    issue,
    stance,
    attribution: Attribution.OWN,
    mmiOn: issue === Issue.MMI ? dateWithin(analysed, finding.at.from, analysed.words.length) : null,
    wpiPercent: issue === Issue.IMPAIRMENT ? wholePersonPercent(analysed) : null,
    apportionmentPercent: issue === Issue.APPORTIONMENT ? apportionedPercent(analysed) : null,
    medications: issue === Issue.MEDICATION ? drugsIn(analysed) : [],
    ground: issue === Issue.MEDICATION ? groundOf(analysed) : null,
    cues: [finding.cue, ...cuesAround(passage)],
    confidence: confidenceOf(analysed, finding, passage.topic),
  };
}

export function unclassified(document: DocumentText, passage: Passage): OpinionReading {
  return {
    ...common(document, passage),
    tier: 'UNCLASSIFIED',
    issue: null,
    stance: null,
    attribution: passage.analysed.speech.voices[0]?.attribution ?? Attribution.OWN,
    mmiOn: null,
    wpiPercent: null,
    apportionmentPercent: null,
    medications: [],
    ground: null,
    cues: cuesAround(passage),
    confidence: UNCLASSIFIED_CONFIDENCE,
  };
}

function common(
  document: DocumentText,
  { sentence, analysed }: Passage,
): Pick<OpinionReading, 'citation' | 'section' | 'question' | 'certainty' | 'isHedged' | 'isConditional'> {
  const { unit } = sentence;
  const hasQuestion = unit !== null && unit.question.end > unit.question.start;
  return {
    citation: cite(document, sentence),
    section: sentence.section,
    question: hasQuestion ? cite(document, unit.question) : null,
    certainty: certaintyIn(document, analysed),
    isHedged: analysed.has('hedge', 'uncertainty'),
    isConditional: analysed.isConditional,
  };
}

/** As written, from the first to the last word of the phrase. */
function certaintyIn(document: DocumentText, analysed: AnalysedSentence): string | null {
  const [first] = analysed
    .find('certainty')
    .toSorted((one, other) => other.to - other.from - (one.to - one.from));
  if (first === undefined) return null;
  const start = analysed.words[first.from]?.start;
  const end = analysed.words[first.to - 1]?.end;
  return start === undefined || end === undefined ? null : document.text.slice(start, end);
}

function cuesAround({ analysed, sentence, topic }: Passage): string[] {
  return [
    ...(analysed.has('own') ? ['cue.author-speaks'] : []),
    ...(analysed.speech.verdict === 'AGREES' ? ['cue.agrees'] : []),
    ...(analysed.speech.verdict === 'DISAGREES' ? ['cue.disagrees'] : []),
    ...(sentence.part === 'ANSWER' ? ['cue.answer'] : []),
    ...(topic.issues.size > 0 ? ['cue.topic'] : []),
    ...(analysed.has('certainty') ? ['cue.certainty'] : []),
  ];
}
