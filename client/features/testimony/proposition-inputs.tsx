import { NativeSelect, TextInput } from '@mantine/core';
import type { Stance } from '../../generated/graphql.js';
import { issueLabel, ISSUES, stanceLabel } from '../../lib/vocabulary.js';
import type { PropositionDraft } from './proposition-draft.js';
import {
  hedgeLabel,
  OATH_HEDGES,
  OATH_POLARITIES,
  OATH_SUBJECTS,
  polarityLabel,
  subjectLabel,
  unitLabel,
  unitOfSubject,
} from './testimony-words.js';
import classes from './testimony.module.css';

/** Fields as the API names them. */
export const PROPOSITION_FIELDS = [
  'subject',
  'issue',
  'polarity',
  'quantity',
  'from',
  'to',
  'claim',
] as const;

const STANCES = ['FAVORS_DEFENSE', 'MIXED', 'FAVORS_CLAIMANT'] as const satisfies readonly Stance[];

type PropositionInputsProps = {
  readonly draft: PropositionDraft;
  readonly onChange: (draft: PropositionDraft) => void;
  readonly faultOf: (field: (typeof PROPOSITION_FIELDS)[number]) => string | null;
};

/** The fields of a sworn statement; those that its subject has no use for are not shown. */
export function PropositionInputs({ draft, onChange, faultOf }: PropositionInputsProps) {
  const unit = unitOfSubject[draft.subject];
  const text = (name: 'low' | 'high' | 'from' | 'to' | 'claim') => ({
    value: draft[name],
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...draft, [name]: event.currentTarget.value }),
  });
  const hasTwoEnds = draft.hedge === 'RANGE' || draft.hedge === 'ABOUT';
  return (
    <div className={classes.fields}>
      <Choice
        label="Subject"
        values={OATH_SUBJECTS}
        labels={subjectLabel}
        value={draft.subject}
        error={faultOf('subject')}
        onChoose={(subject) => onChange({ ...draft, subject })}
      />
      {draft.subject === 'FINDING_RATE' ? (
        <>
          <Choice
            label="Finding on"
            values={ISSUES}
            labels={issueLabel}
            value={draft.issue}
            error={faultOf('issue')}
            onChoose={(issue) => onChange({ ...draft, issue })}
          />
          <Choice
            label="Which way"
            values={STANCES}
            labels={stanceLabel}
            value={draft.stance}
            onChoose={(stance) => onChange({ ...draft, stance })}
          />
        </>
      ) : null}
      <Choice
        label="Sworn"
        values={OATH_POLARITIES}
        labels={polarityLabel}
        value={draft.polarity}
        error={faultOf('polarity')}
        onChoose={(polarity) => onChange({ ...draft, polarity })}
      />
      {unit === null ? null : (
        <>
          <Choice
            label="How firmly"
            values={OATH_HEDGES}
            labels={hedgeLabel}
            value={draft.hedge}
            onChoose={(hedge) => onChange({ ...draft, hedge })}
          />
          <TextInput
            label={`Number, ${unitLabel[unit]}`}
            inputMode="decimal"
            error={faultOf('quantity')}
            {...text('low')}
          />
          {hasTwoEnds ? <TextInput label="To" inputMode="decimal" {...text('high')} /> : null}
        </>
      )}
      <TextInput label="Speaks of the time from" type="date" error={faultOf('from')} {...text('from')} />
      <TextInput label="Up to" type="date" error={faultOf('to')} {...text('to')} />
      <TextInput
        label="In our words"
        description="Empty: written from the rest."
        error={faultOf('claim')}
        {...text('claim')}
      />
    </div>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly values: readonly Value[];
  readonly labels: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly error?: string | null;
  readonly onChoose: (value: Value) => void;
};

/** One of a few words. */
export function Choice<Value extends string>({
  label,
  values,
  labels,
  value,
  error = null,
  onChoose,
}: ChoiceProps<Value>) {
  return (
    <NativeSelect
      label={label}
      data={values.map((each) => ({ value: each, label: labels[each] }))}
      value={value}
      error={error}
      onChange={(event) => onChoose(values.find((each) => each === event.currentTarget.value) ?? value)}
    />
  );
}
