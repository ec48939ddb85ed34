import { useMutation } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  EngagementProposeDocument,
  MatterDivergenceTableDocument,
  type MatterDivergenceFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { usePermission } from '../identity/session.js';
import classes from './treating.module.css';

type Divergence = NonNullable<MatterDivergenceFragment['divergence']>;
type Examination = Divergence['examinations'][number];

/** Has the machine read reports for what they do with the treaters' reasoning; offered while a pair is unread. */
export function ProposeEngagement({ divergence }: { readonly divergence: Divergence }) {
  const mayWrite = usePermission('MATTER_WRITE');
  const unread = unreadExaminations(divergence);
  if (!mayWrite || unread.length === 0) return null;
  return (
    <div className={classes.reports}>
      {unread.map((examination) => (
        <ReadReport key={examination.id} examination={examination} />
      ))}
    </div>
  );
}

function ReadReport({ examination }: { readonly examination: Examination }) {
  const [propose] = useMutation(EngagementProposeDocument, {
    refetchQueries: [MatterDivergenceTableDocument],
  });
  const { refusal, isBusy, run } = useRefusable();
  const input = { examinationId: examination.id };
  const report = `report on ${formatDate(examination.examinedOn)}`;
  return (
    <div>
      <Text span size="sm" c="dimmed" mr="xs">
        Not looked through: {report}
      </Text>
      <Button
        size="xs"
        variant="default"
        loading={isBusy}
        aria-label={`Look for the treaters in the ${report}`}
        onClick={() =>
          void run(async () => (await propose({ variables: { input } })).data?.engagementPropose)
        }
      >
        Look for the treaters
      </Button>
      {refusal === null ? null : (
        <Text size="sm" role="alert" mt={4} c="var(--tr-refusal-text)">
          {refusal}
        </Text>
      )}
    </div>
  );
}

/** Examinations of which a pair of opinions has no engagement yet, neither proposed nor decided. */
function unreadExaminations({ rows, examinations }: Divergence): Examination[] {
  const unread = rows
    .filter(
      ({ engagement, examinerOpinion, treatingOpinion }) =>
        engagement === null && examinerOpinion !== null && treatingOpinion !== null,
    )
    .map(({ examination }) => examination.id);
  return examinations.filter(({ id }) => unread.includes(id));
}
