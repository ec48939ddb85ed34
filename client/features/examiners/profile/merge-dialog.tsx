import { useQuery } from '@apollo/client/react';
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { ExaminerChoicesDocument, type ExaminerChoicesQuery } from '../../../generated/graphql.js';

type Choice = NonNullable<ExaminerChoicesQuery['examiners']>['edges'][number]['node'];

interface MergeDialogProps {
  readonly examiner: { readonly id: string; readonly displayName: string };
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly refusals: readonly string[];
  readonly onClose: () => void;
  readonly onMerge: (intoId: string) => void;
}

/** Told apart by more than the name: two physicians can share one. */
function choiceLabel({ displayName, specialty, npi, licences }: Choice): string {
  const licence = licences[0];
  return [
    displayName,
    specialty?.name,
    npi === null ? null : `NPI ${npi}`,
    licence && `${licence.state} ${licence.number}`,
  ]
    .filter((part) => part != null && part !== '')
    .join(' · ');
}

/** Picks the examiner that a provisional one is the same person as, and asks before anything moves. */
export function MergeDialog({ examiner, isOpen, isBusy, refusals, onClose, onMerge }: MergeDialogProps) {
  const [search, setSearch] = useState('');
  const [intoId, setIntoId] = useState<string | null>(null);
  const [settled] = useDebouncedValue(search, 150);
  const { data, previousData } = useQuery(ExaminerChoicesDocument, {
    variables: { search: settled, first: 12 },
    skip: !isOpen || settled.trim() === '',
  });
  const choices = ((data ?? previousData)?.examiners?.edges ?? [])
    .map((edge) => edge.node)
    .filter((choice) => choice.id !== examiner.id);
  return (
    <Modal opened={isOpen} onClose={onClose} title="Merge with another examiner">
      <Stack>
        <Text size="sm">
          Every name listed under {examiner.displayName} will count for the examiner chosen here. The decision
          is recorded and can be reversed.
        </Text>
        <Select
          label="The same person as"
          placeholder="Name or NPI"
          searchable
          clearable
          data={choices.map((choice) => ({ value: choice.id, label: choiceLabel(choice) }))}
          filter={({ options }) => options}
          searchValue={search}
          onSearchChange={setSearch}
          value={intoId}
          onChange={setIntoId}
          nothingFoundMessage={search.trim() === '' ? 'Type a name or an NPI' : 'No examiner found'}
        />
        {refusals.map((message) => (
          <Text key={message} size="sm" c="red" role="alert">
            {message}
          </Text>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={intoId === null}
            loading={isBusy}
            onClick={() => intoId !== null && onMerge(intoId)}
          >
            Merge
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
