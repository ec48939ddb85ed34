import { lastQuarterEnd, type AnalysisWindow } from '../../kernel/analysis-window.js';
import { dayOf } from '../../platform/clock.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import type { Issue } from '../../kernel/vocabulary.js';
import type { ProfileSelection } from '../analytics/index.js';
import { refusalSentence, type RefusalInWords, type Sentence } from '../measures/index.js';
import { recordViews } from './analysis-views.js';
import { peerAnswerLoader } from './peer-answer.loader.js';
import type { PeerAnswer } from './peer-answer.queries.js';
import { comparisonsOf, type ShownComparison } from './peer-comparison.js';
import type { ComparisonRefusal } from './peer-refusal.js';
import { presetWindow } from './preset-window.js';

/** The comparisons of a profile, or the one reason why there are none. */
export type ProfileComparisons = {
  readonly comparisons: readonly ShownComparison[];
  readonly refusal: ComparisonRefusal | null;
  /** The reason in words; null where there is none. */
  readonly refusalSentence: Sentence | null;
  /** Comparisons in the windows that the firm has looked at within a year; 0 for a selection of the reader's own. */
  readonly analysesViewed: number;
};

/** What of a profile decides about its comparisons. */
export type ComparedProfile = {
  readonly examinations: { readonly about: ProfileSelection };
  readonly tendencies: readonly {
    readonly issue: Issue;
    readonly stances: readonly {
      readonly stance: string;
      readonly estimate: { readonly numerator: number | null; readonly denominator: number | null };
    }[];
  }[];
};

const NOT_REFUSED = { refusal: null, refusalSentence: null } as const;

/** Reads what is stored; the request's loader reads it once however many fields ask. */
export async function profileComparisons(
  context: RequestContext,
  profile: ComparedProfile,
): Promise<ProfileComparisons> {
  const { examinerId: subjectId, filter } = profile.examinations.about;
  const window = presetWindow(filter);
  if (window === null) return refused('CUSTOM_SELECTION', 'CUSTOM_SELECTION');
  return comparisonsIn(await answerOf(context, subjectId, window), { profile, window });
}

/** What a stored answer says of a profile of the same window; nothing is read or noted. */
export function comparisonsIn(
  answer: PeerAnswer,
  { profile, window }: { readonly profile: ComparedProfile; readonly window: AnalysisWindow },
): ProfileComparisons {
  if (answer.isStale) return refused('BEING_COMPUTED', 'BEING_RECOMPUTED');
  if (answer.place === null) return { comparisons: [], ...NOT_REFUSED, analysesViewed: 0 };
  if (answer.place.specialty === null) return refused('PEER_GROUP_UNKNOWN', 'SPECIALTY_UNKNOWN');
  if (answer.place.state === null) return refused('PEER_GROUP_UNKNOWN', 'PLACE_UNKNOWN');
  const { examinerId: subjectId } = profile.examinations.about;
  const comparisons = comparisonsOf(answer, { subjectId, window });
  if (!agree(comparisons, profile)) return refused('BEING_COMPUTED', 'BEING_RECOMPUTED');
  return { comparisons, ...NOT_REFUSED, analysesViewed: answer.analyses };
}

/** Notes, after the answer, that the comparisons of this window were looked at. */
export async function noteView(context: RequestContext, profile: ComparedProfile): Promise<void> {
  const { examinerId: subjectId, filter } = profile.examinations.about;
  const window = presetWindow(filter);
  if (window === null || (await answerOf(context, subjectId, window)).isLogged) return;
  const viewedOn = dayOf(context.clock);
  context.later((unitOfWork) => recordViews(unitOfWork, [{ subjectId, window, viewedOn }]));
}

function answerOf(context: RequestContext, subjectId: string, window: AnalysisWindow): Promise<PeerAnswer> {
  const today = dayOf(context.clock);
  return context
    .loader(peerAnswerLoader)
    .load({ subjectId, window, today, quarterEnd: lastQuarterEnd(today) });
}

function refused(refusal: ComparisonRefusal, because: RefusalInWords): ProfileComparisons {
  return { comparisons: [], refusal, refusalSentence: refusalSentence({ because }), analysesViewed: 0 };
}

/** The comparisons of all kinds together count what the profile counts: what is compared is what is shown. */
function agree(comparisons: readonly ShownComparison[], { tendencies }: ComparedProfile): boolean {
  return tendencies.every(({ issue, stances }) => {
    const ofIssue = comparisons.filter(({ measure }) => measure.id === `OPINION.${issue}`);
    const found = stances.find(({ stance }) => ofIssue[0]?.measure.findings.includes(stance));
    if (found === undefined) return true;
    const [x, n] = [
      sum(ofIssue.map(({ stored }) => stored.x ?? 0)),
      sum(ofIssue.map(({ stored }) => stored.n)),
    ];
    return x === found.estimate.numerator && n === found.estimate.denominator;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
