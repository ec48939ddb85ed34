import type { ReactNode } from 'react';
import { useOutline } from './outline-context.js';
import type { OutlineEdit } from './outline-edits.js';
import { WordsForm, type FieldSpec } from './words-form.js';
import { changedText, followed, type Fields } from './writing.js';

type AboutFormProps = {
  /** Which of the page's writings this is. */
  readonly about: string;
  readonly label: string;
  readonly fields: readonly FieldSpec[];
  /** What stands there now. */
  readonly theirs: Fields;
  /** The change that the typed words make; by `changed` only what differs from what stands there. */
  readonly edit: (typed: Fields, changed: (name: string) => string | null) => OutlineEdit;
  readonly saveLabel?: string;
  /** Further fields, which write by `type`. */
  readonly children?: (typed: Fields, type: (name: string, text: string) => void) => ReactNode;
};

/** The form of one of the page's writings; nothing while there is none. */
export function AboutForm({ about, label, fields, theirs, edit, saveLabel, children }: AboutFormProps) {
  const { outline, writings, work, otherName, refusedAbout, save } = useOutline();
  const kept = writings.of(about);
  if (kept === null) return null;
  const writing = followed(kept, theirs, outline.number);
  const type = (name: string, text: string) => writings.type(about, name, text, theirs, outline.number);
  return (
    <WordsForm
      label={label}
      fields={fields}
      writing={writing}
      theirs={theirs}
      otherName={otherName}
      refusal={refusedAbout === about ? work.refusal : null}
      isBusy={work.isBusy}
      {...(saveLabel === undefined ? {} : { saveLabel })}
      onType={type}
      onSettle={(choice) => writings.settle(about, theirs, outline.number, choice)}
      onSave={() =>
        save(
          about,
          edit(writing.typed, (name) => changedText(writing, name)),
          writing.seen,
        )
      }
      onCancel={() => writings.end(about)}
    >
      {children?.(writing.typed, type)}
    </WordsForm>
  );
}
