import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  TestimonyAddDocument,
  TestimonyUpdateDocument,
  type TestimonyKind,
  type TestimonyPartsFragment,
  type TestimonyProvenance,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { MatterSelect } from '../treating/matter-select.js';
import { PROVENANCES, provenanceLabel, TESTIMONY_KINDS, testimonyKindLabel } from './testimony-words.js';
import classes from './testimony.module.css';

const FIELDS = [
  'kind',
  'givenOn',
  'matterId',
  'caseName',
  'caseNumber',
  'court',
  'provenance',
  'provenanceNote',
] as const;
const kinds = TESTIMONY_KINDS.map((value) => ({ value, label: testimonyKindLabel[value] }));
const provenances = PROVENANCES.map((value) => ({ value, label: provenanceLabel[value] }));

type TestimonyFormProps = {
  readonly examinerId: string;
  /** Null for a new one. */
  readonly testimony?: TestimonyPartsFragment | null;
  /** Of a new one: its transcript. */
  readonly documentId?: string | null;
  readonly onClose: () => void;
};

/** An occasion on which the examiner testified. */
export function TestimonyForm({
  examinerId,
  testimony = null,
  documentId = null,
  onClose,
}: TestimonyFormProps) {
  const [kind, setKind] = useState<TestimonyKind>(testimony?.kind ?? 'DEPOSITION');
  const [provenance, setProvenance] = useState<TestimonyProvenance>(testimony?.provenance ?? 'UNKNOWN');
  const [matterId, setMatterId] = useState<string | null>(testimony?.matter?.id ?? null);
  const [words, setWords] = useState({
    givenOn: testimony?.givenOn ?? '',
    caseName: testimony?.caseName ?? '',
    caseNumber: testimony?.caseNumber ?? '',
    court: testimony?.court ?? '',
    provenanceNote: testimony?.provenanceNote ?? '',
  });
  const refetchQueries = ['ExaminerTestimony', 'TranscriptTestimony'];
  const [add] = useMutation(TestimonyAddDocument, { refetchQueries });
  const [update] = useMutation(TestimonyUpdateDocument, { refetchQueries });
  const form = useFormRefusals(FIELDS);
  const save = async () => {
    const text = (key: keyof typeof words) => (words[key].trim() === '' ? null : words[key].trim());
    const stated = {
      ...{ kind, provenance, matterId },
      givenOn: text('givenOn'),
      caseName: text('caseName'),
      caseNumber: text('caseNumber'),
      court: text('court'),
      provenanceNote: text('provenanceNote'),
    };
    const send = async () => {
      if (testimony === null) {
        const input = { ...stated, examinerId, documentId };
        return (await add({ variables: { input } })).data?.testimonyAdd;
      }
      const { id, version, document } = testimony;
      const input = { ...stated, id, version, documentId: document?.id ?? null };
      return (await update({ variables: { input } })).data?.testimonyUpdate;
    };
    if (await form.send(send)) onClose();
  };
  const field = (name: keyof typeof words) => ({
    value: words[name],
    error: form.faultOf(name),
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setWords({ ...words, [name]: event.currentTarget.value }),
  });
  return (
    <InlineForm
      label="Testimony"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <div className={classes.fields}>
        <NativeSelect
          label="Occasion"
          data={kinds}
          value={kind}
          error={form.faultOf('kind')}
          onChange={(event) =>
            setKind(TESTIMONY_KINDS.find((each) => each === event.currentTarget.value) ?? kind)
          }
        />
        <TextInput
          label="Day"
          type="date"
          description={documentId === null ? undefined : 'Empty: as the title page says.'}
          {...field('givenOn')}
        />
        <NativeSelect
          label="How the firm came by it"
          data={provenances}
          value={provenance}
          error={form.faultOf('provenance')}
          onChange={(event) =>
            setProvenance(PROVENANCES.find((each) => each === event.currentTarget.value) ?? provenance)
          }
        />
        <TextInput label="Stipulation, order or notice" {...field('provenanceNote')} />
        <MatterSelect value={matterId} onChange={setMatterId} error={form.faultOf('matterId')} />
        <TextInput label="Case" {...field('caseName')} />
        <TextInput label="Case number" {...field('caseNumber')} />
        <TextInput label="Court" {...field('court')} />
      </div>
    </InlineForm>
  );
}
