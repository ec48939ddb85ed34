import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ProposedRecordInput, RecordKind } from '../../generated/graphql.js';
import type { Fact } from './fact-groups.js';
import { recordKindLabel } from './fact-words.js';
import classes from './facts.module.css';

/** A listed record while it is corrected, as typed. */
export type RecordDraft = {
  readonly title: string;
  readonly author: string;
  readonly datedOn: string;
  readonly datedTo: string;
  readonly kind: RecordKind;
  readonly pages: string;
  readonly isVague: boolean;
};

/** What the form begins with: what was decided before, else what was read. */
export function recordDraft(fact: Fact): RecordDraft {
  const record = fact.decided?.record ?? fact.record;
  return {
    title: record?.title ?? '',
    author: record?.author ?? '',
    datedOn: record?.datedOn ?? '',
    datedTo: record?.datedTo ?? '',
    kind: record?.kind ?? 'OTHER',
    pages: record?.pages?.toString() ?? '',
    isVague: record?.isVague ?? false,
  };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** The draft as the API has it. Pages that are no number are left out. */
export function recordInput(draft: RecordDraft): ProposedRecordInput {
  const { title, author, datedOn, datedTo, kind, pages, isVague } = draft;
  return {
    title: title.trim(),
    author: textOrNull(author),
    datedOn: textOrNull(datedOn),
    datedTo: textOrNull(datedTo),
    kind,
    pages: /^\d{1,6}$/.test(pages.trim()) ? Number(pages) : null,
    isVague,
  };
}

function isRecordKind(value: string): value is RecordKind {
  return Object.hasOwn(recordKindLabel, value);
}

const kindOptions = Object.entries(recordKindLabel).map(([value, label]) => ({ value, label }));

type RecordInputsProps = { readonly draft: RecordDraft; readonly onChange: (draft: RecordDraft) => void };

/** One entry of what the examiner says was reviewed. */
export function RecordInputs({ draft, onChange }: RecordInputsProps) {
  const input = (
    key: 'title' | 'author' | 'datedOn' | 'datedTo' | 'pages',
    label: string,
    isFirst = false,
  ) => (
    <TextInput
      label={label}
      size="sm"
      autoFocus={isFirst}
      type={key === 'datedOn' || key === 'datedTo' ? 'date' : 'text'}
      inputMode={key === 'pages' ? 'numeric' : undefined}
      value={draft[key]}
      onChange={(event) => onChange({ ...draft, [key]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {input('title', 'What was reviewed', true)}
      <div className={classes.pair}>
        {input('author', 'Author')}
        <NativeSelect
          label="Type"
          size="sm"
          data={kindOptions}
          value={draft.kind}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isRecordKind(value)) onChange({ ...draft, kind: value });
          }}
        />
        {input('datedOn', 'Dated')}
        {input('datedTo', 'To, for a period')}
        {input('pages', 'Pages')}
      </div>
      <Checkbox
        label="Vague: the list does not say what was read"
        checked={draft.isVague}
        onChange={(event) => onChange({ ...draft, isVague: event.currentTarget.checked })}
      />
    </>
  );
}
