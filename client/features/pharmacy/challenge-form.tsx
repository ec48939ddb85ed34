import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  MedicationChallengeAddDocument,
  MedicationChallengeUpdateDocument,
  PharmacyMatterExaminationsDocument,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { examKindLabel } from '../../lib/vocabulary.js';
import { SourceInputs } from '../treating/source-inputs.js';
import { fieldsOf, missingOf, type ChallengeDraft } from './challenge-draft.js';
import {
  CHALLENGE_GROUNDS,
  MEDICATION_CLASSES,
  challengeGroundLabel,
  medicationClassLabel,
} from './pharmacy-words.js';
import classes from './pharmacy.module.css';

type ChallengeFormProps = {
  readonly matterId: string;
  readonly draft: ChallengeDraft;
  /** Called when it was recorded, and when the member lets it be. */
  readonly onClose: () => void;
};

const GROUND_OPTIONS = [
  { value: '', label: 'Choose' },
  ...CHALLENGE_GROUNDS.map((value) => ({ value, label: challengeGroundLabel[value] })),
];
/** Nobody disputes a class that there is none of. */
const CLASSES = MEDICATION_CLASSES.filter((value) => value !== 'UNCLASSIFIED');
const CLASS_OPTIONS = [
  { value: '', label: 'No class, one medication' },
  ...CLASSES.map((value) => ({ value, label: medicationClassLabel[value] })),
];

/** Faults stand above the form in one sentence. */
const noFault = () => null;

/** What an examiner disputes, on what ground, and where the report says so. */
export function ChallengeForm({ matterId, draft: initial, onClose }: ChallengeFormProps) {
  const [draft, setDraft] = useState(initial);
  const [missing, setMissing] = useState<string | null>(null);
  const { save, refusal, isBusy } = useSavedChallenge(onClose);
  const alertId = useId();
  const change = (part: Partial<ChallengeDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacking = missingOf(draft);
    setMissing(lacking);
    if (lacking === null) void save(draft);
  };
  const problem = missing ?? refusal;
  return (
    <form
      onSubmit={submit}
      className={classes.form}
      aria-describedby={problem === null ? undefined : alertId}
    >
      {problem === null ? null : (
        <Alert id={alertId} color="brick" role="alert">
          {problem}
        </Alert>
      )}
      <div className={classes.fields}>
        <ExaminationSelect
          matterId={matterId}
          value={draft.examinationId}
          isFixed={draft.id !== null}
          onChange={(examinationId) => change({ examinationId, opinionId: null })}
        />
        <NativeSelect
          label="Ground"
          data={GROUND_OPTIONS}
          value={draft.ground ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ ground: CHALLENGE_GROUNDS.find((known) => known === value) ?? null })
          }
        />
      </div>
      <div className={classes.fields}>
        <NativeSelect
          label="Class disputed"
          data={CLASS_OPTIONS}
          value={draft.medicationClass ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ medicationClass: CLASSES.find((known) => known === value) ?? null })
          }
        />
        <TextInput
          label="Medication"
          description="One medication by its name; it decides beside a class."
          value={draft.medication}
          maxLength={200}
          onChange={({ currentTarget: { value } }) => change({ medication: value })}
        />
      </div>
      <SourceInputs
        matterId={matterId}
        draft={draft.source}
        onChange={(source) => change({ source })}
        faultOf={noFault}
      />
      <div className={classes.fields}>
        <TextInput
          label="Guideline that the report names"
          value={draft.guideline}
          maxLength={300}
          onChange={({ currentTarget: { value } }) => change({ guideline: value })}
        />
      </div>
      <Group gap="sm">
        <Button type="submit" loading={isBusy}>
          {draft.id === null ? 'Record the challenge' : 'Save'}
        </Button>
        <Button variant="default" onClick={onClose} disabled={isBusy}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}

function useSavedChallenge(onSaved: () => void) {
  const { run, refusal, isBusy } = useRefusable();
  const [add] = useMutation(MedicationChallengeAddDocument);
  const [update] = useMutation(MedicationChallengeUpdateDocument);
  const save = async (draft: ChallengeDraft): Promise<void> => {
    const fields = fieldsOf(draft);
    const { id, version, examinationId } = draft;
    if (fields === null || examinationId === null) return;
    const isSaved = await run(async () =>
      id === null
        ? (await add({ variables: { input: { ...fields, examinationId } } })).data?.medicationChallengeAdd
        : (await update({ variables: { input: { ...fields, id, version } } })).data
            ?.medicationChallengeUpdate,
    );
    if (isSaved) onSaved();
  };
  return { save, refusal, isBusy };
}

type ExaminationSelectProps = {
  readonly matterId: string;
  readonly value: string | null;
  readonly isFixed: boolean;
  readonly onChange: (examinationId: string | null) => void;
};

function ExaminationSelect({ matterId, value, isFixed, onChange }: ExaminationSelectProps) {
  const { data, error } = useQuery(PharmacyMatterExaminationsDocument, { variables: { matterId } });
  const examinations = data?.examinations?.edges.map(({ node }) => node) ?? [];
  return (
    <NativeSelect
      label="Examination"
      disabled={isFixed}
      error={error ? 'The examinations could not be loaded.' : null}
      data={[
        { value: '', label: 'Choose' },
        ...examinations.map(({ id, examiner, examinedOn, kind }) => ({
          value: id,
          label: `${examiner.displayName}, ${formatDate(examinedOn)} (${examKindLabel[kind]})`,
        })),
      ]}
      value={value ?? ''}
      onChange={({ currentTarget: { value: chosen } }) => onChange(chosen === '' ? null : chosen)}
    />
  );
}
