import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import {
  ExaminerHeaderDocument,
  ExaminerProfileDocument,
  ProfileFilterChoicesDocument,
  type ExaminerIdentityFragment,
  type ProfileFilter,
  type ProfileFilterChoicesQuery,
  type ProfileNumbersFragment,
} from '../../../generated/graphql.js';
import { yearOf } from '../../../lib/format-date.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { NotFound } from '../../../ui/not-found.js';
import { HeaderSkeleton } from '../../../ui/skeletons.js';
import { filterWords } from '../../examinations/examination-filter.js';
import { FilterBar } from '../../examinations/filter-bar.js';
import { useExaminationFilter } from '../../examinations/use-examination-filter.js';
import { useViewer } from '../../identity/session.js';
import { filterOutcome } from './filter-outcome.js';
import { NamesSection } from './names-section.js';
import { organisationNames } from './profile-choices.js';
import { ProfileHeader } from './profile-header.js';
import { scopeOf } from './profile-scope.js';
import { ProfileContents } from './profile-section.js';
import { ProfileSections } from './profile-sections.js';
import { ProfileSkeleton } from './profile-skeleton.js';
import { useLiveExaminer } from './use-live-examiner.js';
import { WindowControl } from './window-control.js';
import classes from './profile.module.css';

/** One examiner across the firm's own files: who retains, what is concluded, how long, what was read, what it costs. */
export function ExaminerProfilePage() {
  const { id = '' } = useParams();
  const [filter, setFilter] = useExaminationFilter();
  // Asked for together: the header must not wait for the figures, nor the figures for the header.
  const header = useQuery(ExaminerHeaderDocument, { variables: { id } });
  const figures = useQuery(ExaminerProfileDocument, {
    variables: { id, filter },
    // Figures kept from before show at once on the way back from their rows, and are counted anew behind.
    fetchPolicy: 'cache-and-network',
  });
  const choices = useQuery(ProfileFilterChoicesDocument, { variables: { id } });
  useLiveExaminer(id, header.data?.examiner?.examinationCount ?? null);

  if (header.error && !header.data) {
    return <LoadFailed error={header.error} what="this examiner" onRetry={() => void header.refetch()} />;
  }
  if (!header.data) {
    return (
      <>
        <HeaderSkeleton label="the examiner" />
        <ProfileSkeleton />
      </>
    );
  }
  const { examiner } = header.data;
  if (!examiner) return <NotFound what="This examiner" />;
  const shown = figures.data ?? figures.previousData;
  // A filter's failure must not leave the figures of the filter before it on screen.
  const kept = figures.error && !figures.data ? undefined : shown;
  const profile = kept?.examiner?.id === id ? (kept.examiner.profile ?? null) : null;
  return (
    <>
      <ProfileHeader examiner={examiner} />
      {examiner.examinationCount > 0 && (
        <ProfileFilters
          filter={filter}
          onChange={setFilter}
          choices={choices.data}
          outcome={profile ? filterOutcome(profile, examiner.examinationCount, filter) : ''}
        />
      )}
      {profile !== null && profile.examinations.numerator > 0 && <ProfileContents />}
      <div className={classes.sections}>
        {profile ? (
          <div className={figures.data ? undefined : classes.busy} aria-busy={!figures.data}>
            <ProfileFigures examiner={examiner} filter={filter} choices={choices.data} profile={profile} />
          </div>
        ) : (
          <>
            {figures.error ? (
              <LoadFailed error={figures.error} what="the figures" onRetry={() => void figures.refetch()} />
            ) : (
              <ProfileSkeleton />
            )}
            <NamesSection examiner={examiner} />
          </>
        )}
      </div>
    </>
  );
}

interface ProfileFiltersProps {
  readonly filter: ProfileFilter;
  readonly onChange: (filter: ProfileFilter) => void;
  readonly choices: ProfileFilterChoicesQuery | undefined;
  readonly outcome: string;
}

function ProfileFilters({ filter, onChange, choices, outcome }: ProfileFiltersProps) {
  const profile = choices?.examiner?.profile;
  const first = yearOf(profile?.window.firstExaminedOn ?? '');
  const last = yearOf(profile?.window.lastExaminedOn ?? '');
  const years =
    first === null || last === null ? [] : Array.from({ length: last - first + 1 }, (_, i) => last - i);
  return (
    <>
      <WindowControl filter={filter} onChange={onChange} />
      <FilterBar
        filter={filter}
        onChange={onChange}
        years={years}
        carriers={profile?.retention.carriers.payers.map(({ organisation }) => organisation) ?? []}
        lawFirms={profile?.retention.lawFirms.payers.map(({ organisation }) => organisation) ?? []}
        outcome={outcome}
      />
    </>
  );
}

function ProfileFigures(props: {
  examiner: ExaminerIdentityFragment;
  filter: ProfileFilter;
  choices: ProfileFilterChoicesQuery | undefined;
  profile: ProfileNumbersFragment;
}) {
  const { examiner, filter, profile } = props;
  const firmName = useViewer().firm.name;
  const limitedTo = filterWords(filter, organisationNames(props.choices, profile));
  const scope = scopeOf({ examiner, firmName, filter, limitedTo, profile });
  return <ProfileSections scope={scope} profile={profile} names={<NamesSection examiner={examiner} />} />;
}
