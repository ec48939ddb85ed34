import { Text } from '@mantine/core';
import { Histogram, IntervalRows, gatheredBins, type RangeCount } from '../../../charts/index.js';
import type { RecordsNumbersFragment } from '../../../generated/graphql.js';
import { formatCount, formatQuantity } from '../../../lib/format.js';
import { proportionOf } from './figure-marks.js';
import { notCountedSentence, openWords } from './figure-words.js';
import { FigureActions } from './figure-actions.js';
import { rowsAddress } from './profile-address.js';
import { captionOf, exportNoteOf, type ProfileScope } from './profile-scope.js';
import { ProfileSection } from './profile-section.js';
import classes from './profile.module.css';
import { headingOf, restOf } from './server-words.js';

/** Points of a hundred per column: a tenth of the pages each. */
const TENTH = 10;

/** The column that starts at 100 holds the examinations in which every page was reviewed. */
function tenthName(bin: RangeCount): string {
  return bin.from >= 100 ? 'all pages' : `${bin.from} to ${bin.to - 1} in 100 pages`;
}

/** Pages supplied and pages reviewed, over the examinations that record them. */
export function RecordsSection({ scope, records }: { scope: ProfileScope; records: RecordsNumbersFragment }) {
  const { supplied, reviewed, both } = records;
  return (
    <ProfileSection id="records" title="Records" lead="Pages supplied to the examiner and pages reviewed.">
      {supplied.numerator === 0 && reviewed.numerator === 0 ? (
        <Text c="dimmed">No page counts are recorded for these examinations.</Text>
      ) : (
        <div className={classes.stack}>
          <div className={classes.figure}>
            <IntervalRows
              words={{
                title: headingOf(records.notAllReviewed, 'Pages reviewed and pages supplied.'),
                caption: captionOf(
                  scope,
                  notCountedSentence(records.notAllReviewed.unknowns, 'without both page counts'),
                  `${formatCount(records.pagesSupplied)} pages supplied in ${formatQuantity(supplied.numerator, 'examination')} that ${supplied.numerator === 1 ? 'records' : 'record'} it, ${formatCount(records.pagesReviewed)} reviewed in ${formatQuantity(reviewed.numerator, 'examination')} that ${reviewed.numerator === 1 ? 'records' : 'record'} it.`,
                ),
                exportNote: exportNoteOf(scope),
                fileName: 'records-not-all-reviewed',
              }}
              rows={[proportionOf(scope, records.notAllReviewed)]}
            />
            <FigureActions scope={scope} figures={[records.notAllReviewed]} />
          </div>
          {both.numerator > 0 && (
            <Histogram
              words={{
                title: restOf(both),
                caption: captionOf(
                  scope,
                  'One column per tenth of the pages supplied; the last holds all pages reviewed.',
                ),
                exportNote: exportNoteOf(scope),
                fileName: 'records-share-reviewed',
              }}
              bins={gatheredBins(records.shareHistogram, TENTH)}
              formatEdge={(edge) => (edge >= 100 ? 'all' : String(edge))}
              formatBin={tenthName}
              quantity="Pages reviewed of every 100 supplied"
              reading={`n = ${formatCount(both.numerator)} examinations with both page counts.`}
              href={rowsAddress(scope.examinerId, both.key, scope.filter)}
              linkLabel={`Both page counts recorded. ${openWords(both.numerator)}.`}
            />
          )}
        </div>
      )}
    </ProfileSection>
  );
}
