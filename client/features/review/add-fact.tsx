import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, NativeSelect, NumberInput, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { describeFailure } from '../../apollo/request-failure.js';
import { ProposalAddDocument, type ProposalAddInput, type ReadingField } from '../../generated/graphql.js';
import { fieldLabel } from './fact-words.js';
import { FieldInput } from './field-input.js';
import { OpinionInputs, opinionFault, opinionInput, type OpinionDraft } from './opinion-inputs.js';
import classes from './review.module.css';

type AddFactProps = {
  readonly documentId: string;
  /** The page in view, which is where the quote most likely stands. */
  readonly page: number;
  readonly unit: string;
  readonly onAdded: () => void;
};

const OPINION = 'OPINION';
const EMPTY_OPINION: OpinionDraft = {
  issue: null,
  stance: null,
  mmiOn: '',
  wpiPercent: '',
  apportionmentPercent: '',
  medications: '',
  ground: '',
};

const options = [
  { value: OPINION, label: 'An opinion' },
  ...Object.entries(fieldLabel).map(([value, label]) => ({ value, label })),
];

function isField(value: string): value is ReadingField {
  return Object.hasOwn(fieldLabel, value);
}

/** Adds what the machine missed, with the words it rests on; the server looks for them on the page named. */
export function AddFact(props: AddFactProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={`tr-no-print ${classes.add}`}>
      {isOpen ? (
        <AddForm {...props} onClose={() => setOpen(false)} />
      ) : (
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          Add what was missed
        </Button>
      )}
    </div>
  );
}

function AddForm({
  documentId,
  page,
  unit,
  onAdded,
  onClose,
}: AddFactProps & { readonly onClose: () => void }) {
  const [subject, setSubject] = useState(OPINION);
  const [value, setValue] = useState('');
  const [opinion, setOpinion] = useState(EMPTY_OPINION);
  const [quote, setQuote] = useState('');
  const [at, setAt] = useState(page);
  const { add, isBusy, refusal } = useAddition();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const place = { documentId, page: at, quote: quote.trim() };
    const input: ProposalAddInput = isField(subject)
      ? { ...place, kind: 'FIELD', field: subject, value: value.trim() }
      : { ...place, kind: 'OPINION', ...opinionInput(opinion) };
    const fault =
      quote.trim() === '' ? 'Copy the words it rests on.' : isField(subject) ? null : opinionFault(opinion);
    if (await add(input, fault)) {
      onAdded();
      onClose();
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="tr-card">
      <Stack gap="sm" p="md">
        {refusal === null ? null : (
          <Alert color="brick" role="alert">
            {refusal}
          </Alert>
        )}
        <NativeSelect
          label="What was missed"
          data={options}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        {isField(subject) ? (
          <FieldInput field={subject} value={value} onChange={setValue} />
        ) : (
          <OpinionInputs draft={opinion} onChange={setOpinion} />
        )}
        <Textarea
          label="The words it rests on, as printed"
          autosize
          minRows={2}
          value={quote}
          onChange={(event) => setQuote(event.currentTarget.value)}
        />
        <NumberInput
          label={unit === 'PARAGRAPH' ? 'Paragraph' : 'Page'}
          w="7rem"
          min={1}
          value={at}
          onChange={(next) => {
            if (typeof next === 'number') setAt(next);
          }}
        />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={isBusy}>
            Add
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useAddition() {
  const [mutate, { loading }] = useMutation(ProposalAddDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = async (input: ProposalAddInput, fault: string | null): Promise<boolean> => {
    setRefusal(fault);
    if (fault !== null) return false;
    try {
      const { data } = await mutate({ variables: { input } });
      const message = data?.proposalAdd?.userErrors[0]?.message ?? null;
      setRefusal(message);
      return message === null;
    } catch (error) {
      setRefusal(describeFailure(error).message);
      return false;
    }
  };
  return { add, isBusy: loading, refusal };
}
