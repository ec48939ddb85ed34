import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  MedicationStatementAddDocument,
  MedicationStatementUpdateDocument,
} from '../../generated/graphql.js';
import { SourceInputs } from '../treating/source-inputs.js';
import {
  STATEMENT_ASSERTIONS,
  STATEMENT_KINDS,
  statementAssertionLabel,
  statementKindLabel,
} from './pharmacy-words.js';
import { fieldsOf, missingOf, type StatementDraft } from './statement-draft.js';
import classes from './pharmacy.module.css';

type StatementFormProps = {
  readonly matterId: string;
  readonly draft: StatementDraft;
  /** Called when it was recorded, and when the member lets it be. */
  readonly onClose: () => void;
};

const KIND_OPTIONS = STATEMENT_KINDS.map((value) => ({ value, label: statementKindLabel[value] }));
const ASSERTION_OPTIONS = STATEMENT_ASSERTIONS.map((value) => ({
  value,
  label: statementAssertionLabel[value],
}));

/** Faults stand above the form in one sentence. */
const noFault = () => null;

/** What somebody said of a medication, when, and where it stands. */
export function StatementForm({ matterId, draft: initial, onClose }: StatementFormProps) {
  const [draft, setDraft] = useState(initial);
  const [missing, setMissing] = useState<string | null>(null);
  const { save, refusal, isBusy } = useSavedStatement(matterId, onClose);
  const alertId = useId();
  const change = (part: Partial<StatementDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacking = missingOf(draft);
    setMissing(lacking);
    if (lacking === null) void save(draft);
  };
  const problem = missing ?? refusal;
  return (
    <form
      onSubmit={submit}
      className={classes.form}
      aria-describedby={problem === null ? undefined : alertId}
    >
      {problem === null ? null : (
        <Alert id={alertId} color="brick" role="alert">
          {problem}
        </Alert>
      )}
      <div className={classes.fields}>
        <TextInput
          label="Medication, as said"
          value={draft.medication}
          maxLength={200}
          onChange={({ currentTarget: { value } }) => change({ medication: value })}
        />
        <NativeSelect
          label="What was said"
          data={ASSERTION_OPTIONS}
          value={draft.assertion}
          onChange={({ currentTarget: { value } }) =>
            change({ assertion: STATEMENT_ASSERTIONS.find((known) => known === value) ?? draft.assertion })
          }
        />
        <NativeSelect
          label="Where"
          data={KIND_OPTIONS}
          value={draft.kind}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: STATEMENT_KINDS.find((known) => known === value) ?? draft.kind })
          }
        />
        <DayInput label="Said on" value={draft.statedOn} onChange={(statedOn) => change({ statedOn })} />
        <DayInput label="Since, if said" value={draft.from} onChange={(from) => change({ from })} />
        <DayInput label="Until, if said" value={draft.to} onChange={(to) => change({ to })} />
      </div>
      <TextInput
        label="Reason, if said"
        value={draft.reason}
        maxLength={500}
        onChange={({ currentTarget: { value } }) => change({ reason: value })}
      />
      <SourceInputs
        matterId={matterId}
        draft={draft.source}
        onChange={(source) => change({ source })}
        faultOf={noFault}
      />
      <div className={classes.fields}>
        <NumberInput
          label="Line, of a transcript"
          min={1}
          allowDecimal={false}
          value={draft.line ?? ''}
          onChange={(line) => change({ line: typeof line === 'number' ? line : null })}
        />
      </div>
      <Group gap="sm">
        <Button type="submit" loading={isBusy}>
          {draft.id === null ? 'Record the statement' : 'Save'}
        </Button>
        <Button variant="default" onClick={onClose} disabled={isBusy}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}

function useSavedStatement(matterId: string, onSaved: () => void) {
  const { run, refusal, isBusy } = useRefusable();
  const [add] = useMutation(MedicationStatementAddDocument);
  const [update] = useMutation(MedicationStatementUpdateDocument);
  const save = async (draft: StatementDraft): Promise<void> => {
    const fields = fieldsOf(draft);
    const { id, version } = draft;
    const isSaved = await run(async () =>
      id === null
        ? (await add({ variables: { input: { ...fields, matterId } } })).data?.medicationStatementAdd
        : (await update({ variables: { input: { ...fields, id, version } } })).data
            ?.medicationStatementUpdate,
    );
    if (isSaved) onSaved();
  };
  return { save, refusal, isBusy };
}

type DayInputProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
};

function DayInput({ label, value, onChange }: DayInputProps) {
  return (
    <TextInput
      label={label}
      type="date"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
