import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { TranscriptTestimonyDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { ExaminerSelect } from '../outlines/examiner-select.js';
import { WhyNot } from './oath-quote.js';
import { TestimonyForm } from './testimony-form.js';
import { provenanceLabel, testimonyAddress, testimonyTitle } from './testimony-words.js';
import classes from './testimony.module.css';

/** Whose testimony a transcript is, and the way to say so. */
export function TranscriptWitness({ documentId }: { readonly documentId: string }) {
  const { data, error, refetch } = useQuery(TranscriptTestimonyDocument, { variables: { id: documentId } });
  return (
    <Panel title="Witness" lead="Linked to an examiner, its statements can be confirmed and compared.">
      {error && !data ? (
        <LoadFailed error={error} what="the witness" onRetry={() => void refetch().catch(() => undefined)} />
      ) : !data ? (
        <RowsSkeleton label="the witness" rows={2} />
      ) : data.document?.testimony ? (
        <Linked testimony={data.document.testimony} />
      ) : (
        <Unlinked documentId={documentId} />
      )}
    </Panel>
  );
}

type LinkedTestimony = Parameters<typeof testimonyTitle>[0] & {
  readonly provenance: keyof typeof provenanceLabel;
  readonly whyNot: string | null;
  readonly examiner: { readonly id: string; readonly displayName: string } | null;
};

function Linked({ testimony }: { readonly testimony: LinkedTestimony }) {
  const { examiner, provenance, whyNot } = testimony;
  return (
    <>
      {examiner === null ? null : (
        <Anchor component={Link} to={testimonyAddress(examiner.id)} fw={600} size="sm">
          {examiner.displayName}
        </Anchor>
      )}
      <Text size="sm">
        {testimonyTitle(testimony)}. {provenanceLabel[provenance]}.
      </Text>
      <WhyNot reason={whyNot} />
    </>
  );
}

function Unlinked({ documentId }: { readonly documentId: string }) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const [isLinking, setLinking] = useState(false);
  const [examinerId, setExaminerId] = useState<string | null>(null);
  if (!mayWrite) {
    return (
      <Text size="sm" c="dimmed">
        Linked to no examiner.
      </Text>
    );
  }
  if (!isLinking) {
    return (
      <Button size="xs" variant="default" onClick={() => setLinking(true)}>
        Link to an examiner
      </Button>
    );
  }
  return (
    <div className={classes.fields}>
      <ExaminerSelect value={examinerId} onChange={setExaminerId} />
      {examinerId === null ? null : (
        <TestimonyForm
          key={examinerId}
          examinerId={examinerId}
          documentId={documentId}
          onClose={() => setLinking(false)}
        />
      )}
    </div>
  );
}
