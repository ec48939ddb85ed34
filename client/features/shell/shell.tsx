import { AppShell } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, lazy, useEffect, useRef, type RefObject } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { PageSkeleton } from '../../ui/skeletons.js';
import { RequireSession } from '../identity/session.js';
import { FirmSwitcher } from './firm-switcher.js';
import { Navigation } from './navigation.js';
import { ShellHeader } from './shell-header.js';
import { ShellSkeleton } from './shell-skeleton.js';
import classes from './shell.module.css';

const HEADER_HEIGHT = 56;
const NAVIGATION_WIDTH = 224;

// Not needed for the first paint; fetched right after it so that Ctrl-K answers at once. A page must not fail
// because the palette could not be fetched.
const CommandPalette = lazy(async () => {
  const loaded = await import('./command-palette.js').catch(() => null);
  return { default: loaded?.CommandPalette ?? NoPalette };
});

function NoPalette() {
  return null;
}

/** The frame around every signed-in page. */
export function Shell() {
  return (
    <RequireSession fallback={<ShellSkeleton />}>
      <ShellFrame />
    </RequireSession>
  );
}

function ShellFrame() {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isNavigating = useNavigation().state === 'loading';
  useFocusOnNavigation(main, pathname, close);
  return (
    <AppShell
      header={{ height: HEADER_HEIGHT }}
      navbar={{ width: NAVIGATION_WIDTH, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
      padding={0}
      transitionDuration={120}
    >
      <a href="#main" className="tr-skip-link">
        Skip to the page
      </a>
      <AppShell.Header className={classes.header}>
        <ShellHeader isNavigationOpen={isOpen} onToggleNavigation={toggle} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar}>
        <AppShell.Section grow className={classes.navScroll}>
          <div className={`mantine-hidden-from-sm ${classes.navFirm}`}>
            <FirmSwitcher />
          </div>
          <Navigation />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <div className={classes.progress} data-active={isNavigating || undefined} aria-hidden />
        <div className={classes.page}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </div>
      </AppShell.Main>
      <Suspense fallback={null}>
        <CommandPalette />
      </Suspense>
      <ScrollRestoration />
    </AppShell>
  );
}

/** After going to another page the keyboard and the screen reader start at its beginning. */
function useFocusOnNavigation(main: RefObject<HTMLElement | null>, pathname: string, onNavigate: () => void) {
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    onNavigate();
    main.current?.focus({ preventScroll: true });
  }, [main, onNavigate, pathname]);
}
