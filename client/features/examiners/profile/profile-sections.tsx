import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ProfileNumbersFragment } from '../../../generated/graphql.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { isFiltered } from '../../examinations/examination-filter.js';
import { ExhibitList } from '../../exhibits/index.js';
import { PooledPanel } from '../../pool/index.js';
import { FeesSection } from './fees-section.js';
import { MethodSection } from './method-section.js';
import { MmiSection } from './mmi-section.js';
import { OpinionsSection } from './opinions-section.js';
import { PeersSection } from './peers/peers-section.js';
import { PassagesSection } from './passages-section.js';
import { OverviewSection } from './overview-section.js';
import type { ProfileScope } from './profile-scope.js';
import classes from './profile.module.css';
import { RecordsSection } from './records-section.js';
import { RetentionSection } from './retention-section.js';
import { TimeSection } from './time-section.js';
import { TreatersSection } from './treaters-section.js';

/** Every section that has figures. Without examinations there is one sentence and a way on, not ten empty charts. */
export function ProfileSections(props: {
  readonly scope: ProfileScope;
  readonly profile: ProfileNumbersFragment;
  /** The names section, which has its own data and stands before the method. */
  readonly names: ReactNode;
}) {
  const { scope, profile, names } = props;
  if (profile.examinations.numerator === 0) {
    return (
      <div className={classes.sections}>
        <NoExaminations scope={scope} />
        <PooledPanel examinerId={scope.examinerId} />
        {names}
      </div>
    );
  }
  const disputeCaveat = profile.caveats.find(({ id }) => id === 'C-DISP')?.text ?? '';
  return (
    <div className={classes.sections}>
      <OverviewSection scope={scope} profile={profile} />
      <RetentionSection scope={scope} retention={profile.retention} />
      <OpinionsSection scope={scope} tendencies={profile.tendencies} />
      <PeersSection scope={scope} tendencies={profile.tendencies} />
      <TimeSection scope={scope} durations={profile.durations} />
      <RecordsSection scope={scope} records={profile.records} />
      <FeesSection scope={scope} fees={profile.fees} />
      <TreatersSection scope={scope} tendencies={profile.tendencies} caveat={disputeCaveat} />
      <MmiSection scope={scope} gap={profile.mmiGap} caveat={disputeCaveat} />
      <PassagesSection examinerId={scope.examinerId} />
      <div id="exhibits" className={classes.section}>
        <ExhibitList examinerId={scope.examinerId} />
      </div>
      <div id="pool" className={classes.section}>
        <PooledPanel examinerId={scope.examinerId} />
      </div>
      {names}
      <MethodSection scope={scope} profile={profile} />
    </div>
  );
}

function NoExaminations({ scope }: { scope: ProfileScope }) {
  return (
    <div className="tr-card">
      {isFiltered(scope.filter) ? (
        <EmptyState title="No examination matches these filters">
          Widen the years or reset the filters to see the examiner’s other examinations.
        </EmptyState>
      ) : (
        <EmptyState
          title={`No examinations by ${scope.examinerName} in ${scope.source}`}
          icon={<IconFileImport size={26} />}
          action={
            <Button component={Link} to="/imports" variant="default">
              Import a file
            </Button>
          }
        >
          Figures appear once a file that names this examiner is imported.
        </EmptyState>
      )}
    </div>
  );
}
