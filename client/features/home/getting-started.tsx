import { Button, Text, Title } from '@mantine/core';
import { IconFiles, IconFileUpload, IconStethoscope, IconUserPlus, type Icon } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Permission } from '../../generated/graphql.js';
import { useViewer } from '../identity/session.js';
import classes from './home.module.css';

type Start = {
  readonly title: string;
  readonly text: string;
  readonly to: string;
  readonly action: string;
  readonly icon: Icon;
  readonly permission: Permission;
};

const STARTS: readonly Start[] = [
  {
    title: 'Bring in your examination log',
    text: 'The spreadsheet your firm already keeps, with its own headings. You see how it is read before anything is written, and can take it back whole.',
    to: '/imports/new',
    action: 'Import a file',
    icon: IconFileUpload,
    permission: 'IMPORT_WRITE',
  },
  {
    title: 'Drop a folder of reports',
    text: 'PDF, Word, text or scans. The machine reads them in the background and proposes; you confirm each fact beside its page.',
    to: '/documents',
    action: 'Add documents',
    icon: IconFiles,
    permission: 'DOCUMENT_WRITE',
  },
  {
    title: 'Look up an examiner',
    text: 'The directory knows names, identifiers and specialties. Figures appear once your own files name the examiner.',
    to: '/examiners',
    action: 'Search examiners',
    icon: IconStethoscope,
    permission: 'EXAMINER_READ',
  },
  {
    title: 'Invite colleagues',
    text: 'Everyone signs in with an account of their own and sees what their role includes.',
    to: '/members',
    action: 'Open members',
    icon: IconUserPlus,
    permission: 'MEMBER_MANAGE',
  },
];

/** The first visit: three ways to begin, as far as the role allows them. */
export function GettingStarted() {
  const { permissions } = useViewer();
  return (
    <>
      <Title order={2} size="h3" mb={4}>
        Your firm has no examinations yet
      </Title>
      <Text c="dimmed" mb="lg">
        Everything here is counted from your own files, so it starts with one.
      </Text>
      <div className={classes.starts}>
        {STARTS.filter(({ permission }) => permissions.includes(permission)).map(
          ({ title, text, to, action, icon: StartIcon }, index) => (
            <section key={to} className={`tr-card ${classes.start}`}>
              <StartIcon size={26} stroke={1.5} aria-hidden />
              <Title order={3}>{title}</Title>
              <Text size="sm" c="dimmed">
                {text}
              </Text>
              <Button component={Link} to={to} variant={index === 0 ? 'filled' : 'default'} mt="auto">
                {action}
              </Button>
            </section>
          ),
        )}
      </div>
    </>
  );
}
