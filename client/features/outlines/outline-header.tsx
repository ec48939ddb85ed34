import { Anchor, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { IconDots, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { PageHeader } from '../../ui/page-header.js';
import { useViewer } from '../identity/session.js';
import { CopiesDrawer } from './copies-drawer.js';
import { useOutline } from './outline-context.js';
import { authorWords } from './outline-words.js';
import { SaveTemplate } from './save-template.js';
import { VersionsDrawer } from './versions-drawer.js';

type Opened = 'COPIES' | 'VERSIONS' | 'TEMPLATE' | 'DELETE';

/** What this is, and what can be done with the whole of it. */
export function OutlineHeader() {
  const { outline, mayWrite, work, writeAgain } = useOutline();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <PageHeader
        title={outline.title}
        documentTitle="Outline"
        lead={<Lead />}
        actions={
          <>
            <Button onClick={() => setOpened('COPIES')}>Copies</Button>
            {mayWrite ? (
              <Button variant="default" loading={work.isBusy} onClick={writeAgain}>
                Write again from the record
              </Button>
            ) : null}
            <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
              <Menu.Target>
                <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
                  More
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setOpened('VERSIONS')}>Versions</Menu.Item>
                <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
                  Print
                </Menu.Item>
                {mayWrite ? (
                  <>
                    <Menu.Item onClick={() => setOpened('TEMPLATE')}>Save as a template</Menu.Item>
                    <Menu.Item onClick={() => setOpened('DELETE')}>Delete</Menu.Item>
                  </>
                ) : null}
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      {opened === 'COPIES' ? <CopiesDrawer onClose={close} /> : null}
      {opened === 'VERSIONS' ? <VersionsDrawer onClose={close} /> : null}
      {opened === 'TEMPLATE' ? <SaveTemplate onClose={close} /> : null}
      {opened === 'DELETE' ? <DeleteOutline onClose={close} /> : null}
    </>
  );
}

function Lead() {
  const { outline } = useOutline();
  const viewer = useViewer();
  const { examiner, matter, examination, mode, number, changedAt, changedBy } = outline;
  return (
    <>
      {mode === 'CROSS' ? 'Cross-examination' : 'Preparation'} of{' '}
      <Anchor component={Link} to={`/examiners/${encodeURIComponent(examiner.id)}`} underline="always">
        {examiner.displayName}
      </Anchor>
      {matter === null ? null : (
        <>
          , matter{' '}
          <Anchor component={Link} to={`/matters/${encodeURIComponent(matter.id)}`} underline="always">
            {matter.reference}
          </Anchor>
        </>
      )}
      {examination === null ? '' : `, examination of ${formatDate(examination.examinedOn)}`}. Version {number}
      , changed {formatInstant(changedAt)} by {authorWords(changedBy, viewer.account.id)}.
    </>
  );
}

function DeleteOutline({ onClose }: { readonly onClose: () => void }) {
  const { work } = useOutline();
  const navigate = useNavigate();
  const remove = async () => {
    if (await work.remove()) void navigate('/outlines');
    else onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Delete this outline?">
      <Stack gap="md">
        <Text size="sm">
          All its versions, and the questions and notes that were written into it, are removed and can not be
          brought back. Exhibits and what is on record stay.
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it
          </Button>
          <Button color="brick" loading={work.isBusy} onClick={() => void remove()}>
            Delete
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
