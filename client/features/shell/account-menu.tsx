import { useMutation } from '@apollo/client/react';
import { Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconKey,
  IconKeyboard,
  IconLogout,
  IconLogout2,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { SignOutDocument, SignOutEverywhereDocument } from '../../generated/graphql.js';
import { useViewer } from '../identity/session.js';
import { roleLabel } from '../identity/role-label.js';
import { useSingleKeyShortcuts } from './search-key.js';
import classes from './shell.module.css';

const SCHEMES = [
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
  { value: 'auto', label: 'As the system', icon: IconDeviceDesktop },
] as const;

function initialsOf(displayName: string): string {
  const words = displayName.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}

/** The person's own menu: password, look, shortcuts, signing out. */
export function AccountMenu() {
  const { account, member, firm } = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [hasShortcuts, setShortcuts] = useSingleKeyShortcuts();
  return (
    <Menu position="bottom-end" width={272}>
      <Menu.Target>
        <UnstyledButton className={classes.account ?? ''}>
          <span className="tr-visually-hidden">Account of {account.displayName}</span>
          <span className={classes.initials} aria-hidden>
            {initialsOf(account.displayName)}
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Text size="sm" fw={600} px="sm" pt="xs">
          {account.displayName}
        </Text>
        <Text size="xs" c="dimmed" px="sm" pb="xs">
          {account.email}
          <br />
          {roleLabel[member.role]}, {firm.name}
        </Text>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconKey size={16} aria-hidden />}>
          Password and sessions
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden />}
          rightSection={hasShortcuts ? <IconCheck size={16} aria-label="on" /> : null}
          closeMenuOnClick={false}
          onClick={() => setShortcuts(!hasShortcuts)}
        >
          Single-key shortcuts
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Colour scheme</Menu.Label>
        {SCHEMES.map(({ value, label, icon: SchemeIcon }) => (
          <Menu.Item
            key={value}
            leftSection={<SchemeIcon size={16} aria-hidden />}
            rightSection={colorScheme === value ? <IconCheck size={16} aria-label="chosen" /> : null}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <SignOutItems />
      </Menu.Dropdown>
    </Menu>
  );
}

function SignOutItems() {
  const [signOut] = useMutation(SignOutDocument);
  const [signOutEverywhere] = useMutation(SignOutEverywhereDocument);
  const [hasFailed, setFailed] = useState(false);
  const leave = (end: () => Promise<unknown>) => {
    // A full load forgets everything this window has read.
    end().then(
      () => window.location.assign('/sign-in'),
      () => setFailed(true),
    );
  };
  return (
    <>
      <Menu.Item
        leftSection={<IconLogout size={16} aria-hidden />}
        closeMenuOnClick={false}
        onClick={() => leave(signOut)}
      >
        Sign out
      </Menu.Item>
      <Menu.Item
        leftSection={<IconLogout2 size={16} aria-hidden />}
        closeMenuOnClick={false}
        onClick={() => leave(signOutEverywhere)}
      >
        Sign out everywhere
      </Menu.Item>
      {hasFailed ? (
        <Text role="alert" size="xs" c="var(--tr-refusal-text)" p="xs">
          Signing out did not reach the server: you are still signed in. Try again.
        </Text>
      ) : null}
    </>
  );
}
