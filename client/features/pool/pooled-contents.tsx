import { useQuery } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { PooledRows } from '../../charts/index.js';
import { PoolSettingsDocument, type PooledNumbersFragment } from '../../generated/graphql.js';
import { formatList } from '../../lib/format.js';
import { usePermission } from '../identity/session.js';
import { pooledRows, releaseWords, withheldIssues } from './pooled-words.js';
import classes from './pool.module.css';

type PooledContentsProps = {
  readonly pooled: PooledNumbersFragment;
  readonly measures: readonly { readonly id: string; readonly finding: string }[];
};

/** One face for each state: nothing is shown, for whatever cause, or figures. */
export function PooledContents({ pooled, measures }: PooledContentsProps) {
  const rows = pooledRows(pooled, (id) => measures.find((measure) => measure.id === id)?.finding ?? '');
  const notShown = pooled.figures.find((figure) => figure.notShown !== null)?.notShown ?? '';
  // One sentence for every cause: a list of refusals would tell which issues the pool holds anything on.
  if (rows.length === 0) return <NothingShown words={notShown} />;
  const withheld = withheldIssues(pooled.figures);
  return (
    <>
      <PooledRows
        words={{
          title: 'What the contributing firms’ examinations show, rounded',
          caption: [
            ...(pooled.release === null ? [] : [`Release: ${releaseWords(pooled.release)}`]),
            pooled.caveat.text,
          ].join(' '),
          exportNote: '',
          fileName: 'pooled-figures',
        }}
        rows={rows}
      />
      {withheld.length === 0 ? null : (
        <Text size="sm" c="dimmed" mt="sm">
          {formatList(withheld)}: {notShown}
        </Text>
      )}
    </>
  );
}

function NothingShown({ words }: { readonly words: string }) {
  return (
    <div className={classes.withheld}>
      <p>{words}</p>
      {usePermission('POOL_MANAGE') ? <OwnContribution /> : <ContributorsOnly />}
    </div>
  );
}

function ContributorsOnly() {
  return (
    <Text size="sm" c="dimmed">
      Pooled figures are shown to firms that contribute. Owners and administrators decide whether yours does.
    </Text>
  );
}

/** Whether the firm contributes is known to those who decide it; to them it is said. */
function OwnContribution() {
  const { data } = useQuery(PoolSettingsDocument);
  const isOn = data?.poolSettings?.contributions.some((contribution) => contribution.isOn);
  if (isOn !== false) return null;
  return (
    <Text size="sm" c="dimmed">
      Pooled figures are shown to firms that contribute, and yours does not.{' '}
      <Anchor component={Link} to="/settings/pool" inherit underline="always">
        See what would leave your firm
      </Anchor>
    </Text>
  );
}
