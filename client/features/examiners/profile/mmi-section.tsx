import { Text } from '@mantine/core';
import { DayGapStrip } from '../../../charts/index.js';
import type { MmiGapNumbersFragment } from '../../../generated/graphql.js';
import { formatCount, formatQuantity } from '../../../lib/format.js';
import { gapWords } from '../../examinations/examination-words.js';
import { openWords } from './figure-words.js';
import { FigureActions } from './figure-actions.js';
import { rowsAddress, valueKey } from './profile-address.js';
import { captionOf, exportNoteOf, type ProfileScope } from './profile-scope.js';
import { ProfileSection } from './profile-section.js';
import classes from './profile.module.css';
import { headingOf, restOf } from './server-words.js';

interface MmiSectionProps {
  readonly scope: ProfileScope;
  readonly gap: MmiGapNumbersFragment | null;
  /** What stands beside every comparison with the treating physician. */
  readonly caveat: string;
}

/** Days between the treating physician's and the examiner's date of maximum medical improvement. */
export function MmiSection({ scope, gap, caveat }: MmiSectionProps) {
  return (
    <ProfileSection
      id="mmi"
      title="MMI gap"
      lead="Date of maximum medical improvement: the treating physician’s minus the examiner’s, in days."
    >
      {gap === null || gap.n === 0 ? (
        <Text c="dimmed">No examination records both dates.</Text>
      ) : (
        <div className={classes.figure}>
          <DayGapStrip
            words={{
              title: headingOf(gap.estimate, 'Days between the two dates.'),
              caption: captionOf(
                scope,
                gap.missing === 0
                  ? ''
                  : `A further ${formatQuantity(gap.missing, 'examination')} without both dates.`,
                caveat,
              ),
              exportNote: exportNoteOf(scope),
              fileName: 'mmi-gap-days',
            }}
            values={gap.values}
            median={gap.median}
            medianInterval={gap.medianInterval}
            reading={`${restOf(gap.estimate)} n = ${formatCount(gap.n)}; one dot per examination, in days.`.trim()}
            href={rowsAddress(scope.examinerId, gap.estimate.key, scope.filter)}
            linkLabel={`Both dates recorded. ${openWords(gap.estimate.numerator)}.`}
            valueLink={(days, count) => ({
              href: rowsAddress(scope.examinerId, valueKey(gap.estimate.key, days), scope.filter),
              label: `Examiner ${gapWords(days)}: ${formatQuantity(count, 'examination')}`,
            })}
          />
          <FigureActions scope={scope} figures={[gap.medianEstimate]} />
        </div>
      )}
    </ProfileSection>
  );
}
