import { MINIMA } from '../../../statistics/show-rules.js';
import { minimumFor, type Profile } from '../../analytics/index.js';
import type { KindContent, ProfileMaterial, RefusedExhibit } from '../built-exhibit.js';
import type { ExhibitTable } from '../exhibit-content.js';
import { countWords, figureOf, quantityWords } from '../figure-words.js';
import { durationPicture } from '../pictures/duration-picture.js';
import { tooFew } from '../too-few.js';

type Series = Profile['durations'][number];
type Minimum = ReturnType<typeof minimumFor>;
type Timed = { readonly series: Series; readonly minimum: Minimum };

/** Face-to-face minutes, one series for each source; sources are never merged. */
export function durationsExhibit({ profile, frame }: ProfileMaterial): RefusedExhibit | KindContent {
  const timed = profile.durations.map((series) => ({ series, minimum: minimumFor(frame.practice, series) }));
  const most = Math.max(0, ...timed.map(({ series }) => series.n));
  const leading = timed.find(({ series }) => series.n >= MINIMA.interval);
  if (leading === undefined) return tooFew(most, 'examinations with a recorded time of any one source');
  const { series: first } = leading;
  return {
    kind: 'BUILT',
    title: `${frame.examiner}: half of ${quantityWords(first.n, 'examination')} took ${minutesWords(first.median)} or less, by the ${first.label.toLowerCase()}`,
    headline: first.medianEstimate.key,
    sentences: timed.flatMap(({ series, minimum }) => [
      ...(minimum === null
        ? series.medianEstimate.sentences.map(({ text }) => text)
        : [minimum.sentence.text]),
    ]),
    tables: [durationTable(timed)],
    picture: durationPicture(
      timed.map(({ series, minimum }) => ({
        label: series.label,
        minutes: series.histogram,
        median: series.median,
        minimum: minimum?.rule.minutes ?? null,
        isRecalled: series.source === 'CLAIMANT' || series.source === 'FIRM_LOG',
      })),
    ),
    figures: timed.flatMap(({ series, minimum }) => [
      figureOf(series.estimate),
      figureOf(series.medianEstimate),
      ...(minimum === null ? [] : [figureOf(minimum.below)]),
    ]),
    methodIds: [
      'quantile-order-statistics',
      ...(timed.some(({ minimum }) => minimum !== null) ? ['minimum-time'] : []),
    ],
    caveats: ['C-SEL'],
    coverage: timed.map(
      ({ series }) =>
        `${series.label}: no time is recorded for ${quantityWords(series.missing, 'examination')} of ${series.n + series.missing}.`,
    ),
  };
}

function durationTable(timed: readonly Timed[]): ExhibitTable {
  return {
    caption: 'Face-to-face minutes by who recorded them',
    columns: [
      { heading: 'Source', share: 4 },
      { heading: 'With a time', share: 4 },
      { heading: 'Median', share: 4 },
      { heading: '95% interval of the median', share: 5 },
      { heading: 'Shortest', share: 4 },
      { heading: 'Longest', share: 4 },
      { heading: 'Below a minimum on file', share: 7 },
    ],
    rows: timed.map(({ series, minimum }) => [
      series.label,
      `${series.n} of ${series.n + series.missing}`,
      minutesWords(series.median),
      series.medianInterval === null
        ? 'too few'
        : `${series.medianInterval.lower ?? 'open'} to ${series.medianInterval.upper ?? 'open'}`,
      String(series.minimum),
      String(series.maximum),
      minimum === null
        ? 'no rule on file applies'
        : `${countWords(minimum.below)} below the ${minimum.rule.minutes} minutes of ${minimum.rule.citation}`,
    ]),
  };
}

function minutesWords(minutes: number | null): string {
  return minutes === null ? 'not stated' : quantityWords(minutes, 'minute');
}
