import { Button, Text } from '@mantine/core';
import type { DraftChangeKind } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { Panel } from '../../ui/panel.js';
import { changeLabel } from './draft-words.js';
import classes from './drafts.module.css';

type RecordChange = {
  readonly kind: DraftChangeKind;
  /** Of the statement or question that changed. */
  readonly id: string;
  readonly heading: string;
  readonly before: string | null;
  readonly after: string | null;
};

type RecordChangesProps = {
  readonly changes: readonly RecordChange[];
  /** What changed, in the singular: "statement". */
  readonly noun: string;
  readonly onClose: () => void;
};

/** What writing a document or an outline again from the record changed. */
export function RecordChanges({ changes, noun, onClose }: RecordChangesProps) {
  return (
    <div role="status" style={{ marginBlockEnd: 16 }} className="tr-no-print">
      <Panel
        title={
          changes.length === 0
            ? 'The record says the same as before'
            : `${formatQuantity(changes.length, noun)} changed with the record`
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
          {changes.map(({ kind, id, heading, before, after }) => (
            <li key={id}>
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
