import { Text } from '@mantine/core';
import { IntervalRows, PayerBars, YearColumns, type YearColumn } from '../../../charts/index.js';
import type { PayerNumbersFragment, ProfileNumbersFragment } from '../../../generated/graphql.js';
import { formatCount, formatQuantity } from '../../../lib/format.js';
import { sideLabel } from '../../../lib/vocabulary.js';
import { ConcentrationLine } from './concentration-line.js';
import { FigureActions } from './figure-actions.js';
import { payerBars, proportionOf, sideTone } from './figure-marks.js';
import { notCounted, notCountedSentence, openWords } from './figure-words.js';
import { PayerComparison } from './payer-comparison.js';
import { rowsAddress } from './profile-address.js';
import { captionOf, exportNoteOf, type ProfileScope } from './profile-scope.js';
import { ProfileSection } from './profile-section.js';
import classes from './profile.module.css';
import { sideOf, type PayerWords } from './retention-words.js';
import { headingOf } from './server-words.js';

type Retention = ProfileNumbersFragment['retention'];

interface RetentionProps {
  readonly scope: ProfileScope;
  readonly retention: Retention;
}

/** Who retained the examiner: by side, by year, by organisation. */
export function RetentionSection({ scope, retention }: RetentionProps) {
  const parties = retention.bySide.filter((figure) => sideOf(figure.key) !== 'UNKNOWN');
  const coverage = parties[0]?.unknowns;
  return (
    <ProfileSection id="retention" title="Retention" lead="Who asked for these examinations.">
      <div className={classes.stack}>
        <div className={classes.figure}>
          <IntervalRows
            words={{
              title: headingOf(parties[0], 'Examinations by the side that asked for them.'),
              caption: captionOf(
                scope,
                coverage ? notCountedSentence(coverage, 'without a recorded side') : '',
                'Line: exact interval; a dot only from ten examinations on.',
                coverage && notCounted(coverage) > 0
                  ? 'Grey band: the range with the unrecorded counted either way.'
                  : '',
              ),
              exportNote: exportNoteOf(scope),
              fileName: 'retention-by-side',
            }}
            rows={parties.map((figure) => proportionOf(scope, figure))}
          />
          <FigureActions scope={scope} figures={parties} />
        </div>
        <RetentionByYear scope={scope} retention={retention} />
        <RetentionByOrganisation scope={scope} retention={retention} />
        <PayerComparison scope={scope} />
      </div>
    </ProfileSection>
  );
}

function yearColumn(
  scope: ProfileScope,
  { year, examinations, bySide }: Retention['byYear'][number],
): YearColumn {
  const parts = bySide.flatMap((figure) => {
    const side = sideOf(figure.key);
    return side === null
      ? []
      : [{ key: figure.key, label: sideLabel[side], tone: sideTone[side], count: figure.numerator }];
  });
  const recorded = parts.reduce((sum, part) => sum + part.count, 0);
  const unrecorded = examinations.numerator - recorded;
  const all =
    unrecorded > 0
      ? [...parts, { key: 'unrecorded', label: sideLabel.UNKNOWN, tone: sideTone.UNKNOWN, count: unrecorded }]
      : parts;
  const sides = all
    .filter((part) => part.count > 0)
    .map((part) => `${part.label.toLowerCase()} ${part.count}`);
  return {
    year,
    count: examinations.numerator,
    parts: all,
    href: rowsAddress(scope.examinerId, examinations.key, scope.filter),
    linkLabel: `${year}: ${formatQuantity(examinations.numerator, 'examination')}${sides.length > 0 ? ` (${sides.join(', ')})` : ''}. ${openWords(examinations.numerator)}`,
  };
}

function RetentionByYear({ scope, retention }: RetentionProps) {
  const years = retention.byYear;
  const [first] = years;
  const last = years.at(-1);
  if (!first || !last) return null;
  const busiest = years.reduce((most, year) =>
    year.examinations.numerator > most.examinations.numerator ? year : most,
  );
  const isOneYear = first.year === last.year;
  const title = isOneYear
    ? `${first.year}: ${formatQuantity(first.examinations.numerator, 'examination')}.`
    : `From ${first.year} to ${last.year}, between ${formatCount(Math.min(...years.map((year) => year.examinations.numerator)))} and ${formatCount(busiest.examinations.numerator)} examinations a year.`;
  return (
    <YearColumns
      words={{
        title,
        caption: captionOf(scope, 'Counts of examinations per calendar year, not shares.'),
        exportNote: exportNoteOf(scope),
        fileName: 'retention-by-year',
      }}
      years={years.map((year) => yearColumn(scope, year))}
    />
  );
}

function alternatives(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`;
}

function RetentionByOrganisation({ scope, retention }: RetentionProps) {
  const breakdowns: readonly (readonly [PayerNumbersFragment, PayerWords])[] = [
    [retention.carriers, { singular: 'carrier', plural: 'carriers' }],
    [retention.lawFirms, { singular: 'law firm', plural: 'law firms' }],
    [retention.attorneys, { singular: 'attorney', plural: 'attorneys' }],
    [retention.vendors, { singular: 'vendor', plural: 'vendors' }],
  ];
  const named = breakdowns.filter(([breakdown]) => breakdown.payers.length > 0);
  const unnamed = breakdowns
    .filter(([breakdown]) => breakdown.payers.length === 0)
    .map(([, words]) => words.singular);
  return (
    <>
      {named.length > 0 && (
        <div className={classes.pair}>
          {named.map(([breakdown, words]) => (
            <Payers key={words.singular} scope={scope} breakdown={breakdown} words={words} />
          ))}
        </div>
      )}
      {unnamed.length > 0 && (
        <Text size="sm" c="dimmed">
          None of these examinations names{' '}
          {alternatives(unnamed.map((word) => `${/^a/.test(word) ? 'an' : 'a'} ${word}`))}.
        </Text>
      )}
    </>
  );
}

function Payers(props: { scope: ProfileScope; breakdown: PayerNumbersFragment; words: PayerWords }) {
  const { scope, breakdown, words } = props;
  const title = headingOf(breakdown.payers[0]?.estimate, `Examinations by ${words.singular}.`);
  const caption = captionOf(
    scope,
    `Of ${formatQuantity(breakdown.known, 'examination')} that ${breakdown.known === 1 ? 'names' : 'name'} a ${words.singular}.`,
  );
  return (
    <div className={classes.figure}>
      <PayerBars
        words={{
          title,
          caption,
          exportNote: exportNoteOf(scope),
          fileName: `retention-by-${words.singular.replace(' ', '-')}`,
        }}
        payers={payerBars(scope, breakdown)}
      />
      <ConcentrationLine scope={scope} breakdown={breakdown} words={words} />
    </div>
  );
}
