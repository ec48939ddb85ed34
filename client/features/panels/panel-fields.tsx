import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import type { Issue } from '../../generated/graphql.js';
import { issueLabel, ISSUES } from '../../lib/vocabulary.js';
import { SERVICE_METHODS, serviceLabel } from '../rules/rule-words.js';
import { MatterSelect } from '../treating/matter-select.js';
import type { PanelDraft } from './panel-draft.js';
import { PANEL_KINDS, PANEL_SIDES, panelKindLabel, sideLabel } from './panel-words.js';
import classes from './panels.module.css';

/** Fields of a panel itself that a refusal can be about. */
export const PANEL_FIELDS = [
  'matterId',
  'kind',
  'number',
  'specialty',
  'assignedOn',
  'service',
  'ourSide',
] as const;

type PanelFieldsProps = {
  readonly draft: PanelDraft;
  readonly onChange: (draft: PanelDraft) => void;
  readonly faultOf: (field: (typeof PANEL_FIELDS)[number]) => string | null;
  /** False where the matter is given by the page. */
  readonly hasMatter?: boolean;
};

const kindOptions = PANEL_KINDS.map((kind) => ({ value: kind, label: panelKindLabel[kind] }));
const sideOptions = [
  { value: '', label: 'Not recorded' },
  ...PANEL_SIDES.map((side) => ({ value: side, label: sideLabel[side] })),
];
const serviceOptions = [
  { value: '', label: 'Not known' },
  ...SERVICE_METHODS.map((method) => ({ value: method, label: serviceLabel[method] })),
];
const issueOptions = ISSUES.map((issue) => ({ value: issue, label: issueLabel[issue] }));

/** What is recorded of a panel besides its names. */
export function PanelFields({ draft, onChange, faultOf, hasMatter = true }: PanelFieldsProps) {
  const text = (name: 'number' | 'specialty' | 'assignedOn') => ({
    value: draft[name],
    error: faultOf(name),
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <div className={classes.fields}>
      <NativeSelect
        label="Kind"
        data={kindOptions}
        value={draft.kind}
        error={faultOf('kind')}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...draft, kind: PANEL_KINDS.find((kind) => kind === value) ?? draft.kind })
        }
      />
      {hasMatter ? (
        <MatterSelect
          value={draft.matterId}
          error={faultOf('matterId')}
          onChange={(matterId) => onChange({ ...draft, matterId })}
        />
      ) : null}
      <TextInput label="Panel number" {...text('number')} />
      <TextInput label="Specialty" {...text('specialty')} />
      <TextInput label="Assigned on" type="date" {...text('assignedOn')} />
      <NativeSelect
        label="How it was served"
        data={serviceOptions}
        value={draft.service ?? ''}
        error={faultOf('service')}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...draft, service: SERVICE_METHODS.find((method) => method === value) ?? null })
        }
      />
      <NativeSelect
        label="Our side"
        data={sideOptions}
        value={draft.ourSide ?? ''}
        error={faultOf('ourSide')}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...draft, ourSide: PANEL_SIDES.find((side) => side === value) ?? null })
        }
      />
      <MultiSelect
        label="Issues that matter here"
        description="In their order: the first one decides what is modelled first."
        data={issueOptions}
        value={[...draft.issues]}
        onChange={(values) => onChange({ ...draft, issues: values.flatMap((value) => knownIssue(value)) })}
      />
    </div>
  );
}

function knownIssue(value: string): Issue[] {
  return ISSUES.filter((issue) => issue === value);
}
