import { Alert, Button, Group } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Decision } from './decision.js';
import type { Fact } from './fact-groups.js';
import { FieldInput } from './field-input.js';
import { OpinionInputs, opinionDraft, opinionFault, opinionInput } from './opinion-inputs.js';
import { RecordInputs, recordDraft, recordInput } from './record-inputs.js';
import classes from './facts.module.css';

type FactEditorProps = {
  readonly fact: Fact;
  readonly onSave: (decision: Decision) => void;
  readonly onCancel: () => void;
};

/** Corrects one fact in its place. Enter saves, Esc leaves it as it was. */
export function FactEditor({ fact, onSave, onCancel }: FactEditorProps) {
  switch (fact.kind) {
    case 'FIELD':
      return <FieldEditor fact={fact} onSave={onSave} onCancel={onCancel} />;
    case 'RECORD':
      return <RecordEditor fact={fact} onSave={onSave} onCancel={onCancel} />;
    case 'OPINION':
    case 'CANDIDATE':
      return <OpinionEditor fact={fact} onSave={onSave} onCancel={onCancel} />;
  }
}

function FieldEditor({ fact, onSave, onCancel }: FactEditorProps) {
  const [value, setValue] = useState(fact.decided?.value ?? fact.value ?? '');
  const fault = value.trim() === '' ? 'Write what the report says, or reject the fact.' : null;
  return (
    <EditorForm
      fault={fault}
      onCancel={onCancel}
      onSubmit={() => onSave({ decision: 'CORRECT', value: value.trim() })}
    >
      <FieldInput field={fact.field} value={value} onChange={setValue} />
    </EditorForm>
  );
}

function RecordEditor({ fact, onSave, onCancel }: FactEditorProps) {
  const [draft, setDraft] = useState(() => recordDraft(fact));
  const fault = draft.title.trim() === '' ? 'Write what was reviewed.' : null;
  return (
    <EditorForm
      fault={fault}
      onCancel={onCancel}
      onSubmit={() => onSave({ decision: 'CORRECT', record: recordInput(draft) })}
    >
      <RecordInputs draft={draft} onChange={setDraft} />
    </EditorForm>
  );
}

function OpinionEditor({ fact, onSave, onCancel }: FactEditorProps) {
  const [draft, setDraft] = useState(() => opinionDraft(fact));
  return (
    <EditorForm
      fault={opinionFault(draft)}
      onCancel={onCancel}
      onSubmit={() =>
        onSave({ decision: fact.kind === 'CANDIDATE' ? 'ACCEPT' : 'CORRECT', ...opinionInput(draft) })
      }
    >
      <OpinionInputs draft={draft} onChange={setDraft} />
    </EditorForm>
  );
}

type EditorFormProps = {
  /** Why it can not be saved; null when it can. Said once saving was tried. */
  readonly fault: string | null;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

function EditorForm({ fault, onSubmit, onCancel, children }: EditorFormProps) {
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null) onSubmit();
  };
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
    // Lists have a line for each entry: Shift+Enter begins one, Enter saves as everywhere.
    const isArea = event.target instanceof HTMLTextAreaElement;
    const isSelect = event.target instanceof HTMLSelectElement;
    if (event.key === 'Enter' && (isSelect || (isArea && !event.shiftKey))) submit(event);
  };
  return (
    <form className={classes.editor} onSubmit={submit} onKeyDown={press} noValidate>
      {isTried && fault !== null ? (
        <Alert color="brick" role="alert" p="xs">
          {fault}
        </Alert>
      ) : null}
      {children}
      <Group gap="xs">
        <Button type="submit" size="compact-sm">
          Save (Enter)
        </Button>
        <Button type="button" size="compact-sm" variant="default" onClick={onCancel}>
          Cancel (Esc)
        </Button>
      </Group>
    </form>
  );
}
