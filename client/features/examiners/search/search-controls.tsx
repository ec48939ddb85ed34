import { useQuery } from '@apollo/client/react';
import { Checkbox, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { SpecialtiesDocument, type ExaminerOrder, type Side } from '../../../generated/graphql.js';
import { STATE_CODES } from '../../../lib/us-states.js';
import type { SearchState } from './search-state.js';
import classes from './examiner-search.module.css';

const SIDE_OPTIONS: readonly { readonly value: Side; readonly label: string }[] = [
  { value: 'DEFENSE', label: 'the defense' },
  { value: 'PLAINTIFF', label: 'the plaintiff' },
  { value: 'NEUTRAL', label: 'neither (neutral)' },
];

const ORDER_OPTIONS: readonly { readonly value: ExaminerOrder; readonly label: string }[] = [
  { value: 'RELEVANCE', label: 'Best match' },
  { value: 'NAME', label: 'Name' },
  { value: 'EXAMINATIONS', label: 'Most on file' },
  { value: 'LAST_EXAMINATION', label: 'Latest on file' },
];

type SearchControlsProps = { readonly state: SearchState; readonly onLeaveDownward: () => void };

/** The search field and its filters. Arrow down leaves the field for the first result. */
export function SearchControls({ state, onLeaveDownward }: SearchControlsProps) {
  const leaveDownward = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onLeaveDownward();
  };
  return (
    <form
      role="search"
      aria-label="Find an examiner"
      className={classes.controls}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextInput
        data-page-search
        type="search"
        size="md"
        aria-label="Name or NPI"
        placeholder="Name or NPI"
        value={state.typed}
        onChange={(event) => state.setTyped(event.currentTarget.value)}
        onKeyDown={leaveDownward}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
      />
      <div className={classes.filters}>
        <SpecialtySelect code={state.specialtyCode} onChange={state.setSpecialtyCode} />
        <Select
          className={classes.filter ?? ''}
          label="Licensed in"
          placeholder="Any state"
          data={STATE_CODES}
          value={state.state}
          onChange={state.setState}
          searchable
          clearable
        />
        <Select
          className={classes.filter ?? ''}
          label="Has examined for"
          placeholder="Any side"
          data={SIDE_OPTIONS}
          value={state.side}
          onChange={(value) =>
            state.setSide(SIDE_OPTIONS.find((option) => option.value === value)?.value ?? null)
          }
          clearable
        />
        <Select
          className={classes.filter ?? ''}
          label="Order"
          data={ORDER_OPTIONS}
          value={state.orderBy}
          onChange={(value) =>
            state.setOrder(ORDER_OPTIONS.find((option) => option.value === value)?.value ?? null)
          }
          allowDeselect={false}
        />
        <Checkbox
          className={classes.only ?? ''}
          label="Only with examinations in our files"
          checked={state.onlyWithExaminations}
          onChange={(event) => state.setOnlyWithExaminations(event.currentTarget.checked)}
        />
      </div>
    </form>
  );
}

type SpecialtySelectProps = { readonly code: string; readonly onChange: (code: string) => void };

function SpecialtySelect({ code, onChange }: SpecialtySelectProps) {
  const { data } = useQuery(SpecialtiesDocument);
  const options = (data?.specialties ?? []).map((specialty) => ({
    value: specialty.code,
    label: specialty.name,
  }));
  return (
    <Select
      className={classes.filter ?? ''}
      label="Specialty"
      placeholder="Any specialty"
      data={options}
      value={code === '' ? null : code}
      onChange={(value) => onChange(value ?? '')}
      searchable
      clearable
      nothingFoundMessage="No such specialty"
    />
  );
}
