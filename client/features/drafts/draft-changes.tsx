import { Button, Text } from '@mantine/core';
import { formatQuantity } from '../../lib/format.js';
import { Panel } from '../../ui/panel.js';
import { changeLabel } from './draft-words.js';
import classes from './drafts.module.css';
import type { DraftChange } from './use-draft-work.js';

type DraftChangesProps = { readonly changes: readonly DraftChange[]; readonly onClose: () => void };

/** What writing the draft again from the record changed. */
export function DraftChanges({ changes, onClose }: DraftChangesProps) {
  return (
    <div role="status" style={{ marginBlockEnd: 16 }} className="tr-no-print">
      <Panel
        title={
          changes.length === 0
            ? 'The record says the same as before'
            : `${formatQuantity(changes.length, 'statement')} changed with the record`
        }
        lead={
          changes.length === 0
            ? 'No new version was saved.'
            : 'What persons wrote, and what was left out, stays as it was.'
        }
        actions={
          <Button variant="default" size="compact-sm" onClick={onClose}>
            Close
          </Button>
        }
      >
        <ul className={classes.changes}>
          {changes.map(({ kind, blockId, heading, before, after }) => (
            <li key={blockId}>
              <Text size="sm" fw={600}>
                {changeLabel[kind]}, under “{heading}”
              </Text>
              {before === null ? null : (
                <Text size="sm" c="dimmed" component="p" m={0}>
                  <span className="tr-visually-hidden">Before: </span>
                  <del>{before}</del>
                </Text>
              )}
              {after === null ? null : (
                <Text size="sm" component="p" m={0}>
                  <span className="tr-visually-hidden">Now: </span>
                  <ins>{after}</ins>
                </Text>
              )}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
