import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { PaletteExaminersDocument } from '../../generated/graphql.js';

const TYPEAHEAD_MILLISECONDS = 150;

type ExaminerSelectProps = {
  /** An examiner's id; null for none. */
  readonly value: string | null;
  readonly onChange: (examinerId: string | null) => void;
};

/** Finds an examiner by name or NPI while it is typed. */
export function ExaminerSelect({ value, onChange }: ExaminerSelectProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPEAHEAD_MILLISECONDS);
  const { data, previousData } = useQuery(PaletteExaminersDocument, { variables: { search } });
  const examiners = ((data ?? previousData)?.examiners?.edges ?? []).map(({ node }) => node);
  return (
    <Select
      label="Examiner"
      placeholder="Name or NPI"
      searchable
      data={examiners.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      // The server has looked already; what it found is not looked through again.
      filter={({ options }) => options}
      nothingFoundMessage="No examiner of this name"
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
    />
  );
}
