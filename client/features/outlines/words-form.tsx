import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { clashesOf, isTouched, type ClashChoice, type Fields, type Writing } from './writing.js';
import classes from './outlines.module.css';

export type FieldSpec = {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly isOptional?: boolean;
};

type WordsFormProps = {
  /** What is being written; read aloud. */
  readonly label: string;
  readonly fields: readonly FieldSpec[];
  readonly writing: Writing;
  /** What stands there now; the same as the base unless somebody changed it since. */
  readonly theirs: Fields;
  /** Who changed it, where somebody did. */
  readonly otherName: string;
  readonly refusal: string | null;
  readonly isBusy: boolean;
  readonly saveLabel?: string;
  readonly onType: (name: string, text: string) => void;
  readonly onSettle: (choice: ClashChoice) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
};

/**
 * Words in the place where they will stand. Enter saves, Shift and Enter begins a new line, Escape leaves, and asks first
 * where something was typed. Where somebody else changed the same words, both texts show and the writer chooses.
 */
export function WordsForm(props: WordsFormProps) {
  const {
    label,
    fields,
    writing,
    theirs,
    refusal,
    isBusy,
    saveLabel = 'Save',
    onType,
    onSave,
    onCancel,
  } = props;
  const [isLeaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const clashes = fields.filter(({ name }) => clashesOf(writing, theirs).includes(name));
  const isMissing = fields.some(
    ({ name, isOptional }) => isOptional !== true && isBlank(writing.typed[name]),
  );
  const maySave = !isMissing && !isBusy && clashes.length === 0;
  const leave = () => {
    if (isLeaving || !isTouched(writing)) onCancel();
    else setLeaving(true);
  };
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      if (maySave) onSave();
    }
  };
  return (
    <form
      ref={form}
      className={`${classes.form} tr-no-print`}
      aria-label={label}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        if (maySave) onSave();
      }}
    >
      {refusal === null ? null : (
        <Alert color="brick" role="alert">
          {refusal} What you typed is still here.
        </Alert>
      )}
      {clashes.length === 0 ? null : <Clash {...props} clashes={clashes} />}
      {fields.map(({ name, label: fieldLabel, description, isOptional }) => (
        <Textarea
          key={name}
          label={fieldLabel}
          {...(description === undefined ? {} : { description })}
          required={isOptional !== true}
          withAsterisk={false}
          autosize
          minRows={1}
          maxRows={12}
          maxLength={4_000}
          readOnly={isBusy}
          value={writing.typed[name] ?? ''}
          onChange={({ currentTarget: { value } }) => {
            setLeaving(false);
            onType(name, value);
          }}
        />
      ))}
      {props.children}
      {isLeaving ? (
        <Text size="sm" role="alert">
          What you typed is not saved. Press Escape again to give it up.
        </Text>
      ) : null}
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy} disabled={isMissing || clashes.length > 0}>
          {saveLabel}
        </Button>
        <Button size="xs" variant="default" onClick={leave}>
          {isLeaving ? 'Give it up' : 'Cancel'}
        </Button>
        <Text size="xs" c="dimmed">
          Enter saves, Esc leaves
        </Text>
      </Group>
    </form>
  );
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

type ClashProps = WordsFormProps & { readonly clashes: readonly FieldSpec[] };

/** Both texts of every field that two people changed. */
function Clash({ clashes, theirs, writing, otherName, onSettle }: ClashProps) {
  return (
    <Alert color="ochre" role="alert" title={`Changed by ${otherName} while you were writing`}>
      {clashes.map(({ name, label }) => (
        <dl key={name} className={classes.clash}>
          <dt>
            {label}, {otherName === 'you' ? 'other window' : otherName}
          </dt>
          <dd>{theirs[name]}</dd>
          <dt>{label}, yours</dt>
          <dd>{writing.typed[name]}</dd>
        </dl>
      ))}
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={() => onSettle('MINE')}>
          Keep mine
        </Button>
        <Button size="xs" variant="default" onClick={() => onSettle('THEIRS')}>
          Take the other
        </Button>
        <Button size="xs" variant="default" onClick={() => onSettle('BOTH')}>
          Put both together
        </Button>
      </Group>
    </Alert>
  );
}
