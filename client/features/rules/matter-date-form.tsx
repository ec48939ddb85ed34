import { Alert, Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import type { MatterEvent, ServiceMethod } from '../../generated/graphql.js';
import { eventLabel, SERVICE_METHODS, serviceLabel } from './rule-words.js';
import classes from './rules.module.css';

/** A day as typed. */
export type MatterDateDraft = {
  readonly kind: MatterEvent | null;
  readonly on: string;
  readonly service: ServiceMethod | null;
};

type MatterDateFormProps = {
  readonly draft: MatterDateDraft;
  readonly onChange: (draft: MatterDateDraft) => void;
  /** The events on offer; one only when a recorded day is changed. */
  readonly events: readonly MatterEvent[];
  readonly refusal: string | null;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
};

const serviceOptions = [
  { value: '', label: 'Not known, or nothing served' },
  ...SERVICE_METHODS.map((method) => ({ value: method, label: serviceLabel[method] })),
];

/** The day of one event of the matter. */
export function MatterDateForm(props: MatterDateFormProps) {
  const { draft, onChange, events, refusal, isBusy, onSave, onCancel } = props;
  const [isIncomplete, setIncomplete] = useState(false);
  const alertId = useId();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const isWhole = draft.kind !== null && draft.on !== '';
    setIncomplete(!isWhole);
    if (isWhole) onSave();
  };
  const problem = isIncomplete ? 'Choose what happens and on which day.' : refusal;
  const options = events.map((kind) => ({ value: kind, label: eventLabel[kind] }));
  return (
    <form onSubmit={save} aria-describedby={problem === null ? undefined : alertId}>
      {problem === null ? null : (
        <Alert id={alertId} color="brick" role="alert" mb="sm">
          {problem}
        </Alert>
      )}
      <div className={classes.fields}>
        <NativeSelect
          label="What happens"
          data={events.length === 1 ? options : [{ value: '', label: 'Choose' }, ...options]}
          value={draft.kind ?? ''}
          disabled={events.length === 1}
          autoFocus={events.length > 1}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...draft, kind: events.find((kind) => kind === value) ?? null })
          }
        />
        <TextInput
          label="On"
          type="date"
          autoFocus={events.length === 1}
          value={draft.on}
          onChange={({ currentTarget: { value } }) => onChange({ ...draft, on: value })}
        />
        <NativeSelect
          label="How it was served"
          data={serviceOptions}
          value={draft.service ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...draft, service: SERVICE_METHODS.find((method) => method === value) ?? null })
          }
        />
        <Group gap="xs">
          <Button type="submit" loading={isBusy}>
            Record the day
          </Button>
          <Button variant="default" onClick={onCancel} disabled={isBusy}>
            Cancel
          </Button>
        </Group>
      </div>
    </form>
  );
}
