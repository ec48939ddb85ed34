import type { ReactNode } from 'react';
import { usePermission } from '../../identity/session.js';
import { Panel } from '../../../ui/panel.js';
import classes from './profile.module.css';

/** The sections of a profile in their order, as the contents line lists them. */
export const PROFILE_SECTIONS = [
  { id: 'overview', title: 'Overview' },
  { id: 'retention', title: 'Retention' },
  { id: 'opinions', title: 'Opinions' },
  { id: 'peers', title: 'Peers' },
  { id: 'time', title: 'Time' },
  { id: 'records', title: 'Records' },
  { id: 'fees', title: 'Fees' },
  { id: 'treaters', title: 'Treaters' },
  { id: 'mmi', title: 'MMI gap' },
  { id: 'passages', title: 'Passages' },
  { id: 'pool', title: 'Pool' },
  { id: 'names', title: 'Names' },
  { id: 'method', title: 'Method' },
] as const;

interface ProfileSectionProps {
  readonly id: (typeof PROFILE_SECTIONS)[number]['id'];
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** One section of the profile, reachable by its id. All sections are on one page, so that paper holds all of them. */
export function ProfileSection({ id, title, lead, children }: ProfileSectionProps) {
  return (
    <div id={id} className={classes.section}>
      <Panel title={title} lead={lead}>
        {children}
      </Panel>
    </div>
  );
}

/** Links to the sections; stays in view while reading. */
export function ProfileContents() {
  const mayReadDocuments = usePermission('DOCUMENT_READ');
  const sections = PROFILE_SECTIONS.filter(({ id }) => id !== 'passages' || mayReadDocuments);
  return (
    <nav className={classes.contents} aria-label="Sections of this profile">
      {sections.map(({ id, title }) => (
        <a key={id} href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  );
}
