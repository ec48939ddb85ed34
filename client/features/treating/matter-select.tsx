import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { MattersDocument } from '../../generated/graphql.js';

const TYPEAHEAD_MILLISECONDS = 150;
const MOST_CHOICES = 12;

type MatterSelectProps = {
  /** A matter's id; null for none. */
  readonly value: string | null;
  readonly onChange: (matterId: string | null) => void;
  readonly error: string | null;
};

/** Finds a matter by its reference while it is typed. */
export function MatterSelect({ value, onChange, error }: MatterSelectProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPEAHEAD_MILLISECONDS);
  const { data, previousData } = useQuery(MattersDocument, {
    variables: { search: search === '' ? null : search, first: MOST_CHOICES },
  });
  const matters = ((data ?? previousData)?.matters?.edges ?? []).map(({ node }) => node);
  return (
    <Select
      label="Matter"
      placeholder="None in particular"
      searchable
      clearable
      data={matters.map(({ id, reference }) => ({ value: id, label: reference }))}
      // The server has looked already; what it found is not looked through again.
      filter={({ options }) => options}
      nothingFoundMessage="No matter with this reference"
      value={value}
      error={error}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
    />
  );
}
