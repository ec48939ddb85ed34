import type { PoolStateFragment } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { Panel } from '../../ui/panel.js';
import { releaseWords } from './pooled-words.js';
import { quarterWords } from './pool-words.js';

type Releases = Pick<PoolStateFragment, 'latestRelease' | 'nextRelease'>;

/** When sums are made: once a quarter, the same for everybody. */
export function PoolReleases({ settings: { latestRelease, nextRelease } }: { readonly settings: Releases }) {
  const next = `For the ${quarterWords(nextRelease.quarter)}, on ${formatDate(nextRelease.notBefore)} at the earliest. What you decide here takes effect with it.`;
  return (
    <Panel title="Releases" lead="One a quarter, the same for every firm. Between them nothing changes.">
      <DefinitionList
        items={[
          { term: 'Latest', value: latestRelease === null ? 'None yet.' : releaseWords(latestRelease) },
          { term: 'Next', value: next },
        ]}
      />
    </Panel>
  );
}
