import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  ExaminationDocument,
  ExaminationFoundationDocument,
  ExaminationTimingDocument,
  ObservedTimeSetDocument,
  type TimingSource,
} from '../../generated/graphql.js';
import { timingSourceLabel } from '../../lib/vocabulary.js';
import { InlineForm } from '../../ui/inline-form.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { sourceInput } from '../treating/source-draft.js';
import { SourceInputs } from '../treating/source-inputs.js';
import type { Timing } from './scrutiny-words.js';
import classes from './scrutiny.module.css';

/** What is changed: what one source says so far. */
export type EditedTime = Timing['times'][number];

type TimeFormProps = {
  readonly examinationId: string;
  readonly matterId: string | null;
  /** Of the examination. */
  readonly version: number;
  /** Null: a source that says nothing yet. */
  readonly edited: EditedTime | null;
  readonly taken: readonly TimingSource[];
  readonly onClose: () => void;
};

const FIELDS = ['asWritten', 'startedAt', 'endedAt', 'quote', 'documentId', 'page'] as const;
const SOURCES = [
  'RECORDING',
  'OBSERVER',
  'REPORT',
  'CLAIMANT',
  'FIRM_LOG',
] as const satisfies readonly TimingSource[];

/** What one source says of the time, in its own words: "about 20 minutes" stays that. */
export function TimeForm({ examinationId, matterId, version, edited, taken, onClose }: TimeFormProps) {
  const free = SOURCES.filter((source) => !taken.includes(source));
  const [source, setSource] = useState<TimingSource>(edited?.source ?? free[0] ?? 'OBSERVER');
  const [asWritten, setAsWritten] = useState(edited === null ? '' : (edited.asWritten ?? edited.words));
  const [startedAt, setStartedAt] = useState(edited?.startedAt ?? '');
  const [endedAt, setEndedAt] = useState(edited?.endedAt ?? '');
  const [cite, setCite] = useState({
    quote: edited?.quote ?? '',
    documentId: edited?.document?.id ?? '',
    page: edited?.page ?? null,
  });
  const [set] = useMutation(ObservedTimeSetDocument, {
    refetchQueries: [ExaminationTimingDocument, ExaminationFoundationDocument, ExaminationDocument],
  });
  const form = useFormRefusals(FIELDS);
  const send = async (words: string | null) => {
    const input = {
      examinationId,
      version,
      source,
      asWritten: words,
      startedAt: startedAt === '' ? null : startedAt,
      endedAt: endedAt === '' ? null : endedAt,
      ...(words === null ? {} : sourceInput(cite)),
    };
    return (await set({ variables: { input } })).data?.observedTimeSet;
  };
  const save = async (): Promise<void> => {
    if (asWritten.trim() === '') form.refuse({ asWritten: 'Say how long, e.g. “about 20 minutes”.' });
    else if (await form.send(() => send(asWritten.trim()))) onClose();
  };
  return (
    <InlineForm
      label="What a source says of the time"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
      actions={
        edited === null ? undefined : (
          <RemoveButton
            what={`what the source ${timingSourceLabel[source]} says`}
            onRemove={async () => {
              const answer = await send(null);
              if (answer?.userErrors.length === 0) onClose();
              return answer;
            }}
          />
        )
      }
    >
      <NativeSelect
        label="Source"
        data={(edited === null ? free : [edited.source]).map((value) => ({
          value,
          label: timingSourceLabel[value],
        }))}
        value={source}
        disabled={edited !== null}
        onChange={({ currentTarget: { value } }) =>
          setSource(SOURCES.find((known) => known === value) ?? source)
        }
      />
      <TextInput
        label="Face to face"
        description="As it is said: “25”, “about 20 minutes”, “20 to 30”, “less than 15”."
        value={asWritten}
        error={form.faultOf('asWritten')}
        onChange={(event) => setAsWritten(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <TextInput
          type="time"
          label="From"
          value={startedAt}
          error={form.faultOf('startedAt')}
          onChange={(event) => setStartedAt(event.currentTarget.value)}
        />
        <TextInput
          type="time"
          label="To"
          value={endedAt}
          error={form.faultOf('endedAt')}
          onChange={(event) => setEndedAt(event.currentTarget.value)}
        />
      </div>
      <SourceInputs matterId={matterId} draft={cite} onChange={setCite} faultOf={form.faultOf} />
    </InlineForm>
  );
}
