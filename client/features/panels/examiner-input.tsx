import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { ExaminerChoicesDocument, type ExaminerChoicesQuery } from '../../generated/graphql.js';
import type { Candidate } from './panel-draft.js';

const TYPEAHEAD_MILLISECONDS = 150;
const MOST_CHOICES = 12;

type Choice = NonNullable<ExaminerChoicesQuery['examiners']>['edges'][number]['node'];

type ExaminerInputProps = {
  readonly label: string;
  readonly value: Candidate | null;
  /** Whom the name may mean: offered before anything is typed. */
  readonly candidates: readonly Candidate[];
  readonly error: string | null;
  readonly onChange: (examiner: Candidate | null) => void;
};

/** Finds an examiner of the directory or the firm's files while the name is typed. None: nothing is known of the name. */
export function ExaminerInput({ label, value, candidates, error, onChange }: ExaminerInputProps) {
  const [typed, setTyped] = useState(value?.displayName ?? '');
  const [search] = useDebouncedValue(typed.trim(), TYPEAHEAD_MILLISECONDS);
  const isSearching = search !== '' && search !== value?.displayName;
  const { data, previousData } = useQuery(ExaminerChoicesDocument, {
    variables: { search, first: MOST_CHOICES },
    skip: !isSearching,
  });
  const found = ((isSearching ? (data ?? previousData) : undefined)?.examiners?.edges ?? []).map(
    ({ node }) => ({
      id: node.id,
      displayName: node.displayName,
      label: choiceLabel(node),
    }),
  );
  const offered = [...(value === null ? [] : [value]), ...candidates].map((one) => ({
    ...one,
    label: one.displayName,
  }));
  const choices = [...new Map([...offered, ...found].map((choice) => [choice.id, choice])).values()];
  return (
    <Select
      label={label}
      description={value === null ? 'Nobody chosen: nothing is known of this name.' : 'The examiner on file'}
      placeholder="Name or NPI"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear: ${label}` }}
      data={choices.map((choice) => ({ value: choice.id, label: choice.label }))}
      // The server has looked already; what it found is not looked through again.
      filter={({ options }) => options}
      nothingFoundMessage={search === '' ? 'Type a name or an NPI' : 'No examiner found'}
      value={value?.id ?? null}
      error={error}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => onChange(choices.find((choice) => choice.id === id) ?? null)}
    />
  );
}

/** Told apart by more than the name: two physicians can share one. */
function choiceLabel({ displayName, specialty, npi }: Choice): string {
  const parts = [displayName, specialty?.name ?? null, npi === null ? null : `NPI ${npi}`];
  return parts.filter((part) => part !== null).join(' · ');
}
