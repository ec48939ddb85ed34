import { Checkbox, Fieldset, NativeSelect, Radio, TextInput } from '@mantine/core';
import type { Issue, Stance } from '../../generated/graphql.js';
import { ISSUES, issueLabel, stanceLabel } from '../../lib/vocabulary.js';
import type { TreatingOpinionDraft } from './treating-opinion-draft.js';
import classes from './treating.module.css';

/** Stances in the order in which they are offered, the two sides alike. */
const STANCES = [
  'FAVORS_CLAIMANT',
  'MIXED',
  'FAVORS_DEFENSE',
  'UNDETERMINED',
] as const satisfies readonly Stance[];

type Field =
  'issue' | 'stance' | 'mmiOn' | 'isNotYetAtMmi' | 'wpiPercent' | 'apportionmentPercent' | 'medications';

type InputsProps = {
  readonly draft: TreatingOpinionDraft;
  readonly onChange: (draft: TreatingOpinionDraft) => void;
  readonly faultOf: (field: Field) => string | null;
};

const issueOptions: { value: Issue | ''; label: string }[] = ISSUES.map((value) => ({
  value,
  label: issueLabel[value],
}));

/** The question, and which way the opinion on it goes. */
export function StanceInputs({ draft, onChange, faultOf }: InputsProps) {
  return (
    <div className={classes.pair}>
      <NativeSelect
        label="Issue"
        data-next
        data={draft.issue === null ? [{ value: '', label: 'Choose' }, ...issueOptions] : issueOptions}
        value={draft.issue ?? ''}
        error={faultOf('issue')}
        onChange={(event) =>
          onChange({ ...draft, issue: ISSUES.find((issue) => issue === event.currentTarget.value) ?? null })
        }
      />
      <Radio.Group
        label="Stance"
        value={draft.stance ?? ''}
        error={faultOf('stance')}
        onChange={(value) =>
          onChange({ ...draft, stance: STANCES.find((stance) => stance === value) ?? null })
        }
      >
        <div className={classes.stances}>
          {STANCES.map((stance) => (
            <Radio key={stance} value={stance} label={stanceLabel[stance]} size="sm" />
          ))}
        </div>
      </Radio.Group>
    </div>
  );
}

/** What belongs to the issue beside the stance; nothing for most issues. */
export function OpinionParticulars({ draft, onChange, faultOf }: InputsProps) {
  const text = (key: 'wpiPercent' | 'apportionmentPercent' | 'medications', label: string) => (
    <TextInput
      label={label}
      inputMode={key === 'medications' ? 'text' : 'decimal'}
      value={draft[key]}
      error={faultOf(key)}
      onChange={(event) => onChange({ ...draft, [key]: event.currentTarget.value })}
    />
  );
  switch (draft.issue) {
    case 'MMI':
      return <MmiInputs draft={draft} onChange={onChange} faultOf={faultOf} />;
    case 'IMPAIRMENT':
      return text('wpiPercent', 'Whole person impairment, percent');
    case 'APPORTIONMENT':
      return text('apportionmentPercent', 'Apportioned to other causes, percent');
    case 'MEDICATION':
      return text('medications', 'Medications, separated by commas');
    default:
      return null;
  }
}

function MmiInputs({ draft, onChange, faultOf }: InputsProps) {
  return (
    <Fieldset legend="Maximum medical improvement" variant="filled" p="sm">
      <div className={classes.pair}>
        <TextInput
          label="Reached on"
          type="date"
          disabled={draft.isNotYetAtMmi}
          value={draft.isNotYetAtMmi ? '' : draft.mmiOn}
          error={faultOf('mmiOn')}
          onChange={(event) => onChange({ ...draft, mmiOn: event.currentTarget.value })}
        />
        <Checkbox
          label="Not yet, on the day stated"
          checked={draft.isNotYetAtMmi}
          error={faultOf('isNotYetAtMmi')}
          onChange={(event) => onChange({ ...draft, isNotYetAtMmi: event.currentTarget.checked })}
        />
      </div>
    </Fieldset>
  );
}
