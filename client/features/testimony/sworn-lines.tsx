import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  PropositionAddDocument,
  RecallFailureAddDocument,
  TranscriptTestimonyDocument,
  type OathSubject,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { NEW_PROPOSITION, statedProposition } from './proposition-draft.js';
import { Choice, PROPOSITION_FIELDS, PropositionInputs } from './proposition-inputs.js';
import { OATH_SUBJECTS, subjectLabel } from './testimony-words.js';
import classes from './testimony.module.css';

type SwornLinesProps = {
  readonly documentId: string;
  /** Positions of the first and last line selected; null: none is. */
  readonly stretch: { readonly from: number; readonly to: number } | null;
  readonly onAdded: () => void;
};

/**
 * Adds the lines selected as a sworn statement, or as a question left unanswered; nothing while the transcript is linked
 * to no examiner.
 */
export function SwornLines({ documentId, stretch, onAdded }: SwornLinesProps) {
  const { data } = useQuery(TranscriptTestimonyDocument, { variables: { id: documentId } });
  const [opened, setOpened] = useState<'SWORN' | 'NOT_SAID' | null>(null);
  const testimony = data?.document?.testimony ?? null;
  if (testimony === null) return null;
  if (opened === null || stretch === null) {
    return (
      <div className={`${classes.lines} ${classes.buttons} tr-no-print`}>
        <Button size="xs" variant="default" disabled={stretch === null} onClick={() => setOpened('SWORN')}>
          Add as sworn statement
        </Button>
        <Button size="xs" variant="default" disabled={stretch === null} onClick={() => setOpened('NOT_SAID')}>
          Add as not answered
        </Button>
      </div>
    );
  }
  const form = {
    testimonyId: testimony.id,
    stretch,
    onClose: () => setOpened(null),
    onAdded: () => {
      setOpened(null);
      onAdded();
    },
  };
  return (
    <div className={classes.lines}>
      {opened === 'SWORN' ? <SwornForm {...form} /> : <NotSaidForm {...form} />}
    </div>
  );
}

type LinesFormProps = {
  readonly testimonyId: string;
  readonly stretch: { readonly from: number; readonly to: number };
  readonly onClose: () => void;
  readonly onAdded: () => void;
};

function SwornForm({ testimonyId, stretch, onClose, onAdded }: LinesFormProps) {
  const [draft, setDraft] = useState(NEW_PROPOSITION);
  const [add] = useMutation(PropositionAddDocument);
  const form = useFormRefusals(PROPOSITION_FIELDS);
  const save = async () => {
    const place = { fromPosition: stretch.from, toPosition: stretch.to };
    const input = { ...statedProposition(draft), testimonyId, place };
    if (await form.send(async () => (await add({ variables: { input } })).data?.propositionAdd)) onAdded();
  };
  return (
    <InlineForm
      label="A sworn statement"
      saveLabel="Add"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <PropositionInputs draft={draft} onChange={setDraft} faultOf={form.faultOf} />
    </InlineForm>
  );
}

function NotSaidForm({ testimonyId, stretch, onClose, onAdded }: LinesFormProps) {
  const [subject, setSubject] = useState<OathSubject>('RETENTIONS_PER_YEAR');
  const [question, setQuestion] = useState('');
  const [add] = useMutation(RecallFailureAddDocument);
  const form = useFormRefusals(['subject', 'question']);
  const save = async () => {
    const place = { fromPosition: stretch.from, toPosition: stretch.to };
    const input = { testimonyId, place, subject, question: question.trim() === '' ? null : question.trim() };
    if (await form.send(async () => (await add({ variables: { input } })).data?.recallFailureAdd)) onAdded();
  };
  return (
    <InlineForm
      label="A question left unanswered"
      saveLabel="Add"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <div className={classes.fields}>
        <Choice
          label="Asked about"
          values={OATH_SUBJECTS}
          labels={subjectLabel}
          value={subject}
          error={form.faultOf('subject')}
          onChoose={setSubject}
        />
        <TextInput
          label="The question"
          description="Empty: as the lines have it."
          autoComplete="off"
          value={question}
          error={form.faultOf('question')}
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
      </div>
    </InlineForm>
  );
}
