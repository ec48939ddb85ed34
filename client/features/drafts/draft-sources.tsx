import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { DraftSourceWordsFragment, DraftWholeFragment } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { Panel } from '../../ui/panel.js';
import { blockWords, sourceWords } from './draft-paper.js';
import { citeKindLabel } from './draft-words.js';
import classes from './drafts.module.css';

type Content = NonNullable<DraftWholeFragment['content']>;
type DraftSourcesProps = {
  readonly content: Content;
  readonly picked: string | null;
  readonly onClear: () => void;
};

/** The sources of one statement that was picked, or of the whole document. */
export function DraftSources({ content, picked, onClear }: DraftSourcesProps) {
  const block = content.sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === picked);
  const shown = block === undefined ? content.sources : sourcesOf(content, block);
  return (
    <Panel
      title={
        block === undefined ? formatQuantity(content.sources.length, 'source') : 'Sources of this statement'
      }
      lead={block === undefined ? 'Press “source” at a statement to see its own.' : blockWords(block)}
      actions={
        block === undefined ? undefined : (
          <Button variant="default" size="compact-sm" onClick={onClear}>
            All sources
          </Button>
        )
      }
    >
      <ul className={classes.sources} aria-live="polite">
        {shown.map((source) => (
          <Source key={`${source.number} ${sourceWords(source)}`} source={source} />
        ))}
      </ul>
    </Panel>
  );
}

function Source({ source }: { readonly source: DraftSourceWordsFragment }) {
  const { number, cite } = source;
  return (
    <li>
      <Text size="xs" c="dimmed">
        {number === 0 ? '' : `[${number}] `}
        {citeKindLabel[cite.kind]}
      </Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {cite.document === null ? (
          sourceWords(source)
        ) : (
          <Anchor
            component={Link}
            to={`/documents/${encodeURIComponent(cite.document.id)}`}
            inherit
            underline="always"
          >
            {sourceWords(source)}
          </Anchor>
        )}
      </Text>
    </li>
  );
}

/** A statement that was left out has no numbers; its sources are named all the same. */
function sourcesOf(
  { sources }: Content,
  { sourceNumbers, isLeftOut, cites }: Content['sections'][number]['blocks'][number],
): readonly DraftSourceWordsFragment[] {
  if (!isLeftOut) return sources.filter(({ number }) => sourceNumbers.includes(number));
  return cites.map(({ label, detail, kind, document }) => ({
    ...{ __typename: 'DraftSource' as const, number: 0, label, detail },
    cite: { __typename: 'DraftCite' as const, kind, document },
  }));
}
