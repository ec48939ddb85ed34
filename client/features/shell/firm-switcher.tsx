import { useMutation } from '@apollo/client/react';
import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconBuilding, IconCheck, IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { SwitchFirmDocument, type FirmSide } from '../../generated/graphql.js';
import { useViewer } from '../identity/session.js';
import classes from './shell.module.css';

const sideLabel: Record<FirmSide, string> = { PLAINTIFF: 'Plaintiff firm', DEFENSE: 'Defense firm' };

/** The firm one works in, and the way to one's other firms. */
export function FirmSwitcher() {
  const { firm, firms } = useViewer();
  if (firms.length < 2) {
    return (
      <span className={classes.firm} title={`${firm.name}, ${sideLabel[firm.side].toLowerCase()}`}>
        <IconBuilding size={17} stroke={1.7} aria-hidden />
        <span className={classes.firmName}>{firm.name}</span>
      </span>
    );
  }
  return <FirmMenu />;
}

function FirmMenu() {
  const { firm, firms } = useViewer();
  const [switchFirm] = useMutation(SwitchFirmDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const choose = async (firmId: string) => {
    if (firmId === firm.id) return;
    const result = await switchFirm({ variables: { input: { firmId } } }).catch(() => null);
    const refusal = result?.data?.switchFirm?.userErrors[0]?.message;
    // A full load: no row of the firm one leaves may stay in this window's memory.
    if (result && refusal === undefined) window.location.assign('/');
    else setFailure(refusal ?? 'The firm could not be switched. Try again.');
  };
  return (
    <Menu position="bottom-end" width={280} closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton className={classes.firm ?? ''} aria-label={`Firm: ${firm.name}. Switch firm`}>
          <IconBuilding size={17} stroke={1.7} aria-hidden />
          <span className={classes.firmName}>{firm.name}</span>
          <IconSelector size={15} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Your firms</Menu.Label>
        {firms.map((one) => (
          <Menu.Item
            key={one.id}
            onClick={() => void choose(one.id)}
            rightSection={one.id === firm.id ? <IconCheck size={16} aria-label="current firm" /> : null}
          >
            {one.name}
            <Text size="xs" c="dimmed">
              {sideLabel[one.side]}
            </Text>
          </Menu.Item>
        ))}
        {failure === null ? null : (
          <Text role="alert" size="xs" c="var(--tr-refusal-text)" p="xs">
            {failure}
          </Text>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
