import { useQuery } from '@apollo/client/react';
import { Alert, Stack } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { DraftPageDocument, type DraftWholeFragment } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { HeaderSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { DraftHeader } from './draft-header.js';
import { DraftPaper } from './draft-paper-view.js';
import { DraftSources } from './draft-sources.js';
import { DraftVersions } from './draft-versions.js';
import { ExportPanel } from './export-panel.js';
import { RecordChanges } from './record-changes.js';
import { SignedCopy } from './signed-copy.js';
import classes from './drafts.module.css';
import { useDraftWork, type DraftChange } from './use-draft-work.js';

/** A draft as it will print, with the sources of its sentences beside it. */
export function DraftPage() {
  const { draftId = '' } = useParams();
  const { data, error, refetch } = useQuery(DraftPageDocument, { variables: { id: draftId } });
  if (error) return <LoadFailed error={error} what="the document" onRetry={() => void refetch()} />;
  if (!data) return <HeaderSkeleton label="the document" />;
  if (!data.draft?.content) return <NotFound what="This document" />;
  return <Draft key={data.draft.id} draft={data.draft} content={data.draft.content} />;
}

type DraftProps = {
  readonly draft: DraftWholeFragment;
  readonly content: NonNullable<DraftWholeFragment['content']>;
};

function Draft({ draft, content }: DraftProps) {
  const { id: matterId = '' } = useParams();
  const mayWrite = usePermission('MATTER_WRITE') && draft.status === 'DRAFT';
  const work = useDraftWork(matterId);
  const [picked, setPicked] = useState<string | null>(null);
  const [changes, setChanges] = useState<readonly DraftChange[] | null>(null);
  return (
    <>
      <DraftHeader
        draft={draft}
        title={content.title}
        matterId={matterId}
        work={work}
        onChanges={setChanges}
      />
      {work.refusal === null ? null : (
        <Alert color="brick" role="alert" mb="md">
          {work.refusal}
        </Alert>
      )}
      {changes === null ? null : (
        <RecordChanges
          noun="statement"
          changes={changes.map(({ blockId, ...what }) => ({ ...what, id: blockId }))}
          onClose={() => setChanges(null)}
        />
      )}
      <div className={classes.columns}>
        <DraftPaper
          draft={draft}
          content={content}
          mayWrite={mayWrite}
          work={work}
          picked={picked}
          onPick={setPicked}
        />
        <Stack gap="md" className="tr-no-print">
          <DraftSources content={content} picked={picked} onClear={() => setPicked(null)} />
          <ExportPanel draft={draft} />
          {draft.status === 'FINAL' ? <SignedCopy draft={draft} matterId={matterId} work={work} /> : null}
          <DraftVersions draft={draft} />
        </Stack>
      </div>
    </>
  );
}
