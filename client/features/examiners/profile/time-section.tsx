import { Table, Text } from '@mantine/core';
import { DurationStrips, MOST_DOTS, type StripFloor } from '../../../charts/index.js';
import type { DurationNumbersFragment } from '../../../generated/graphql.js';
import { formatCount, formatDecimal, formatQuantity } from '../../../lib/format.js';
import { examKindLabel, timingSourceLabel } from '../../../lib/vocabulary.js';
import { FigureActions } from './figure-actions.js';
import { openWords } from './figure-words.js';
import { isRecalled, openRangeWords } from './measure-words.js';
import { rowsAddress, valueKey } from './profile-address.js';
import { captionOf, exportNoteOf, type ProfileScope } from './profile-scope.js';
import { ProfileSection } from './profile-section.js';
import classes from './profile.module.css';
import { headingOf, restOf, textOf } from './server-words.js';

interface TimeProps {
  readonly scope: ProfileScope;
  readonly durations: readonly DurationNumbersFragment[];
}

/** Face-to-face minutes, one series per source. Sources are never merged. */
export function TimeSection({ scope, durations }: TimeProps) {
  const [first] = durations;
  return (
    <ProfileSection
      id="time"
      title="Time"
      lead="Minutes face to face. Each source is a series of its own; record reviews have no such time."
    >
      {!first ? (
        <Text c="dimmed">No time is recorded for these examinations.</Text>
      ) : (
        <div className={classes.stack}>
          <DurationStrips
            words={{
              title: headingOf(first.estimate, 'Minutes face to face.'),
              caption: captionOf(
                scope,
                `One dot per examination, from ${MOST_DOTS + 1} on one column per value; tick: median, line: its interval.`,
                durations.some(({ source }) => isRecalled(source))
                  ? 'Hollow dots rest on recall or on one side’s own log, and join no comparison.'
                  : '',
                durations.some(({ faceToFaceMinimum }) => faceToFaceMinimum !== null)
                  ? 'Broken line: a stated minimum, which holds for the kind of examination named beside it.'
                  : '',
              ),
              exportNote: exportNoteOf(scope),
              fileName: 'minutes-by-source',
            }}
            strips={durations.map((series) => ({
              key: series.estimate.key,
              label: `${timingSourceLabel[series.source]}, n = ${formatCount(series.n)}`,
              isHollow: isRecalled(series.source),
              bins: series.histogram,
              median: series.median,
              medianInterval: series.medianInterval,
              // The title already says it of a single source.
              reading: [
                durations.length > 1 ? textOf(series.estimate.sentences) : restOf(series.estimate),
                series.faceToFaceMinimum?.sentence.text ?? '',
              ]
                .join(' ')
                .trim(),
              floor: floorOf(series),
              href: rowsAddress(scope.examinerId, series.estimate.key, scope.filter),
              linkLabel: `${timingSourceLabel[series.source]}. ${openWords(series.estimate.numerator)}.`,
              valueLink: (minutes, count) => ({
                href: rowsAddress(scope.examinerId, valueKey(series.estimate.key, minutes), scope.filter),
                label: `${formatQuantity(minutes, 'minute')}: ${formatQuantity(count, 'examination')}`,
              }),
            }))}
          />
          <div className={classes.figure}>
            <QuantileTable durations={durations} />
            <FigureActions
              scope={scope}
              figures={durations.flatMap(({ medianEstimate, faceToFaceMinimum }) => [
                medianEstimate,
                ...(faceToFaceMinimum === null ? [] : [faceToFaceMinimum.below]),
              ])}
            />
          </div>
        </div>
      )}
    </ProfileSection>
  );
}

/** The minimum with the rule that states it, for the kind of examination that the rule is about. */
function floorOf({ faceToFaceMinimum: rule }: DurationNumbersFragment): StripFloor | null {
  if (rule === null) return null;
  const label = `${formatQuantity(rule.minutes, 'minute')} (${examKindLabel[rule.kind]}): ${rule.citation}`;
  return { minutes: rule.minutes, label };
}

/** Why a quantile is missing is said in the cell: tenths need 36 examinations, a median's interval six. */
function QuantileTable({ durations }: { durations: readonly DurationNumbersFragment[] }) {
  const orRefusal = (value: number | null) => (value === null ? 'too few' : formatDecimal(value));
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Minutes by source">
      <Table captionSide="bottom">
        <Table.Caption ta="start">
          Minutes by source. Tenths are given from 36 examinations on, the median’s interval from 6.
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Source</Table.Th>
            <Table.Th ta="end">n</Table.Th>
            <Table.Th ta="end">Missing</Table.Th>
            <Table.Th ta="end">Shortest</Table.Th>
            <Table.Th ta="end">Lowest tenth</Table.Th>
            <Table.Th ta="end">Median (interval)</Table.Th>
            <Table.Th ta="end">Highest tenth</Table.Th>
            <Table.Th ta="end">Longest</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {durations.map((series) => (
            <Table.Tr key={series.source}>
              <Table.Th scope="row" fw={400}>
                {timingSourceLabel[series.source]}
              </Table.Th>
              <Table.Td ta="end">{formatCount(series.n)}</Table.Td>
              <Table.Td ta="end">{formatCount(series.missing)}</Table.Td>
              <Table.Td ta="end">{formatCount(series.minimum)}</Table.Td>
              <Table.Td ta="end">{orRefusal(series.p10)}</Table.Td>
              <Table.Td ta="end">
                {orRefusal(series.median)}
                {series.medianInterval ? ` (${openRangeWords(series.medianInterval)})` : ''}
              </Table.Td>
              <Table.Td ta="end">{orRefusal(series.p90)}</Table.Td>
              <Table.Td ta="end">{formatCount(series.maximum)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
