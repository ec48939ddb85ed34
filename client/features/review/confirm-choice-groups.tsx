import { Radio, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDate } from '../../lib/format-date.js';
import { formatQuantity } from '../../lib/format.js';
import { examKindLabel } from '../../lib/vocabulary.js';
import { NEW, type ConfirmChoices, type Draft } from './confirm-choices.js';
import classes from './review.module.css';

type ChoiceProps = {
  readonly draft: Draft;
  readonly choices: ConfirmChoices;
  readonly onChange: (part: Partial<ConfirmChoices>) => void;
};

type Option = { readonly value: string; readonly label: string; readonly description?: string };

type ChoiceGroupProps = {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly children?: ReactNode;
};

function ChoiceGroup({ label, options, value, onChange, children }: ChoiceGroupProps) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange} className={classes.choice ?? ''}>
      <Stack gap={8} mt={6}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={option.label}
            {...(option.description === undefined ? {} : { description: option.description })}
          />
        ))}
        {children}
      </Stack>
    </Radio.Group>
  );
}

/** One of the examiners that the name may be, or a new one under the name as read. */
export function ExaminerChoice({ draft, choices, onChange }: ChoiceProps) {
  const options: readonly Option[] = [
    ...draft.examinerCandidates.map(({ examiner, reason }) => ({
      value: examiner.id,
      label: examiner.displayName,
      description: `${reason.replace(/\.$/, '')}; ${formatQuantity(examiner.examinationCount, 'examination')} in your files`,
    })),
    {
      value: NEW,
      label: 'By name only',
      description: 'Linked where the name is unique; else asked in the identity review',
    },
  ];
  return (
    <ChoiceGroup
      label="Examiner"
      options={options}
      value={choices.examiner}
      onChange={(examiner) => onChange({ examiner })}
    >
      {choices.examiner === NEW ? (
        <TextInput
          aria-label="Name of the examiner as written"
          value={choices.examinerName}
          onChange={(event) => onChange({ examinerName: event.currentTarget.value })}
        />
      ) : null}
    </ChoiceGroup>
  );
}

/** An examination that is on file already, to which the report is added, or a new one. */
export function ExaminationChoice({ draft, choices, onChange }: ChoiceProps) {
  if (draft.existing.length === 0) return null;
  const options: readonly Option[] = [
    ...draft.existing.map(({ id, kind, examinedOn, examiner, matter }) => ({
      value: id,
      label: `Add to the ${examKindLabel[kind]} of ${formatDate(examinedOn)} on file`,
      description: [examiner.displayName, ...(matter === null ? [] : [`matter ${matter.reference}`])].join(
        ', ',
      ),
    })),
    { value: NEW, label: 'Record a new examination' },
  ];
  return (
    <ChoiceGroup
      label="Examination"
      options={options}
      value={choices.examination}
      onChange={(examination) => onChange({ examination })}
    />
  );
}

/** A matter on file, or a new one for the claimant as read. */
export function MatterChoice({ draft, choices, onChange }: ChoiceProps) {
  const options: readonly Option[] = [
    ...draft.matterCandidates.map(({ id, reference, claimant, injuredOn }) => ({
      value: id,
      label: `Matter ${reference}`,
      description: [
        ...(claimant === null ? [] : [claimant.fullName]),
        ...(injuredOn === null ? [] : [`injured ${formatDate(injuredOn)}`]),
      ].join(', '),
    })),
    {
      value: NEW,
      label: draft.claimantName === null ? 'A new matter' : `A new matter for ${draft.claimantName}`,
    },
  ];
  return (
    <ChoiceGroup
      label="Matter"
      options={options}
      value={choices.matter}
      onChange={(matter) => onChange({ matter })}
    />
  );
}
