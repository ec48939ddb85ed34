import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import {
  ExaminerHeaderDocument,
  ExaminerProfileDocument,
  type ProfileFilter,
  type ProfileNumbersFragment,
} from '../../../generated/graphql.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { NotFound } from '../../../ui/not-found.js';
import { PageHeader } from '../../../ui/page-header.js';
import { HeaderSkeleton } from '../../../ui/skeletons.js';
import { filterOf, filterWords } from '../../examinations/examination-filter.js';
import { ExaminationList } from '../../examinations/examination-list.js';
import { useViewer } from '../../identity/session.js';
import { profileAddress } from './profile-address.js';
import { organisationNames } from './profile-choices.js';
import { profileFigures, type NamedFigure } from './profile-figures.js';
import { placeWords, scopeOf, type ProfileScope } from './profile-scope.js';

/** The examinations behind one figure of a profile: as many as the figure counts, under the same filter. */
export function FigureExaminationsPage() {
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const filter = filterOf(parameters);
  const figureKey = parameters.get('figure') ?? '';
  const firmName = useViewer().firm.name;
  const header = useQuery(ExaminerHeaderDocument, { variables: { id } });
  const figures = useQuery(ExaminerProfileDocument, { variables: { id, filter } });
  const examiner = header.data?.examiner;
  const profile = figures.data?.examiner?.profile;
  if (examiner === null) return <NotFound what="This examiner" />;

  const figure = profile && profileFigures(profile).find((candidate) => candidate.key === figureKey);
  const error = header.error ?? figures.error;
  return (
    <>
      {examiner && profile ? (
        <PageHeader
          title={figure?.title ?? 'Examinations'}
          documentTitle={`${figure?.title ?? 'Examinations'} - ${examiner.displayName}`}
          lead={leadOf(
            figure,
            scopeOf({ examiner, firmName, filter, limitedTo: limits(filter, profile), profile }),
          )}
          actions={<BackToProfile address={profileAddress(id, filter)} />}
        />
      ) : error ? (
        <LoadFailed
          error={error}
          what="the figure behind this list"
          onRetry={() => void Promise.all([header.refetch(), figures.refetch()])}
        />
      ) : (
        <HeaderSkeleton label="the figure" />
      )}
      <ExaminationList
        filter={{ ...filter, examinerId: id, ...(figureKey === '' ? {} : { figure: figureKey }) }}
        figureKey={figureKey}
        isExaminerShown={false}
        {...(figure ? { expected: { count: figure.count, onRecount: () => void figures.refetch() } } : {})}
      />
    </>
  );
}

function limits(filter: ProfileFilter, profile: ProfileNumbersFragment): string {
  return filterWords(filter, organisationNames(undefined, profile));
}

/** "111 of 118 (94%, …): examinations by … in …'s files, 2019–2025." */
function leadOf(figure: NamedFigure | null | undefined, scope: ProfileScope): string {
  const reading =
    figure === null || figure === undefined || figure.reading === ''
      ? 'Examinations'
      : `${figure.reading}: examinations`;
  return `${reading} by ${scope.examinerName} ${placeWords(scope)}.`;
}

/** Goes back in history where there is one, so that the profile is found at the place it was left. */
function BackToProfile({ address }: { address: string }) {
  const { key } = useLocation();
  const navigate = useNavigate();
  return (
    <Button
      component={Link}
      to={address}
      variant="default"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
      onClick={(event) => {
        // The router names the first entry of a visit "default": then there is nothing to go back to.
        if (key === 'default' || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(-1);
      }}
    >
      Back to the profile
    </Button>
  );
}
