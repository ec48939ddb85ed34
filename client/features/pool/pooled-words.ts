import type { PooledRow } from '../../charts/index.js';
import type { PoolReleaseMadeFragment, PooledNumbersFragment } from '../../generated/graphql.js';
import { formatInstantDay } from '../../lib/format-date.js';
import { formatInterval, formatQuantity } from '../../lib/format.js';
import { examKindLabel, issueLabel } from '../../lib/vocabulary.js';
import { quarterWords } from './pool-words.js';

type Figure = PooledNumbersFragment['figures'][number];
type Group = Figure['groups'][number];
type Value = Group['value'];

/** "For the third quarter of 2026, made on Oct 15, 2026." */
export function releaseWords({ quarter, releasedAt }: PoolReleaseMadeFragment): string {
  return `For the ${quarterWords(quarter)}, made on ${formatInstantDay(releasedAt)}.`;
}

/** What the pool shows of an examiner: one row for each rate, the examiner's before that of the group. */
export function pooledRows(
  { figures, release }: Pick<PooledNumbersFragment, 'figures' | 'release'>,
  findingOf: (measure: string) => string,
): PooledRow[] {
  return figures.flatMap((figure) => {
    const about = `${issueLabel[figure.issue]}: the report states ${findingOf(figure.measure)}`;
    const cells = figure.cells.flatMap(({ kind, asOfQuarter, value, others }) => [
      rowOf(`${figure.measure}.${kind}`, `${about} (${examKindLabel[kind]})`, value, [
        olderWords(asOfQuarter, release),
      ]),
      ...(others === null
        ? []
        : [
            rowOf(
              `${figure.measure}.${kind}.OTHERS`,
              `Comparable examiners without this one (${examKindLabel[kind]})`,
              others,
              [],
            ),
          ]),
    ]);
    const groups = figure.groups
      .filter(({ kind }) => !figure.cells.some((cell) => cell.kind === kind && cell.others !== null))
      .map((group) =>
        rowOf(
          `${figure.measure}.${group.kind}.GROUP`,
          `${figure.cells.length === 0 ? `${about}; c` : 'C'}omparable examiners, this one among them (${examKindLabel[group.kind]}, ${group.state})`,
          group.value,
          [spreadWords(group.spread), olderWords(group.asOfQuarter, release)],
        ),
      );
    return [...cells, ...groups];
  });
}

/** Issues of which the pool shows nothing of the examiner. */
export function withheldIssues(figures: readonly Figure[]): string[] {
  return figures.filter(({ notShown }) => notShown !== null).map(({ issue }) => issueLabel[issue]);
}

function rowOf(key: string, label: string, value: Value, additions: readonly string[]): PooledRow {
  const limits = `interval ${formatInterval(value.limits)}`;
  return {
    key: `POOL.${key}`,
    label,
    value: { share: value.ratePercent / 100, interval: value.limits },
    reading: [value.words, limits, ...additions.filter((words) => words !== '')].join('; '),
  };
}

/** How the examiners of a group differ; both numbers are rounded. */
function spreadWords(spread: Group['spread']): string {
  if (spread === null) return '';
  const { examinersAtLeast, p10Percent, p90Percent } = spread;
  return `about 8 in 10 of at least ${formatQuantity(examinersAtLeast, 'examiner')} between ${p10Percent}% and ${p90Percent}%`;
}

/** A figure may be that of an earlier release, when a newer one would have told too much. */
function olderWords(asOfQuarter: string, release: PooledNumbersFragment['release']): string {
  return release === null || release.quarter === asOfQuarter
    ? ''
    : `as released for the ${quarterWords(asOfQuarter)}`;
}
