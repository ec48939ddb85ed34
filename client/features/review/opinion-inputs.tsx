import { NativeSelect, TextInput } from '@mantine/core';
import type { Issue, Stance } from '../../generated/graphql.js';
import { ISSUES, issueLabel, stanceLabel } from '../../lib/vocabulary.js';
import type { Decision } from './decision.js';
import type { Fact } from './fact-groups.js';
import { stanceKeys } from './review-keys.js';
import classes from './facts.module.css';

/** An opinion while it is corrected; particulars as typed. */
export type OpinionDraft = {
  readonly issue: Issue | null;
  readonly stance: Stance | null;
  readonly mmiOn: string;
  readonly wpiPercent: string;
  readonly apportionmentPercent: string;
  readonly medications: string;
  readonly ground: string;
};

/** What the form begins with: what was decided before, else what was read. */
export function opinionDraft(fact: Fact): OpinionDraft {
  const details = fact.decided?.details ?? fact.details;
  return {
    issue: fact.decided?.issue ?? fact.issue,
    stance: fact.decided?.stance ?? fact.stance,
    mmiOn: details?.mmiOn ?? '',
    wpiPercent: details?.wpiPercent?.toString() ?? '',
    apportionmentPercent: details?.apportionmentPercent?.toString() ?? '',
    medications: details?.medications.join(', ') ?? '',
    ground: details?.ground ?? '',
  };
}

function percentOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim().replace(/%$/, ''));
}

function isPercent(text: string): boolean {
  const value = percentOf(text);
  return value === null || (Number.isFinite(value) && value >= 0 && value <= 100);
}

/** Why the opinion can not be saved as it stands; null when it can. */
export function opinionFault(draft: OpinionDraft): string | null {
  if (draft.issue === null) return 'Choose the issue.';
  if (draft.stance === null) return 'Choose the stance.';
  if (!isPercent(draft.wpiPercent) || !isPercent(draft.apportionmentPercent))
    return 'A percentage is a number from 0 to 100.';
  return null;
}

/** The draft as a decision has it; particulars that do not belong to the issue are left out. */
export function opinionInput(draft: OpinionDraft): Pick<Decision, 'issue' | 'stance' | 'details'> {
  const { issue, stance, mmiOn, wpiPercent, apportionmentPercent, medications, ground } = draft;
  return {
    issue,
    stance,
    details: {
      mmiOn: issue === 'MMI' && mmiOn !== '' ? mmiOn : null,
      wpiPercent: issue === 'IMPAIRMENT' ? percentOf(wpiPercent) : null,
      apportionmentPercent: issue === 'APPORTIONMENT' ? percentOf(apportionmentPercent) : null,
      medications:
        issue === 'MEDICATION'
          ? medications
              .split(',')
              .map((name) => name.trim().toLowerCase())
              .filter((name) => name !== '')
          : [],
      ground: ground.trim() === '' ? null : ground.trim(),
    },
  };
}

const issueOptions = ISSUES.map((issue) => ({ value: issue, label: issueLabel[issue] }));
const stanceOptions = stanceKeys.map(({ stance }) => ({ value: stance, label: stanceLabel[stance] }));
const NONE = { value: '', label: 'Choose' };

type OpinionInputsProps = {
  readonly draft: OpinionDraft;
  readonly onChange: (draft: OpinionDraft) => void;
};

/** Issue and stance, and the particulars that the issue has. */
export function OpinionInputs({ draft, onChange }: OpinionInputsProps) {
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          label="Issue"
          size="sm"
          autoFocus
          data={draft.issue === null ? [NONE, ...issueOptions] : issueOptions}
          value={draft.issue ?? ''}
          onChange={(event) =>
            onChange({ ...draft, issue: ISSUES.find((issue) => issue === event.currentTarget.value) ?? null })
          }
        />
        <NativeSelect
          label="Stance"
          size="sm"
          data={draft.stance === null ? [NONE, ...stanceOptions] : stanceOptions}
          value={draft.stance ?? ''}
          onChange={(event) =>
            onChange({
              ...draft,
              stance: stanceKeys.find(({ stance }) => stance === event.currentTarget.value)?.stance ?? null,
            })
          }
        />
      </div>
      <Particulars draft={draft} onChange={onChange} />
    </>
  );
}

function Particulars({ draft, onChange }: OpinionInputsProps) {
  const input = (key: 'mmiOn' | 'wpiPercent' | 'apportionmentPercent' | 'medications', label: string) => (
    <TextInput
      label={label}
      size="sm"
      type={key === 'mmiOn' ? 'date' : 'text'}
      value={draft[key]}
      onChange={(event) => onChange({ ...draft, [key]: event.currentTarget.value })}
    />
  );
  switch (draft.issue) {
    case 'MMI':
      return input('mmiOn', 'Date of MMI, where the report names one');
    case 'IMPAIRMENT':
      return input('wpiPercent', 'Whole person impairment, percent');
    case 'APPORTIONMENT':
      return input('apportionmentPercent', 'Apportioned to other causes, percent');
    case 'MEDICATION':
      return input('medications', 'Medications, separated by commas');
    default:
      return null;
  }
}
