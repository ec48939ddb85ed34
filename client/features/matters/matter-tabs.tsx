import { NavLink } from 'react-router';
import type { Permission } from '../../generated/graphql.js';
import { useViewer } from '../identity/session.js';
import classes from './matters.module.css';

type MatterTab = {
  /** The end of the tab's address; empty for the first. */
  readonly path: string;
  readonly label: string;
  readonly permission: Permission | null;
};

/** The parts of a matter's workspace in their order. Health data stands behind the permission to read claimants. */
const MATTER_TABS: readonly MatterTab[] = [
  { path: '', label: 'Overview', permission: null },
  { path: 'opinions', label: 'Opinions', permission: 'CLAIMANT_READ' },
  { path: 'examinations', label: 'Examinations & records', permission: 'EXAMINATION_READ' },
  { path: 'pharmacy', label: 'Pharmacy', permission: 'CLAIMANT_READ' },
  { path: 'drafts', label: 'Rebuttal & drafts', permission: 'CLAIMANT_READ' },
  { path: 'rules', label: 'Dates & rules', permission: null },
];

/** Links to the parts of a matter that the member's role includes. */
export function MatterTabs({ matterId }: { readonly matterId: string }) {
  const { permissions } = useViewer();
  const home = `/matters/${encodeURIComponent(matterId)}`;
  return (
    <nav className={classes.tabs} aria-label="Parts of this matter">
      {MATTER_TABS.filter(({ permission }) => permission === null || permissions.includes(permission)).map(
        ({ path, label }) => (
          <NavLink key={path} to={path === '' ? home : `${home}/${path}`} end={path === ''}>
            {label}
          </NavLink>
        ),
      )}
    </nav>
  );
}
