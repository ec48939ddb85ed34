import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReadingField } from '../../generated/graphql.js';
import { EXAM_KINDS, SIDES, examKindLabel, sideLabel, timingSourceLabel } from '../../lib/vocabulary.js';
import { fieldLabel } from './fact-words.js';
import classes from './facts.module.css';

type FieldInputProps = {
  readonly field: ReadingField | null;
  /** As the API has it: days as YYYY-MM-DD, lists one entry a line, minutes as "25 REPORT". */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

const DAYS: ReadonlySet<ReadingField> = new Set(['EXAMINED_ON', 'REPORTED_ON']);
const TIMES: ReadonlySet<ReadingField> = new Set(['STARTED_AT', 'ENDED_AT']);
const LISTS: ReadonlySet<ReadingField> = new Set([
  'CREDENTIALS',
  'INJURED_ON',
  'OTHERS_PRESENT',
  'DIAGNOSES',
]);

const sourceOptions = Object.entries(timingSourceLabel).map(([value, label]) => ({ value, label }));
const sideOptions = SIDES.map((side) => ({ value: side, label: sideLabel[side] }));
const kindOptions = EXAM_KINDS.map((kind) => ({ value: kind, label: examKindLabel[kind] }));

/** The field of a form that fits what is corrected. */
export function FieldInput({ field, value, onChange }: FieldInputProps) {
  const label = field === null ? 'Value' : fieldLabel[field];
  const common = { label, size: 'sm', 'data-autofocus': true, autoFocus: true } as const;
  if (field === 'SIDE' || field === 'EXAM_KIND') {
    return (
      <NativeSelect
        {...common}
        data={field === 'SIDE' ? sideOptions : kindOptions}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (field === 'FACE_TO_FACE_MINUTES') return <MinutesInput value={value} onChange={onChange} />;
  if (field !== null && LISTS.has(field)) {
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        description={
          field === 'INJURED_ON' ? 'One day a line, as 2025-03-03' : 'One a line; Shift+Enter begins one'
        }
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const type = field === null ? 'text' : DAYS.has(field) ? 'date' : TIMES.has(field) ? 'time' : 'text';
  return (
    <TextInput
      {...common}
      type={type}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function MinutesInput({ value, onChange }: Omit<FieldInputProps, 'field'>) {
  const [minutes = '', source = 'REPORT'] = value.split(' ');
  return (
    <div className={classes.pair}>
      <TextInput
        label="Minutes"
        size="sm"
        inputMode="numeric"
        autoFocus
        value={minutes}
        onChange={(event) => onChange(`${event.currentTarget.value.trim()} ${source}`)}
      />
      <NativeSelect
        label="Said by"
        size="sm"
        data={sourceOptions}
        value={source}
        onChange={(event) => onChange(`${minutes} ${event.currentTarget.value}`)}
      />
    </div>
  );
}
