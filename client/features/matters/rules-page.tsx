import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { DeadlinesPanel, ExaminationRules, NoticeCheck } from '../rules/index.js';

/** What the law on file says of a matter: its days and deadlines, its examinations, the notice of one. */
export function MatterRulesPage() {
  const { id = '' } = useParams();
  return (
    <Stack gap="lg">
      <DeadlinesPanel matterId={id} />
      <ExaminationRules matterId={id} />
      <NoticeCheck matterId={id} />
    </Stack>
  );
}
