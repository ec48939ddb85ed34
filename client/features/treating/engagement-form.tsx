import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  EngagementSetDocument,
  MatterDivergenceTableDocument,
  type EngagementPartsFragment,
  type EngagementState,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { ENGAGEMENT_STATES, engagementLabel } from './divergence-words.js';
import { sourceInput } from './source-draft.js';
import { SourceInputs } from './source-inputs.js';

const FIELDS = ['state', 'quote', 'documentId', 'page', 'note'] as const;
const stateOptions = ENGAGEMENT_STATES.map((value) => ({ value, label: engagementLabel[value] }));

type EngagementFormProps = {
  readonly matterId: string;
  readonly opinionId: string;
  readonly treatingOpinionId: string;
  /** As it stands; null while nobody has looked. */
  readonly engagement: EngagementPartsFragment | null;
  readonly onClose: () => void;
};

/** A person's word on what the report does with the treater's reasoning. */
export function EngagementForm(props: EngagementFormProps) {
  const { matterId, opinionId, treatingOpinionId, engagement, onClose } = props;
  const [state, setState] = useState<EngagementState>(engagement?.state ?? 'ENGAGED');
  const [note, setNote] = useState(engagement?.note ?? '');
  const [source, setSource] = useState({
    quote: engagement?.quote ?? '',
    documentId: engagement?.sourceDocument?.id ?? '',
    page: engagement?.page ?? null,
  });
  const [set] = useMutation(EngagementSetDocument, { refetchQueries: [MatterDivergenceTableDocument] });
  const form = useFormRefusals(FIELDS);
  const save = async () => {
    const input = {
      opinionId,
      treatingOpinionId,
      state,
      note: note.trim() === '' ? null : note.trim(),
      version: engagement?.version ?? null,
      ...sourceInput(source),
    };
    if (await form.send(async () => (await set({ variables: { input } })).data?.engagementSet)) onClose();
  };
  return (
    <InlineForm
      label="What the report does with the treater’s reasoning"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <NativeSelect
        label="The report"
        data={stateOptions}
        value={state}
        error={form.faultOf('state')}
        onChange={(event) =>
          setState(ENGAGEMENT_STATES.find((each) => each === event.currentTarget.value) ?? state)
        }
      />
      <SourceInputs matterId={matterId} draft={source} onChange={setSource} faultOf={form.faultOf} />
      <TextInput
        label="Note"
        value={note}
        error={form.faultOf('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </InlineForm>
  );
}
