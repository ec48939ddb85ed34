import { ActionIcon, Burger, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { Link } from 'react-router';
import { DemonstrationPill } from '../../ui/demonstration-pill.js';
import { useViewer } from '../identity/session.js';
import { AccountMenu } from './account-menu.js';
import { FirmSwitcher } from './firm-switcher.js';
import { HeaderSearch } from './header-search.js';
import { openPalette } from './open-palette.js';
import classes from './shell.module.css';

type ShellHeaderProps = { readonly isNavigationOpen: boolean; readonly onToggleNavigation: () => void };

/** Product, search, firm and person, on every signed-in page. */
export function ShellHeader({ isNavigationOpen, onToggleNavigation }: ShellHeaderProps) {
  const { firm } = useViewer();
  return (
    <div className={classes.headerRow}>
      <Burger
        opened={isNavigationOpen}
        onClick={onToggleNavigation}
        hiddenFrom="md"
        size="sm"
        aria-label={isNavigationOpen ? 'Close the navigation' : 'Open the navigation'}
        aria-expanded={isNavigationOpen}
      />
      <Link to="/" className={classes.brand ?? ''} aria-label="Trackrecord, home">
        <img src="/mark.svg" alt="" width={26} height={26} />
        <span className="mantine-visible-from-sm">Trackrecord</span>
      </Link>
      <div className={`${classes.search} mantine-visible-from-md`}>
        <HeaderSearch />
      </div>
      <div className={classes.spacer} />
      <ActionIcon hiddenFrom="md" aria-label="Search" onClick={openPalette}>
        <IconSearch size={19} stroke={1.7} aria-hidden />
      </ActionIcon>
      {firm.isDemonstration ? (
        <>
          <span className="mantine-visible-from-sm">
            <DemonstrationPill />
          </span>
          <span className="mantine-hidden-from-sm">
            <DemonstrationPill compact />
          </span>
        </>
      ) : null}
      <span className="mantine-visible-from-sm">
        <FirmSwitcher />
      </span>
      <ColorSchemeToggle />
      <AccountMenu />
    </div>
  );
}

function ColorSchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const next = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      visibleFrom="xs"
      aria-label={`Switch to the ${next} colour scheme`}
      onClick={() => setColorScheme(next)}
    >
      {next === 'dark' ? (
        <IconMoon size={19} stroke={1.7} aria-hidden />
      ) : (
        <IconSun size={19} stroke={1.7} aria-hidden />
      )}
    </ActionIcon>
  );
}
