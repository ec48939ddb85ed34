import { useQuery } from '@apollo/client/react';
import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { TreaterChoicesDocument, type TreaterNameFragment } from '../../generated/graphql.js';
import { treaterName } from './divergence-words.js';

const TYPEAHEAD_MILLISECONDS = 150;
const MOST_CHOICES = 12;

/** Who treated: somebody on file, or a name that is not. */
export type TreaterChoice = { readonly id: string | null; readonly name: string };

export const NO_TREATER: TreaterChoice = { id: null, name: '' };

/** "Ann Example, MD (Orthopedics, Example Clinic)": apart from namesakes. */
export function treaterLabel(treater: TreaterNameFragment): string {
  const about = [treater.specialty, treater.practice].filter((part) => part !== null && part !== '');
  return about.length === 0 ? treaterName(treater) : `${treaterName(treater)} (${about.join(', ')})`;
}

type TreaterInputProps = {
  readonly value: TreaterChoice;
  readonly onChange: (choice: TreaterChoice) => void;
  readonly error: string | null;
};

/** Finds a treater while the name is typed. A name that is chosen from no list is recorded as a new treater. */
export function TreaterInput({ value, onChange, error }: TreaterInputProps) {
  const [search] = useDebouncedValue(value.id === null ? value.name.trim() : '', TYPEAHEAD_MILLISECONDS);
  const { data, previousData } = useQuery(TreaterChoicesDocument, {
    variables: { search: search === '' ? null : search, first: MOST_CHOICES },
  });
  const treaters = ((data ?? previousData)?.treaters?.edges ?? []).map(({ node }) => node);
  const labels = [...new Set(treaters.map(treaterLabel))];
  const choose = (name: string) => {
    const found = treaters.find((treater) => treaterLabel(treater) === name);
    onChange({ id: found?.id ?? null, name });
  };
  const isNew = value.id === null && value.name.trim() !== '';
  return (
    <Autocomplete
      label="Treater"
      description={isNew ? 'Not chosen from the list: recorded as a new treater.' : 'Name, as on the chart'}
      autoComplete="off"
      data={labels}
      // The server has looked already; what it found is not looked through again.
      filter={({ options }) => options}
      value={value.name}
      error={error}
      onChange={choose}
      // The form begins with this field: an open list would lie over the others.
      openOnFocus={false}
      withScrollArea={false}
    />
  );
}
