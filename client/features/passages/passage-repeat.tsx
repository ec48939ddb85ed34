import { Anchor, Button, Group, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { RepeatWordsFragment } from '../../generated/graphql.js';
import { documentTitle } from '../documents/document-words.js';
import { AlignedText, AlignmentLegend } from './aligned-text.js';
import { classWords, firstSeenWords, repeatWords } from './passage-words.js';
import classes from './passages.module.css';

type PassageRepeatProps = {
  readonly repeat: RepeatWordsFragment;
  /** Leads to the page where the passage stands; null where there is none beside. */
  readonly onShowPage: ((page: number) => void) | null;
};

/** One passage that other reports have as well, and, when opened, the closest of them beside it. */
export function PassageRepeat({ repeat, onShowPage }: PassageRepeatProps) {
  const { quote, page, best } = repeat;
  const [isOpen, setOpen] = useState(false);
  const alignmentId = useId();
  const other = best.document;
  return (
    <li className={classes.repeat}>
      <Text fw={550} size="sm">
        {repeatWords(repeat)}
      </Text>
      <Text size="xs" c="dimmed">
        {[classWords(repeat.class), firstSeenWords(repeat.firstSeenOn), `page ${page}`]
          .filter((part) => part !== '')
          .join('; ')}
      </Text>
      {isOpen ? null : <blockquote className={classes.quote}>{quote}</blockquote>}
      <Group gap="xs" mt={6} className="tr-no-print">
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={isOpen}
          aria-controls={isOpen ? alignmentId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide the comparison' : 'Compare side by side'}
        </Button>
        {onShowPage === null ? null : (
          <Button size="compact-xs" variant="default" onClick={() => onShowPage(page)}>
            Show page {page}
          </Button>
        )}
      </Group>
      {isOpen ? (
        <div id={alignmentId}>
          <AlignedText
            parts={best.parts}
            here={`This report, page ${page}`}
            there={
              other === null
                ? `Another report, page ${best.page}`
                : `${documentTitle(other)}, page ${best.page}`
            }
          />
          <AlignmentLegend />
          {other === null ? null : (
            <Anchor
              component={Link}
              to={`/documents/${encodeURIComponent(other.id)}`}
              fz="sm"
              underline="always"
            >
              Open the other report
            </Anchor>
          )}
        </div>
      ) : null}
    </li>
  );
}
