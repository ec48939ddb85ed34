import type { CiteNames } from '../../drafts/index.js';
import { labelledCite } from '../../drafts/index.js';
import type { OutlineChapter, OutlineCite, OutlineContent, OutlineQuestion } from '../outline-content.js';
import { OutlineMode } from '../outline-vocabulary.js';
import type { PlannedOutline } from './build-outline.js';
import type { OutlineFacts } from './chapter-facts.types.js';
import { supportOf, supportWords } from './chapter-order.js';
import { withoutNames } from './claimant-words.js';
import { impeachmentSteps } from './impeachment.js';
import type { ChapterDraft, PlainCite, Point } from './point.js';

/** In what words, and with what names, an outline is written. */
export type Writing = {
  readonly facts: OutlineFacts;
  readonly mode: OutlineMode;
  readonly names: CiteNames;
};

/** The planned outline with its numbers, names and steps. */
export function writtenOutline({ chapters, unsupported }: PlannedOutline, writing: Writing): OutlineContent {
  const { facts, mode } = writing;
  const title =
    mode === OutlineMode.CROSS
      ? `Cross-examination of ${facts.examiner}`
      : `Preparation of ${facts.examiner} for cross-examination`;
  return {
    ...{ mode, title, unsupported },
    chapters: chapters.map((chapter, index) => chapterOf(chapter, index + 1, writing)),
  };
}

/** Every cite of a planned outline, for its names. */
export function citesOfPlan({ chapters }: PlannedOutline): readonly PlainCite['source'][] {
  return chapters.flatMap(({ points }) => points.flatMap(({ cites }) => cites.map(({ source }) => source)));
}

function chapterOf(draft: ChapterDraft, place: number, writing: Writing): OutlineChapter {
  const { topic, heading, goal, points, standing } = draft;
  const isCross = writing.mode === OutlineMode.CROSS;
  return {
    id: `record:${topic}`,
    origin: 'RECORD',
    topic,
    heading: isCross ? heading : `Expect: ${heading}`,
    goal: isCross ? goal : `What the other side wants: ${goal}`,
    standing: { place, unusual: standing.words, support: supportWords(supportOf(draft)) },
    questions: points.map((point) => questionOf(point, `record:${topic}:${point.key}`, writing)),
    isLeftOut: false,
  };
}

function questionOf(point: Point, id: string, { facts, mode, names }: Writing): OutlineQuestion {
  const { figures, cites, exhibits, denial, helps, honest, bring, isForWitness } = point;
  const isCross = mode === OutlineMode.CROSS;
  const text = withoutNames(point.text, facts.claimant);
  const steps = denial === null ? null : impeachmentSteps(denial, facts.venue);
  const named = (cite: PlainCite): OutlineCite => namedCite(cite, point.text, names);
  return {
    ...{ id, text, figures, exhibits },
    origin: 'RECORD',
    cites: distinct(cites).map(named),
    expectedAnswer: isCross || isForWitness ? 'Yes.' : honest,
    ifDenied:
      steps === null
        ? null
        : {
            steps: isCross ? steps.steps : steps.steps.map((step) => `Expect the other side: ${step}`),
            cites: distinct(steps.cites).map(named),
          },
    helpsWitness: isCross ? helps : `${bring} ${helps}`,
    note: null,
    isLeftOut: false,
  };
}

/** What a cite says of itself stands before what its source would say. */
function namedCite({ source, label, detail }: PlainCite, text: string, names: CiteNames): OutlineCite {
  const plain = labelledCite(source, `${text} ${detail ?? ''}`, names);
  const parts = [plain.detail, detail].filter((part) => part !== null && part !== undefined);
  return {
    source,
    label: label ?? plain.label,
    detail: parts.length === 0 ? null : parts.join('; '),
  };
}

function distinct(cites: readonly PlainCite[]): PlainCite[] {
  return [...new Map(cites.map((cite) => [JSON.stringify(cite), cite])).values()];
}
