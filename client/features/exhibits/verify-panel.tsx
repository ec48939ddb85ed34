import { useLazyQuery } from '@apollo/client/react';
import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { VerifyExhibitDocument, type VerifyExhibitQuery } from '../../generated/graphql.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { ExhibitTable } from './exhibit-table.js';
import { fieldChangeWords, rowChangeLabel, verdictLabel } from './exhibit-words.js';
import classes from './exhibits.module.css';

type Verification = NonNullable<VerifyExhibitQuery['exhibitVerify']>;

/** Computes the exhibit anew from its own rows, and says what of the record has changed since. */
export function VerifyPanel({ id }: { readonly id: string }) {
  const [verify, { data, error, loading }] = useLazyQuery(VerifyExhibitDocument, {
    fetchPolicy: 'network-only',
  });
  const run = () => void verify({ variables: { id } });
  const found = data?.exhibitVerify ?? null;
  return (
    <Panel
      title="Verify"
      lead="Every figure and the hash are computed anew from the rows that were kept, and these are compared with the record of today."
    >
      <Stack gap="sm">
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          loading={loading}
          onClick={run}
        >
          {found === null ? 'Verify now' : 'Verify again'}
        </Button>
        {error ? <LoadFailed error={error} what="the verification" onRetry={run} /> : null}
        <div role="status">{found === null || loading ? null : <Result found={found} />}</div>
      </Stack>
    </Panel>
  );
}

function Result({ found }: { readonly found: Verification }) {
  const isVerified = found.verdict !== 'NOT_VERIFIED';
  return (
    <Stack gap="sm">
      <Alert color={isVerified ? 'gray' : 'brick'} title={verdictLabel[found.verdict]}>
        <Text size="sm">{found.words}</Text>
        <Text size="sm" c="dimmed" mt={4}>
          Checked {formatInstant(found.checkedAt)}.
        </Text>
      </Alert>
      {found.figures.length === 0 ? null : (
        <ExhibitTable
          label="Figures then and now"
          columns={[
            { heading: 'Figure', share: 3 },
            { heading: 'Then', share: 2 },
            { heading: 'Today', share: 2 },
          ]}
          rows={found.figures.map(({ label, stated, other }) => [label, stated, other])}
        />
      )}
      <Changes found={found} />
    </Stack>
  );
}

function Changes({ found: { changes, changeCount } }: { readonly found: Verification }) {
  if (changes.length === 0) return null;
  return (
    <>
      <ul className={classes.changes} aria-label="Rows that changed">
        {changes.map((change) => (
          <li key={`${change.kind} ${change.number ?? ''} ${change.examinationId ?? change.examinedOn}`}>
            <Text size="sm">
              <strong>{rowChangeLabel[change.kind]}</strong>
              {change.number === null ? '' : `, row ${change.number}`}:{' '}
              {change.examinationId === null || change.kind === 'REMOVED' ? (
                formatDate(change.examinedOn)
              ) : (
                <Anchor
                  component={Link}
                  to={`/examinations/${encodeURIComponent(change.examinationId)}`}
                  size="sm"
                  underline="always"
                >
                  examination of {formatDate(change.examinedOn)}
                </Anchor>
              )}
              {change.fields.length === 0 ? '' : `; ${change.fields.map(fieldChangeWords).join('; ')}`}
            </Text>
          </li>
        ))}
      </ul>
      {changeCount > changes.length ? (
        <Text size="sm" c="dimmed">
          And {changeCount - changes.length} more.
        </Text>
      ) : null}
    </>
  );
}
