import { useMutation } from '@apollo/client/react';
import { Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  MatterDivergenceTableDocument,
  MatterTreatingOpinionListDocument,
  TreatingOpinionAddDocument,
  TreatingOpinionUpdateDocument,
  type TreaterNameFragment,
  type TreatingOpinionPartsFragment,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { treaterName } from './divergence-words.js';
import { OpinionParticulars, StanceInputs } from './opinion-inputs.js';
import { SourceInputs } from './source-inputs.js';
import { NO_TREATER, TreaterInput } from './treater-input.js';
import {
  EMPTY_OPINION,
  nextOpinionDraft,
  opinionDraftOf,
  opinionFaults,
  opinionInputOf,
} from './treating-opinion-draft.js';
import classes from './treating.module.css';

const OPINION_FIELDS = [
  'treaterId',
  'treaterName',
  'issue',
  'stance',
  'statedOn',
  'quote',
  'documentId',
  'page',
  'reliedOn',
  'reasoning',
  'mmiOn',
  'isNotYetAtMmi',
  'wpiPercent',
  'apportionmentPercent',
  'medications',
] as const;

type TreatingOpinionFormProps = {
  readonly matterId: string;
  /** Null for a new one. */
  readonly opinion: (TreatingOpinionPartsFragment & { readonly treater: TreaterNameFragment }) | null;
  readonly onClose: () => void;
};

/** What a treating physician stated on one issue. Saved one after the other without leaving the keyboard. */
export function TreatingOpinionForm({ matterId, opinion, onClose }: TreatingOpinionFormProps) {
  const [treater, setTreater] = useState(NO_TREATER);
  const [draft, setDraft] = useState(() => (opinion === null ? EMPTY_OPINION : opinionDraftOf(opinion)));
  const [saved, setSaved] = useState('');
  const form = useFormRefusals(OPINION_FIELDS);
  const { add, update } = useOpinionMutations();
  const save = async (): Promise<boolean> => {
    setSaved('');
    const faults = {
      ...(opinion === null && treater.name.trim() === '' ? { treaterName: 'Name the treater.' } : {}),
      ...opinionFaults(draft),
    };
    const input = opinionInputOf(draft);
    if (Object.keys(faults).length > 0 || input === null) {
      form.refuse(faults);
      return false;
    }
    const who = treater.id === null ? { treaterName: treater.name.trim() } : { treaterId: treater.id };
    return form.send(() =>
      opinion === null
        ? add({ matterId, ...who, ...input })
        : update({ id: opinion.id, version: opinion.version, treaterId: opinion.treater.id, ...input }),
    );
  };
  const saveAndGoOn = async () => {
    if (!(await save())) return;
    setDraft(nextOpinionDraft(draft));
    setSaved('Saved. The treater and the day stay for the next one.');
  };
  return (
    <InlineForm
      label={opinion === null ? 'A new treating opinion' : 'A treating opinion'}
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={async () => {
        if (await save()) onClose();
      }}
      onCancel={onClose}
      {...(opinion === null ? { again: { label: 'Save and add another', onSave: saveAndGoOn } } : {})}
    >
      <div className={classes.pair}>
        {opinion === null ? (
          <TreaterInput
            value={treater}
            onChange={setTreater}
            error={form.faultOf('treaterName') ?? form.faultOf('treaterId')}
          />
        ) : (
          <div>
            <Text size="sm" fw={500}>
              Treater
            </Text>
            <div>{treaterName(opinion.treater)}</div>
          </div>
        )}
        <TextInput
          label="Stated on"
          description="Day of the note or report"
          type="date"
          value={draft.statedOn}
          error={form.faultOf('statedOn')}
          onChange={(event) => setDraft({ ...draft, statedOn: event.currentTarget.value })}
        />
      </div>
      <StanceInputs draft={draft} onChange={setDraft} faultOf={form.faultOf} />
      <OpinionParticulars draft={draft} onChange={setDraft} faultOf={form.faultOf} />
      <SourceInputs
        matterId={matterId}
        draft={draft.source}
        onChange={(source) => setDraft({ ...draft, source })}
        faultOf={form.faultOf}
      />
      <div className={classes.pair}>
        <Textarea
          label="Relied on"
          description="One source a line"
          autosize
          minRows={2}
          value={draft.reliedOn}
          error={form.faultOf('reliedOn')}
          onChange={(event) => setDraft({ ...draft, reliedOn: event.currentTarget.value })}
        />
        <Textarea
          label="Reasoning"
          description="In your own words"
          autosize
          minRows={2}
          value={draft.reasoning}
          error={form.faultOf('reasoning')}
          onChange={(event) => setDraft({ ...draft, reasoning: event.currentTarget.value })}
        />
      </div>
      <Text size="sm" c="dimmed" role="status">
        {saved}
      </Text>
    </InlineForm>
  );
}

function useOpinionMutations() {
  const options = { refetchQueries: [MatterTreatingOpinionListDocument, MatterDivergenceTableDocument] };
  const [add] = useMutation(TreatingOpinionAddDocument, options);
  const [update] = useMutation(TreatingOpinionUpdateDocument, options);
  return {
    add: async (input: Parameters<typeof add>[0]['variables']['input']) =>
      (await add({ variables: { input } })).data?.treatingOpinionAdd,
    update: async (input: Parameters<typeof update>[0]['variables']['input']) =>
      (await update({ variables: { input } })).data?.treatingOpinionUpdate,
  };
}
