import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  OutlineCreateDocument,
  OutlineGroundsDocument,
  OutlineTemplatesDocument,
  type OutlineGroundsQuery,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { outlineAddress } from './outline-address.js';
import { OUTLINE_MODES, modeLabel, modePurpose } from './outline-words.js';

type OutlineGroundsProps = {
  readonly examinerId: string;
  /** The examiner is named by nothing else. */
  readonly isNamed?: boolean;
  readonly matterId: string | null;
  readonly onCancel: () => void;
};

/** On which report, for what and by which template; then the outline is written. */
export function OutlineGrounds(props: OutlineGroundsProps) {
  const { data, error, refetch } = useQuery(OutlineGroundsDocument, {
    variables: { examinerId: props.examinerId },
  });
  if (error) return <LoadFailed error={error} what="the examinations" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="examinations" rows={3} />;
  return <Choices {...props} grounds={data} />;
}

function Choices({
  grounds,
  isNamed = false,
  examinerId,
  matterId,
  onCancel,
}: OutlineGroundsProps & { readonly grounds: OutlineGroundsQuery }) {
  const navigate = useNavigate();
  const reports = reportsOf(grounds, matterId);
  const [examinationId, setExaminationId] = useState(matterId === null ? '' : (reports[0]?.id ?? ''));
  const [mode, setMode] = useState('');
  const [templateId, setTemplateId] = useState('');
  const templates = useQuery(OutlineTemplatesDocument).data?.outlineTemplates ?? [];
  const { refusal, isBusy, run } = useRefusable();
  const [create] = useMutation(OutlineCreateDocument, {
    update: (cache) => {
      cache.evict({ fieldName: 'outlines' });
    },
  });
  const known = OUTLINE_MODES.find((each) => each === mode) ?? null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const report = reports.find(({ id }) => id === examinationId);
    const input = {
      ...{ examinerId, matterId: report?.matterId ?? matterId, examinationId: report?.id ?? null },
      ...{ mode: known, templateId: templateId === '' ? null : templateId },
    };
    let outlineId: string | null = null;
    const isDone = await run(async () => {
      const answer = (await create({ variables: { input } })).data?.outlineCreate;
      outlineId = answer?.outline?.id ?? null;
      return answer;
    });
    if (isDone && outlineId !== null) void navigate(outlineAddress(outlineId));
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Build an outline">
      <Stack gap="sm">
        {refusal === null ? null : (
          <Alert color="brick" role="alert">
            {refusal}
          </Alert>
        )}
        {isNamed ? (
          <Text size="sm">
            About <strong>{grounds.examiner?.displayName}</strong>
          </Text>
        ) : null}
        <NativeSelect
          label="Built on"
          description="With a matter the outline goes into its report, records and medication too."
          data={[
            ...(matterId === null ? [{ value: '', label: 'The examiner’s record in all files' }] : []),
            ...reports.map(({ id, label }) => ({ value: id, label })),
          ]}
          value={examinationId}
          onChange={({ currentTarget: { value } }) => setExaminationId(value)}
        />
        <NativeSelect
          label="For"
          description={known === null ? AUTOMATIC : modePurpose[known]}
          data={[
            { value: '', label: 'As the side in the matter says' },
            ...OUTLINE_MODES.map((value) => ({ value, label: modeLabel[value] })),
          ]}
          value={mode}
          onChange={({ currentTarget: { value } }) => setMode(value)}
        />
        {templates.length === 0 ? null : (
          <NativeSelect
            label="Template"
            data={[
              { value: '', label: 'None: strongest chapters first' },
              ...templates.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={templateId}
            onChange={({ currentTarget: { value } }) => setTemplateId(value)}
          />
        )}
        <Group gap="sm">
          <Button type="submit" loading={isBusy}>
            Write it from the record
          </Button>
          <Button variant="default" onClick={onCancel} disabled={isBusy}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const AUTOMATIC =
  'Preparation where our own side retained the examiner in the matter, cross-examination otherwise.';

type Report = { readonly id: string; readonly matterId: string; readonly label: string };

/** The examinations that belong to a matter, the newest first. */
function reportsOf({ examinations }: OutlineGroundsQuery, matterId: string | null): readonly Report[] {
  return (examinations?.edges ?? [])
    .map(({ node }) => node)
    .toSorted((a, b) => b.examinedOn.localeCompare(a.examinedOn))
    .flatMap(({ id, examinedOn, matter }) =>
      matter === null || (matterId !== null && matter.id !== matterId)
        ? []
        : [
            {
              id,
              matterId: matter.id,
              label: `${matter.reference}, examination of ${formatDate(examinedOn)}`,
            },
          ],
    );
}
