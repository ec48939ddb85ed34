import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Button, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  ExaminerExhibitsDocument,
  ExhibitPageDocument,
  ExhibitRemoveDocument,
  type ExhibitWholeFragment,
} from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { ExhibitCopies } from './exhibit-copies.js';
import { ExhibitPaper } from './exhibit-paper-view.js';
import { ExhibitRowsPanel } from './exhibit-rows.js';
import { exhibitKindLabel } from './exhibit-words.js';
import classes from './exhibits.module.css';
import { VerifyPanel } from './verify-panel.js';

/** An exhibit as it prints, with what verifies it and the ways out beside it. */
export function ExhibitPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ExhibitPageDocument, { variables: { id } });
  if (error) return <LoadFailed error={error} what="the exhibit" onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label="the exhibit" />;
  if (!data.exhibit?.content) return <NotFound what="This exhibit" />;
  return <Exhibit key={data.exhibit.id} exhibit={data.exhibit} content={data.exhibit.content} />;
}

type ExhibitProps = {
  readonly exhibit: ExhibitWholeFragment;
  readonly content: NonNullable<ExhibitWholeFragment['content']>;
};

function Exhibit({ exhibit, content }: ExhibitProps) {
  return (
    <>
      <PageHeader
        title={exhibitKindLabel[exhibit.kind]}
        documentTitle="Exhibit"
        lead={<Lead exhibit={exhibit} />}
        actions={
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            Print
          </Button>
        }
      />
      <div className={classes.columns}>
        <Stack gap="md" miw={0}>
          <ExhibitPaper exhibit={exhibit} content={content} />
          <div className="tr-no-print">
            <ExhibitRowsPanel id={exhibit.id} rowCount={exhibit.rowCount} />
          </div>
        </Stack>
        <Stack gap="md" className="tr-no-print">
          <VerifyPanel id={exhibit.id} />
          <ExhibitCopies exhibit={exhibit} />
          <RemoveExhibit exhibit={exhibit} />
        </Stack>
      </div>
    </>
  );
}

function Lead({ exhibit }: Pick<ExhibitProps, 'exhibit'>) {
  const { examiner, matter, madeAt, madeBy } = exhibit;
  return (
    <>
      Exhibit
      {examiner === null ? null : (
        <>
          {' about '}
          <Anchor component={Link} to={`/examiners/${encodeURIComponent(examiner.id)}`} underline="always">
            {examiner.displayName}
          </Anchor>
        </>
      )}
      {matter === null ? null : (
        <>
          {', for '}
          <Anchor component={Link} to={`/matters/${encodeURIComponent(matter.id)}`} underline="always">
            {matter.reference}
          </Anchor>
        </>
      )}
      , made {formatInstant(madeAt)}
      {madeBy === null ? '' : ` by ${madeBy.account.displayName}`}.
    </>
  );
}

function RemoveExhibit({ exhibit }: Pick<ExhibitProps, 'exhibit'>) {
  const mayWrite = usePermission('WORK_PRODUCT_WRITE');
  const navigate = useNavigate();
  const { examiner } = exhibit;
  const [remove] = useMutation(ExhibitRemoveDocument, {
    refetchQueries:
      examiner === null ? [] : [{ query: ExaminerExhibitsDocument, variables: { id: examiner.id } }],
  });
  if (!mayWrite) return null;
  const run = async () => {
    const answer = (await remove({ variables: { input: { id: exhibit.id } } })).data?.exhibitRemove;
    if (answer?.deletedId) {
      await navigate(
        examiner === null ? '/examiners' : `/examiners/${encodeURIComponent(examiner.id)}#exhibits`,
      );
    }
    return answer;
  };
  return (
    <div>
      <RemoveButton what="this exhibit with its rows" onRemove={run} />
    </div>
  );
}
