import { SegmentedControl, Switch, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ProfileFilter } from '../../../generated/graphql.js';
import { WINDOWS, windowLabel } from '../../../lib/vocabulary.js';
import { hasChosenYears } from '../../examinations/examination-filter.js';
import classes from './profile.module.css';

interface WindowControlProps {
  readonly filter: ProfileFilter;
  readonly onChange: (filter: ProfileFilter) => void;
}

const options = WINDOWS.map((value) => ({ value, label: windowLabel[value] }));
const OWN_YEARS = 'chosen';

/** The filter with a preset window in place of whatever dates it had. */
export function withWindow(filter: ProfileFilter, window: (typeof WINDOWS)[number]): ProfileFilter {
  const next = { ...filter };
  delete next.fromYear;
  delete next.toYear;
  delete next.window;
  return window === 'ALL' ? next : { ...next, window };
}

/** Which examinations the figures count: the preset windows, and whether re-examinations are among them. */
export function WindowControl({ filter, onChange }: WindowControlProps) {
  const isNarrow = useMediaQuery('(max-width: 40em)') ?? false;
  const hasOwnYears = hasChosenYears(filter);
  const choose = (text: string) => {
    const window = WINDOWS.find((candidate) => candidate === text);
    if (window) onChange(withWindow(filter, window));
  };
  return (
    <div className={classes.window}>
      <SegmentedControl
        aria-label="Dates counted"
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        data={options}
        value={hasOwnYears ? OWN_YEARS : (filter.window ?? 'ALL')}
        onChange={choose}
      />
      <Switch
        label="Count re-examinations as well"
        checked={filter.reexaminations ?? false}
        onChange={({ currentTarget }) => {
          const next = { ...filter };
          delete next.reexaminations;
          onChange(currentTarget.checked ? { ...next, reexaminations: true } : next);
        }}
      />
      {hasOwnYears && (
        <Text size="sm" c="dimmed">
          Date range chosen by you; joins no comparison.
        </Text>
      )}
    </div>
  );
}
