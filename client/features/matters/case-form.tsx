import { useMutation } from '@apollo/client/react';
import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  MatterChangeDocument,
  type MatterCaseFragment,
  type MatterUpdateInput,
} from '../../generated/graphql.js';
import { JURISDICTIONS } from '../../lib/us-states.js';
import { InlineForm } from '../../ui/inline-form.js';
import { usePermission } from '../identity/session.js';
import classes from './matters.module.css';
import { FORUM_KINDS, forumKindLabel, textOrNull } from './matter-words.js';

const FIELDS = [
  'reference',
  'caption',
  'jurisdiction',
  'forumKind',
  'forum',
  'venue',
  'injuredOn',
  'status',
] as const;

const NOT_RECORDED = { value: '', label: 'Not recorded' };
const forumKindOptions = [
  NOT_RECORDED,
  ...FORUM_KINDS.map((kind) => ({ value: kind, label: forumKindLabel[kind] })),
];
const statusOptions = [
  { value: 'OPEN', label: 'Open' },
  { value: 'CLOSED', label: 'Closed' },
];

type Draft = Readonly<Record<(typeof FIELDS)[number], string>>;

function draftOf(matter: MatterCaseFragment): Draft {
  return {
    reference: matter.reference,
    caption: matter.caption ?? '',
    jurisdiction: matter.jurisdiction ?? '',
    forumKind: matter.forumKind ?? '',
    forum: matter.forum ?? '',
    venue: matter.venue ?? '',
    injuredOn: matter.injuredOn ?? '',
    status: matter.status,
  };
}

/** Null clears a field; a member who may not read the caption does not send one. */
function inputOf(
  draft: Draft,
  { id, version }: MatterCaseFragment,
  mayReadClaimants: boolean,
): MatterUpdateInput {
  return {
    id,
    version,
    reference: draft.reference.trim(),
    jurisdiction: textOrNull(draft.jurisdiction),
    forumKind: FORUM_KINDS.find((kind) => kind === draft.forumKind) ?? null,
    forum: textOrNull(draft.forum),
    venue: textOrNull(draft.venue),
    injuredOn: textOrNull(draft.injuredOn),
    status: draft.status === 'CLOSED' ? 'CLOSED' : 'OPEN',
    ...(mayReadClaimants ? { caption: textOrNull(draft.caption) } : {}),
  };
}

type CaseFormProps = { readonly matter: MatterCaseFragment; readonly onClose: () => void };

/** The case as it is to stand from now on. */
export function CaseForm({ matter, onClose }: CaseFormProps) {
  const mayReadClaimants = usePermission('CLAIMANT_READ');
  const [draft, setDraft] = useState(() => draftOf(matter));
  const [change] = useMutation(MatterChangeDocument);
  const form = useFormRefusals(FIELDS);
  const save = async () => {
    const input = inputOf(draft, matter, mayReadClaimants);
    if (await form.send(async () => (await change({ variables: { input } })).data?.matterUpdate)) onClose();
  };
  const field = (name: keyof Draft) => ({
    value: draft[name],
    error: form.faultOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <InlineForm label="The case" refusal={form.general} isBusy={form.isBusy} onSave={save} onCancel={onClose}>
      {mayReadClaimants ? <TextInput label="Caption" data-autofocus {...field('caption')} /> : null}
      <TextInput label="Reference" {...field('reference')} />
      <div className={classes.pair}>
        <Select
          label="Jurisdiction"
          placeholder="Not recorded"
          searchable
          clearable
          data={JURISDICTIONS}
          error={form.faultOf('jurisdiction')}
          value={draft.jurisdiction === '' ? null : draft.jurisdiction}
          onChange={(jurisdiction) => setDraft({ ...draft, jurisdiction: jurisdiction ?? '' })}
        />
        <NativeSelect label="Kind of forum" data={forumKindOptions} {...field('forumKind')} />
        <TextInput label="Court or board" {...field('forum')} />
        <TextInput label="Venue" description="County, circuit or district" {...field('venue')} />
        <TextInput label="Date of injury" type="date" {...field('injuredOn')} />
        <NativeSelect label="Status" data={statusOptions} {...field('status')} />
      </div>
    </InlineForm>
  );
}
