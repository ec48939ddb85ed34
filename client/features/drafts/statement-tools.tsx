import { Button, Group } from '@mantine/core';
import type { DraftBlockWordsFragment } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { blockWords } from './draft-paper.js';
import classes from './drafts.module.css';

type StatementToolsProps = {
  readonly block: DraftBlockWordsFragment;
  readonly mayWrite: boolean;
  readonly isBusy: boolean;
  readonly onSources: () => void;
  /** With the id of the statement whose sources the new words take over; null for none. */
  readonly onAdd: (citesOf: string | null) => void;
  readonly onReword: () => void;
  readonly onEdit: (kind: 'REMOVE' | 'LEAVE_OUT' | 'TAKE_IN') => void;
};

/** What can be done with one statement. Statements of the record are never reworded: own words stand beside them. */
export function StatementTools(props: StatementToolsProps) {
  const { block, mayWrite, isBusy, onSources, onAdd, onReword, onEdit } = props;
  const words = blockWords(block);
  const tool = (label: string, act: () => void) => (
    <Button
      variant="subtle"
      size="compact-xs"
      disabled={isBusy}
      aria-label={`${label}: ${words}`}
      onClick={act}
    >
      {label}
    </Button>
  );
  return (
    <Group gap={2} className={`${classes.tools} tr-no-print`}>
      {tool(formatQuantity(Math.max(1, block.sourceNumbers.length), 'source'), onSources)}
      {mayWrite ? (
        <>
          {tool('Add words', () => onAdd(null))}
          {block.origin === 'RECORD' ? (
            tool('Say it otherwise', () => onAdd(block.id))
          ) : (
            <>
              {tool('Change', onReword)}
              {tool('Remove', () => onEdit('REMOVE'))}
            </>
          )}
          {block.isLeftOut
            ? tool('Take in', () => onEdit('TAKE_IN'))
            : tool('Leave out', () => onEdit('LEAVE_OUT'))}
        </>
      ) : null}
    </Group>
  );
}
