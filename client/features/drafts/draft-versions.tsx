import { Text } from '@mantine/core';
import type { DraftWholeFragment } from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { Panel } from '../../ui/panel.js';
import classes from './drafts.module.css';

/** Every saved version with its hash: what a paper shows can be found here. */
export function DraftVersions({ draft: { versions } }: { readonly draft: DraftWholeFragment }) {
  return (
    <Panel title="Saved versions" lead="The hash of a version is printed on every copy of it.">
      <ol className={classes.versions} reversed>
        {versions.map(({ number, hash, savedAt, savedBy }) => (
          <li key={number}>
            <Text size="sm">
              Version {number}, {formatInstant(savedAt)}
              {savedBy ? `, ${savedBy.account.displayName}` : ''}
            </Text>
            <code className={classes.hash}>{hash}</code>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
