import { Stack, Text } from '@mantine/core';
import type { DisclosedListWordsFragment } from '../../generated/graphql.js';
import { Panel } from '../../ui/panel.js';
import { usePermission } from '../identity/session.js';
import classes from './disclosures.module.css';
import { DisclosedListCard } from './list-card.js';
import { ListIntake } from './list-intake.js';

type ListsPanelProps = {
  readonly examinerId: string;
  readonly lists: readonly DisclosedListWordsFragment[];
  readonly onChanged: () => void;
};

/** Lists of prior testimony that the examiner disclosed, each against the testimony that the firm knows of. */
export function ListsPanel({ examinerId, lists, onChanged }: ListsPanelProps) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  return (
    <Panel
      title="Testimony lists"
      lead="What the examiner disclosed, beside the trials and depositions in these files. A testimony that is not on a list may be missing for many reasons; the list does not say which."
    >
      <Stack gap="md">
        {mayWrite ? <ListIntake examinerId={examinerId} onReceived={onChanged} /> : null}
        {lists.length === 0 ? (
          <Text size="sm" c="dimmed">
            No list is on file.
          </Text>
        ) : (
          <ul className={classes.rows} aria-label="Testimony lists">
            {lists.map((list) => (
              <li key={list.id}>
                <DisclosedListCard list={list} mayWrite={mayWrite} />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Panel>
  );
}
