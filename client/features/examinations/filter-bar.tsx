import { Button, MultiSelect, Select } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ProfileFilter } from '../../generated/graphql.js';
import { isFiltered } from './examination-filter.js';
import { EXAM_KINDS, SIDES, examKindLabel, sideLabel } from '../../lib/vocabulary.js';
import classes from './filter-bar.module.css';

/** One organisation that a filter can be set to. */
export interface OrganisationChoice {
  readonly id: string;
  readonly name: string;
}

interface FilterBarProps {
  readonly filter: ProfileFilter;
  readonly onChange: (filter: ProfileFilter) => void;
  /** Years on offer, newest first. */
  readonly years: readonly number[];
  readonly carriers: readonly OrganisationChoice[];
  readonly lawFirms: readonly OrganisationChoice[];
  /** What the filter leaves, in words; announced when it changes. */
  readonly outcome: string;
}

const kindOptions = EXAM_KINDS.map((kind) => ({ value: kind, label: examKindLabel[kind] }));
const sideOptions = SIDES.map((side) => ({ value: side, label: sideLabel[side] }));

/** The filter with one field replaced; an empty field is left out, so that equal filters are equal objects. */
function changed(filter: ProfileFilter, change: ProfileFilter): ProfileFilter {
  const entries = Object.entries({ ...filter, ...change });
  return Object.fromEntries(
    entries.filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)),
  );
}

function optionsOf(choices: readonly OrganisationChoice[]) {
  return choices.map(({ id, name }) => ({ value: id, label: name }));
}

function yearOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** Filters that apply to every figure and list of the page, and travel in its address. */
export function FilterBar({ filter, onChange, years, carriers, lawFirms, outcome }: FilterBarProps) {
  const [isOpen, setOpen] = useState(false);
  const fieldsId = useId();
  // A year in the address that is not on offer still has to show as chosen.
  const offered = new Set([...years, filter.fromYear, filter.toYear].filter((year) => year != null));
  const yearOptions = [...offered].sort((a, b) => b - a).map(String);
  const apply = (change: ProfileFilter) => onChange(changed(filter, change));
  return (
    <section className={classes.bar} aria-label="Filters">
      <Button
        className={classes.toggle}
        variant="default"
        size="sm"
        leftSection={<IconFilter size={16} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={fieldsId}
        onClick={() => setOpen((open) => !open)}
      >
        {isOpen ? 'Hide filters' : 'Filters'}
      </Button>
      <div id={fieldsId} className={classes.fields} data-open={isOpen || undefined}>
        <Select
          label="From year"
          placeholder="First"
          data={yearOptions}
          value={filter.fromYear == null ? null : String(filter.fromYear)}
          onChange={(text) => {
            const fromYear = yearOf(text);
            const isPastEnd = fromYear !== null && filter.toYear != null && filter.toYear < fromYear;
            apply({ fromYear, ...(isPastEnd ? { toYear: fromYear } : {}) });
          }}
          clearable
          size="sm"
        />
        <Select
          label="To year"
          placeholder="Last"
          data={yearOptions}
          value={filter.toYear == null ? null : String(filter.toYear)}
          onChange={(text) => {
            const toYear = yearOf(text);
            const isBeforeStart = toYear !== null && filter.fromYear != null && filter.fromYear > toYear;
            apply({ toYear, ...(isBeforeStart ? { fromYear: toYear } : {}) });
          }}
          clearable
          size="sm"
        />
        <MultiSelect
          label="Kind"
          placeholder={filter.kinds?.length ? '' : 'All kinds'}
          data={kindOptions}
          value={[...(filter.kinds ?? [])]}
          onChange={(values) => apply({ kinds: EXAM_KINDS.filter((kind) => values.includes(kind)) })}
          clearable
          size="sm"
        />
        <MultiSelect
          label="Retained by"
          placeholder={filter.sides?.length ? '' : 'All sides'}
          data={sideOptions}
          value={[...(filter.sides ?? [])]}
          onChange={(values) => apply({ sides: SIDES.filter((side) => values.includes(side)) })}
          clearable
          size="sm"
        />
        <Select
          label="Carrier"
          placeholder="All carriers"
          data={optionsOf(carriers)}
          value={filter.carrierId ?? null}
          onChange={(carrierId) => apply({ carrierId })}
          searchable
          clearable
          nothingFoundMessage="No carrier of that name"
          size="sm"
        />
        <Select
          label="Law firm"
          placeholder="All law firms"
          data={optionsOf(lawFirms)}
          value={filter.lawFirmId ?? null}
          onChange={(lawFirmId) => apply({ lawFirmId })}
          searchable
          clearable
          nothingFoundMessage="No law firm of that name"
          size="sm"
        />
      </div>
      <div className={classes.outcome}>
        <span role="status">{outcome}</span>
        {isFiltered(filter) && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({})}>
            Reset filters
          </Button>
        )}
      </div>
    </section>
  );
}
