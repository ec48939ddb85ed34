import { Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Panel } from '../../ui/panel.js';
import { usePermission } from '../identity/session.js';
import classes from './disclosures.module.css';

type EntryPanelProps<Entry> = {
  readonly title: string;
  readonly lead: string;
  /** What an entry is called on the button: "a ruling". */
  readonly noun: string;
  readonly entries: readonly Entry[];
  /** Why nothing is here, and what would change that. */
  readonly empty: string;
  readonly row: (entry: Entry, mayWrite: boolean) => ReactNode;
  readonly form: (onClose: () => void) => ReactNode;
};

/** A list of entries, each with its source, and a form to add one in its place. */
export function EntryPanel<Entry extends { readonly id: string }>({
  title,
  lead,
  noun,
  entries,
  empty,
  row,
  form,
}: EntryPanelProps<Entry>) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title={title}
      lead={lead}
      actions={
        mayWrite && !isAdding ? (
          <Button size="xs" variant="default" className="tr-no-print" onClick={() => setAdding(true)}>
            Add {noun}
          </Button>
        ) : undefined
      }
    >
      {isAdding ? form(() => setAdding(false)) : null}
      {entries.length === 0 ? (
        isAdding ? null : (
          <Text size="sm" c="dimmed">
            {empty}
          </Text>
        )
      ) : (
        <ul className={classes.rows} aria-label={title}>
          {entries.map((entry) => (
            <li key={entry.id}>{row(entry, mayWrite)}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
