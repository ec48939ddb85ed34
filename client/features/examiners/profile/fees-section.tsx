import { Text } from '@mantine/core';
import { Histogram, binWidthFor, gatheredBins, type RangeCount } from '../../../charts/index.js';
import type { FeesNumbersFragment } from '../../../generated/graphql.js';
import { formatCount, formatQuantity } from '../../../lib/format.js';
import { formatCents } from '../../../lib/format-money.js';
import { notCountedSentence, openWords } from './figure-words.js';
import { FigureActions } from './figure-actions.js';
import { rowsAddress, valueKey } from './profile-address.js';
import { captionOf, exportNoteOf, type ProfileScope } from './profile-scope.js';
import { ProfileSection } from './profile-section.js';
import classes from './profile.module.css';
import { headingOf } from './server-words.js';

/** US dollars per column: the API's hundreds, which can be opened one by one, and multiples of them. */
const KEY_WIDTH_USD = 100;
const COLUMN_WIDTHS_USD = [KEY_WIDTH_USD, 200, 500, 1_000, 2_000, 5_000, 10_000];
const MOST_COLUMNS = 24;

function usd(amount: number): string {
  return formatCents(amount * 100);
}

function binName(bin: RangeCount): string {
  return `${usd(bin.from)} to under ${usd(bin.to)}`;
}

/** Fees as recorded, one amount per examination; a sum of what is on file, not an estimate of income. */
export function FeesSection({ scope, fees }: { scope: ProfileScope; fees: FeesNumbersFragment }) {
  const n = fees.estimate.numerator;
  const width =
    fees.histogram.length === 0
      ? KEY_WIDTH_USD
      : binWidthFor(fees.histogram, COLUMN_WIDTHS_USD, MOST_COLUMNS);
  const binLink = (bin: RangeCount) => ({
    href: rowsAddress(scope.examinerId, valueKey(fees.estimate.key, bin.from), scope.filter),
    label: `${binName(bin)}: ${formatQuantity(bin.count, 'examination')}`,
  });
  return (
    <ProfileSection
      id="fees"
      title="Fees"
      lead="Fees as recorded in these files; a sum of them, not an estimate of income."
    >
      {n === 0 || fees.histogram.length === 0 ? (
        <Text c="dimmed">No examination records a fee.</Text>
      ) : (
        <div className={classes.figure}>
          <Histogram
            words={{
              title: headingOf(fees.estimate, 'Fees recorded.'),
              caption: captionOf(scope, notCountedSentence(fees.estimate.unknowns, 'without a recorded fee')),
              exportNote: exportNoteOf(scope),
              fileName: 'fees',
            }}
            bins={gatheredBins(fees.histogram, width)}
            formatEdge={usd}
            formatBin={binName}
            quantity="Fee in US dollars"
            reading={`n = ${formatCount(n)} examinations with a fee.`}
            href={rowsAddress(scope.examinerId, fees.estimate.key, scope.filter)}
            linkLabel={`Fee recorded. ${openWords(n)}.`}
            {...(width === KEY_WIDTH_USD ? { binLink } : {})}
          />
          <FigureActions scope={scope} figures={[fees.median]} />
        </div>
      )}
    </ProfileSection>
  );
}
