import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { ExaminerInput } from './examiner-input.js';
import type { Candidate, NameDraft } from './panel-draft.js';
import classes from './panels.module.css';

/** Fields of a name that a refusal can be about. */
export const NAME_FIELDS = [
  'writtenName',
  'examinerId',
  'officeCity',
  'distanceMiles',
  'availableOn',
  'note',
] as const;

type NameFieldsProps = {
  readonly draft: NameDraft;
  readonly candidates: readonly Candidate[];
  readonly onChange: (draft: NameDraft) => void;
  readonly faultOf: (field: (typeof NAME_FIELDS)[number]) => string | null;
};

/** A name of a panel, for whom it stands, and what is known of the appointment. */
export function NameFields({ draft, candidates, onChange, faultOf }: NameFieldsProps) {
  const text = (name: 'writtenName' | 'officeCity' | 'availableOn' | 'note') => ({
    value: draft[name],
    error: faultOf(name),
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <div className={classes.fields}>
        <TextInput label="Name as written" {...text('writtenName')} />
        <ExaminerInput
          label="Stands for"
          value={draft.examiner}
          candidates={candidates}
          error={faultOf('examinerId')}
          onChange={(examiner) => onChange({ ...draft, examiner })}
        />
        <TextInput label="City of the office" {...text('officeCity')} />
        <NumberInput
          label="Distance, miles"
          min={0}
          max={5000}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={draft.distanceMiles ?? ''}
          error={faultOf('distanceMiles')}
          onChange={(miles) =>
            onChange({ ...draft, distanceMiles: typeof miles === 'number' ? miles : null })
          }
        />
        <TextInput label="Earliest day offered" type="date" {...text('availableOn')} />
      </div>
      <Textarea label="Note" description="Work product." autosize minRows={1} maxRows={6} {...text('note')} />
    </>
  );
}
