import { Button, Group, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import classes from './drafts.module.css';

type WordsFormProps = {
  readonly initial: string;
  readonly isBusy: boolean;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
};

/** A person's own words, which cite that person. */
export function WordsForm({ initial, isBusy, onSave, onCancel }: WordsFormProps) {
  const [text, setText] = useState(initial);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    onSave(text);
  };
  return (
    <form onSubmit={save} className={`${classes.form} tr-no-print`}>
      <Textarea
        label="Your words"
        description="They are marked as yours in every copy, with your name as their source."
        autosize
        minRows={2}
        maxLength={20_000}
        data-autofocus
        autoFocus
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onCancel();
        }}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="compact-sm" loading={isBusy} disabled={text.trim() === ''}>
          Save as a new version
        </Button>
        <Button variant="default" size="compact-sm" onClick={onCancel} disabled={isBusy}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
