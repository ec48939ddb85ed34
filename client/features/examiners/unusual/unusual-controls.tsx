import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { SpecialtiesDocument } from '../../../generated/graphql.js';
import { STATE_CODES } from '../../../lib/us-states.js';
import {
  EXAM_KINDS,
  ISSUES,
  WINDOWS,
  examKindLabel,
  issueLabel,
  windowLabel,
} from '../../../lib/vocabulary.js';
import type { UnusualState } from './unusual-state.js';
import classes from './unusual.module.css';

const KIND_OPTIONS = EXAM_KINDS.filter((kind) => kind !== 'RECORD_REVIEW').map((kind) => ({
  value: kind,
  label: examKindLabel[kind],
}));
const ISSUE_OPTIONS = ISSUES.map((issue) => ({ value: issue, label: issueLabel[issue] }));
const WINDOW_OPTIONS = WINDOWS.map((window) => ({ value: window, label: windowLabel[window] }));

/** What the list ranges over. Each choice makes another family, and the page says how large it is. */
export function UnusualControls({ state }: { readonly state: UnusualState }) {
  return (
    <form
      aria-label="What to look through"
      className={`tr-no-print ${classes.controls}`}
      onSubmit={(event) => event.preventDefault()}
    >
      <SpecialtyGroupSelect group={state.specialty} onChange={state.setSpecialty} />
      <Select
        label="State"
        placeholder="Any state"
        data={STATE_CODES}
        value={state.state}
        onChange={state.setState}
        searchable
        clearable
      />
      <Select
        label="Kind of examination"
        placeholder="Any kind"
        data={KIND_OPTIONS}
        value={state.kind}
        onChange={(value) => state.setKind(EXAM_KINDS.find((kind) => kind === value) ?? null)}
        clearable
      />
      <Select
        label="Issue"
        placeholder="Any issue, and minutes"
        data={ISSUE_OPTIONS}
        value={state.issue}
        onChange={(value) => state.setIssue(ISSUES.find((issue) => issue === value) ?? null)}
        searchable
        clearable
      />
      <Select
        label="Dates"
        data={WINDOW_OPTIONS}
        value={state.window}
        onChange={(value) => state.setWindow(WINDOWS.find((window) => window === value) ?? null)}
        allowDeselect={false}
      />
    </form>
  );
}

type SpecialtyGroupSelectProps = {
  /** As the taxonomy names it; empty for any. */
  readonly group: string;
  readonly onChange: (group: string) => void;
};

/** Examiners are compared within a group of the taxonomy, not within its finest specialties. */
function SpecialtyGroupSelect({ group, onChange }: SpecialtyGroupSelectProps) {
  const { data } = useQuery(SpecialtiesDocument);
  const groups = [...new Set((data?.specialties ?? []).map((specialty) => specialty.group))].sort();
  return (
    <Select
      label="Specialty"
      placeholder="Any specialty"
      data={groups}
      value={group === '' ? null : group}
      onChange={(value) => onChange(value ?? '')}
      searchable
      clearable
      nothingFoundMessage="No such specialty"
    />
  );
}
