import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { PoolContributionStateFragment } from '../../generated/graphql.js';
import { Panel } from '../../ui/panel.js';
import { OptInDialog, WithdrawDialog, type NextRelease } from './pool-dialogs.js';
import { PoolPreview } from './pool-preview.js';
import { contributionWords, dataClassLabel, dataClassMeaning } from './pool-words.js';

type DataClassPanelProps = {
  readonly contribution: PoolContributionStateFragment;
  readonly nextRelease: NextRelease;
};

/** One kind of data: where it stands, what exactly would leave, and the way in or out. */
export function DataClassPanel({ contribution, nextRelease }: DataClassPanelProps) {
  const { dataClass, isOn } = contribution;
  const [isPreviewed, setPreviewed] = useState(false);
  const [isDeciding, { open, close }] = useDisclosure(false);
  const label = dataClassLabel[dataClass];
  const Dialog = isOn ? WithdrawDialog : OptInDialog;
  return (
    <Panel title={label} lead={dataClassMeaning[dataClass]}>
      <Text fw={600} data-pool-state={isOn ? 'on' : 'off'} role="status">
        {contributionWords(contribution)}
      </Text>
      <Group gap="sm" mt="md" className="tr-no-print">
        <Button
          variant="default"
          aria-expanded={isPreviewed}
          aria-label={`${isPreviewed ? 'Hide' : 'Show'} what would leave: ${label}`}
          onClick={() => setPreviewed((shown) => !shown)}
        >
          {isPreviewed ? 'Hide' : 'Show'} what would leave
        </Button>
        <Button
          variant={isOn ? 'default' : 'filled'}
          aria-label={`${isOn ? 'Withdraw' : 'Contribute'} …: ${label}`}
          aria-haspopup="dialog"
          onClick={open}
        >
          {isOn ? 'Withdraw' : 'Contribute'} …
        </Button>
      </Group>
      {isPreviewed ? <PoolPreview dataClass={dataClass} /> : null}
      {isDeciding ? <Dialog dataClass={dataClass} nextRelease={nextRelease} onClose={close} /> : null}
    </Panel>
  );
}
