import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  DraftCreateDocument,
  DraftSubjectsDocument,
  MatterDraftsDocument,
  type DraftKind,
  type DraftSubjectsQuery,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { draftAddress } from './draft-address.js';
import { DRAFT_KINDS, draftKindLabel, draftKindPurpose, draftNeeds } from './draft-words.js';

type NewDraftFormProps = { readonly matterId: string; readonly onCancel: () => void };

/** What to write and about whom; written at once from what is on record. */
export function NewDraftForm({ matterId, onCancel }: NewDraftFormProps) {
  const { data, error, refetch } = useQuery(DraftSubjectsDocument, { variables: { id: matterId } });
  if (error) return <LoadFailed error={error} what="what can be written" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="what can be written" rows={2} />;
  return <SubjectForm matterId={matterId} subjects={data} onCancel={onCancel} />;
}

type Option = { readonly value: string; readonly label: string };

function SubjectForm({
  matterId,
  subjects,
  onCancel,
}: NewDraftFormProps & { readonly subjects: DraftSubjectsQuery }) {
  const navigate = useNavigate();
  const examinations = examinationOptions(subjects);
  const treaters = treaterOptions(subjects);
  const [kind, setKind] = useState<DraftKind>('REBUTTAL');
  const [examinationId, setExaminationId] = useState(examinations[0]?.value ?? '');
  const [treaterId, setTreaterId] = useState(treaters[0]?.value ?? '');
  const { refusal, isBusy, run } = useRefusable();
  const [create] = useMutation(DraftCreateDocument, {
    refetchQueries: [{ query: MatterDraftsDocument, variables: { id: matterId } }],
  });
  const needs = draftNeeds[kind];
  const missing = missingWords(needs, { examinations, treaters });
  const write = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    let draftId: string | null = null;
    const input = {
      ...{ matterId, kind },
      examinationId: needs.examination ? examinationId : null,
      treaterId: needs.treater ? treaterId : null,
    };
    const isDone = await run(async () => {
      const answer = (await create({ variables: { input } })).data?.draftCreate;
      draftId = answer?.draft?.id ?? null;
      return answer;
    });
    if (isDone && draftId !== null) void navigate(draftAddress(matterId, draftId));
  };
  return (
    <form onSubmit={(event) => void write(event)} aria-label="Write a document">
      <Stack gap="sm" maw="36rem">
        {refusal === null ? null : (
          <Alert color="brick" role="alert">
            {refusal}
          </Alert>
        )}
        <NativeSelect
          label="What to write"
          description={draftKindPurpose[kind]}
          data={DRAFT_KINDS.map((value) => ({ value, label: draftKindLabel[value] }))}
          value={kind}
          onChange={({ currentTarget: { value } }) =>
            setKind(DRAFT_KINDS.find((known) => known === value) ?? kind)
          }
        />
        {needs.examination && examinations.length > 0 ? (
          <NativeSelect
            label="About the report of"
            data={examinations}
            value={examinationId}
            onChange={({ currentTarget: { value } }) => setExaminationId(value)}
          />
        ) : null}
        {needs.treater && treaters.length > 0 ? (
          <NativeSelect
            label="Answered by"
            data={treaters}
            value={treaterId}
            onChange={({ currentTarget: { value } }) => setTreaterId(value)}
          />
        ) : null}
        {missing === null ? null : <Text size="sm">{missing}</Text>}
        <Group gap="sm">
          <Button type="submit" loading={isBusy} disabled={missing !== null}>
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

function examinationOptions({ examinations }: DraftSubjectsQuery): readonly Option[] {
  return (examinations?.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: `${node.examiner.displayName}, examination of ${formatDate(node.examinedOn)}`,
  }));
}

/** Treaters of whom an opinion is recorded in the matter. */
function treaterOptions({ matter }: DraftSubjectsQuery): readonly Option[] {
  const names = new Map(
    (matter?.treatingOpinions ?? []).map(({ treater }) => [treater.id, treater.fullName]),
  );
  return [...names].map(([value, label]) => ({ value, label }));
}

/** What has to be on record first; null when nothing is missing. */
function missingWords(
  needs: { readonly examination: boolean; readonly treater: boolean },
  on: { readonly examinations: readonly Option[]; readonly treaters: readonly Option[] },
): string | null {
  if (needs.examination && on.examinations.length === 0) {
    return 'No examination is on file in this matter. Record it first, or confirm its report.';
  }
  if (needs.treater && on.treaters.length === 0) {
    return 'No opinion of a treater is on file in this matter. Record one first.';
  }
  return null;
}
