import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatQuantity } from '../../lib/format.js';
import { SourceQuote } from '../treating/source-quote.js';
import { listedStateLabel, type ListedEntry } from './record-words.js';
import classes from './records.module.css';

/** Entries of the report that no supplied record is: not supplied, or too vague to say what they are. */
export function ListedEntries({ entries }: { readonly entries: readonly ListedEntry[] }) {
  const [isOpen, setOpen] = useState(false);
  const unmatched = entries.filter(({ state }) => state !== 'MATCHED' && state !== 'POSSIBLE');
  if (unmatched.length === 0) return null;
  return (
    <div className={classes.inset}>
      <Button
        size="xs"
        variant="default"
        aria-expanded={isOpen}
        className="tr-no-print"
        onClick={() => setOpen((open) => !open)}
      >
        {isOpen ? 'Hide' : 'Show'} {formatQuantity(unmatched.length, 'unmatched entry', 'unmatched entries')}
      </Button>
      {isOpen ? (
        <ul className={classes.plainList}>
          {unmatched.map(({ id, title, quote, page, document, state }) => (
            <li key={id}>
              <div className={classes.state}>{listedStateLabel[state]}</div>
              <SourceQuote quote={quote ?? title} page={page} document={document} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
