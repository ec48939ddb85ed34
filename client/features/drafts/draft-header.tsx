import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { DraftWholeFragment } from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { PageHeader } from '../../ui/page-header.js';
import { usePermission } from '../identity/session.js';
import { draftKindLabel, draftStatusLabel, shortHash } from './draft-words.js';
import type { DraftChange, DraftWork } from './use-draft-work.js';

type DraftHeaderProps = {
  readonly draft: DraftWholeFragment;
  readonly title: string;
  readonly matterId: string;
  readonly work: DraftWork;
  readonly onChanges: (changes: readonly DraftChange[]) => void;
};

type Question = 'FINALISE' | 'DELETE';

/** What this is, and what can be done with the whole of it. */
export function DraftHeader({ draft, title, matterId, work, onChanges }: DraftHeaderProps) {
  const mayWrite = usePermission('MATTER_WRITE');
  const [asked, setAsked] = useState<Question | null>(null);
  const isOpen = draft.status === 'DRAFT';
  const saved = draft.versions[0];
  return (
    <>
      <PageHeader
        title={title}
        documentTitle={draftKindLabel[draft.kind]}
        lead={
          <>
            {draftStatusLabel[draft.status]}, version {draft.number}
            {saved === undefined ? null : (
              <>
                , saved {formatInstant(saved.savedAt)}, SHA-256 <code>{shortHash(saved.hash)}…</code>
              </>
            )}
            .{' '}
            <Anchor
              component={Link}
              to={`/matters/${encodeURIComponent(matterId)}/drafts`}
              inherit
              underline="always"
            >
              Matter {draft.matter?.reference}
            </Anchor>
          </>
        }
        actions={
          mayWrite ? (
            <>
              {isOpen ? (
                <>
                  <Button
                    variant="default"
                    loading={work.isBusy}
                    onClick={() => void work.regenerate(draft, onChanges)}
                  >
                    Write again from the record
                  </Button>
                  <Button onClick={() => setAsked('FINALISE')}>Make final</Button>
                </>
              ) : null}
              <Button variant="default" onClick={() => setAsked('DELETE')}>
                Delete
              </Button>
            </>
          ) : null
        }
      />
      {asked === null ? null : (
        <Confirmation
          question={asked}
          draft={draft}
          matterId={matterId}
          work={work}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

const QUESTIONS = {
  FINALISE: {
    title: 'Make this version final?',
    text: 'It can then no longer be edited or written again. Its hash is printed on every copy, so that a signed paper can be told from any other version.',
    yes: 'Make it final',
    no: 'Go on editing',
  },
  DELETE: {
    title: 'Delete this document?',
    text: 'All its versions and everything that was written into it are removed and can not be brought back. What is on record in the matter stays.',
    yes: 'Delete',
    no: 'Keep it',
  },
} as const;

type ConfirmationProps = {
  readonly question: Question;
  readonly draft: DraftWholeFragment;
  readonly matterId: string;
  readonly work: DraftWork;
  readonly onClose: () => void;
};

function Confirmation({ question, draft, matterId, work, onClose }: ConfirmationProps) {
  const navigate = useNavigate();
  const { title, text, yes, no } = QUESTIONS[question];
  const confirm = async (): Promise<void> => {
    const isDone = await (question === 'DELETE' ? work.remove(draft) : work.finalise(draft));
    onClose();
    if (isDone && question === 'DELETE') void navigate(`/matters/${encodeURIComponent(matterId)}/drafts`);
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack gap="md">
        <Text size="sm">{text}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {no}
          </Button>
          <Button
            {...(question === 'DELETE' ? { color: 'brick' } : {})}
            loading={work.isBusy}
            onClick={() => void confirm()}
          >
            {yes}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
