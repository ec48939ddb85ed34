import type { OutlineTopic } from '../outline-vocabulary.js';
import { boilerplateChapter } from './boilerplate.chapter.js';
import { brevityChapter } from './brevity.chapter.js';
import { challengesChapter } from './challenges.chapter.js';
import type { OutlineFacts } from './chapter-facts.types.js';
import { compareChapters } from './chapter-order.js';
import { credentialsChapter } from './credentials.chapter.js';
import { earlierOathsChapter } from './earlier-oaths.chapter.js';
import { earlyMmiChapter } from './early-mmi.chapter.js';
import { engagementChapter } from './engagement.chapter.js';
import { foundationChapter } from './foundation.chapter.js';
import { incomeChapter } from './income.chapter.js';
import { medicationChapter } from './medication.chapter.js';
import { opinionPatternChapter } from './opinion-pattern.chapter.js';
import { Unusual, type Built, type ChapterDraft } from './point.js';
import { recordsChapter } from './records.chapter.js';
import { retentionChapter } from './retention.chapter.js';
import { testimonyListChapter } from './testimony-list.chapter.js';
import type { UnsupportedTopic } from '../outline-content.js';
import { OutlineMode } from '../outline-vocabulary.js';

const BUILDERS: Readonly<Record<OutlineTopic, (facts: OutlineFacts) => Built>> = {
  RETENTION: retentionChapter,
  INCOME: incomeChapter,
  CREDENTIALS: credentialsChapter,
  BREVITY: brevityChapter,
  RECORDS: recordsChapter,
  FOUNDATION: foundationChapter,
  OPINION_PATTERN: opinionPatternChapter,
  EARLY_MMI: earlyMmiChapter,
  MEDICATION: medicationChapter,
  ENGAGEMENT: engagementChapter,
  BOILERPLATE: boilerplateChapter,
  EARLIER_OATHS: earlierOathsChapter,
  TESTIMONY_LIST: testimonyListChapter,
  CHALLENGES: challengesChapter,
};

/** Nothing of the chapter is put by the other side, however unusual its subject. */
const FOR_WITNESS = {
  unusual: Unusual.COUNTED,
  words: 'What is on file speaks for the witness.',
  adjusted: null,
} as const;

/** Chapters in their order, and the topics that have none. Every topic is in one of the two. */
export type PlannedOutline = {
  readonly chapters: readonly ChapterDraft[];
  readonly unsupported: readonly UnsupportedTopic[];
};

/** What the facts support, the strongest chapter first. */
export function plannedOutline(facts: OutlineFacts, mode: OutlineMode): PlannedOutline {
  const built = Object.values(BUILDERS).map((build) => inMode(build(facts), mode));
  return {
    chapters: built.filter(isChapter).toSorted(compareChapters),
    unsupported: built.flatMap((one) => (isChapter(one) ? [] : [one])),
  };
}

/** What speaks for the witness is left to the other side; a topic of nothing else is not put. */
function inMode(built: Built, mode: OutlineMode): Built {
  if (!isChapter(built)) return built;
  const points = built.points.filter(({ isForWitness }) => !isForWitness);
  if (mode === OutlineMode.PREPARATION) {
    return points.length > 0 ? built : { ...built, standing: { ...built.standing, ...FOR_WITNESS } };
  }
  if (points.length > 0) return { ...built, points };
  return {
    topic: built.topic,
    reason: 'What is on file on this topic speaks for the witness; nothing is put.',
  };
}

function isChapter(built: Built): built is ChapterDraft {
  return 'points' in built;
}
