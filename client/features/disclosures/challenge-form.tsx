import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  ChallengeAddDocument,
  ChallengeUpdateDocument,
  type ChallengeKind,
  type ChallengeOutcome,
  type ChallengeWordsFragment,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { MatterSelect } from '../treating/matter-select.js';
import { NO_SOURCE, sourceInput } from '../treating/source-draft.js';
import { SourceInputs } from '../treating/source-inputs.js';
import { textOrNull, TOLD_BY_DISCLOSURES } from './disclosure-input.js';
import { challengeKindLabel, challengeOutcomeLabel } from './disclosure-words.js';
import classes from './disclosures.module.css';

const FIELDS = [
  'kind',
  'outcome',
  'caseName',
  'matterId',
  'decidedOn',
  'court',
  'caseNumber',
  'citation',
  'basis',
  'quote',
  'page',
  'documentId',
] as const;
const KINDS: readonly ChallengeKind[] = ['DAUBERT', 'SARGON', 'FRYE', 'SUBSTANTIAL_EVIDENCE', 'OTHER'];
const OUTCOMES: readonly ChallengeOutcome[] = [
  'EXCLUDED',
  'LIMITED',
  'ADMITTED',
  'NOT_SUBSTANTIAL_EVIDENCE',
  'SUBSTANTIAL_EVIDENCE',
  'OTHER',
];

type ChallengeFormProps = {
  readonly examinerId: string;
  /** Null for a new one. */
  readonly challenge: ChallengeWordsFragment | null;
  readonly onClose: () => void;
};

/** A ruling with the court's words; with a document chosen these are looked for on its page. */
export function ChallengeForm({ examinerId, challenge, onClose }: ChallengeFormProps) {
  const [kind, setKind] = useState<ChallengeKind>(challenge?.kind ?? 'DAUBERT');
  const [outcome, setOutcome] = useState<ChallengeOutcome>(challenge?.outcome ?? 'EXCLUDED');
  const [matterId, setMatterId] = useState<string | null>(challenge?.matter?.id ?? null);
  const [words, setWords] = useState(wordsOf(challenge));
  const [source, setSource] = useState(
    challenge === null
      ? NO_SOURCE
      : {
          quote: challenge.quote ?? '',
          documentId: challenge.sourceDocument?.id ?? '',
          page: challenge.page,
        },
  );
  const [add] = useMutation(ChallengeAddDocument, TOLD_BY_DISCLOSURES);
  const [update] = useMutation(ChallengeUpdateDocument, TOLD_BY_DISCLOSURES);
  const form = useFormRefusals(FIELDS);
  const save = async (): Promise<void> => {
    const stated = {
      kind,
      outcome,
      matterId,
      caseName: words.caseName,
      decidedOn: textOrNull(words.decidedOn),
      court: textOrNull(words.court),
      caseNumber: textOrNull(words.caseNumber),
      citation: textOrNull(words.citation),
      basis: textOrNull(words.basis),
      ...sourceInput(source),
    };
    const isSaved = await form.send(async () => {
      if (challenge === null) {
        return (await add({ variables: { input: { examinerId, ...stated } } })).data?.challengeAdd;
      }
      const { id, version } = challenge;
      return (await update({ variables: { input: { id, version, ...stated } } })).data?.challengeUpdate;
    });
    if (isSaved) onClose();
  };
  const field = (name: keyof typeof words) => ({
    value: words[name],
    error: form.faultOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setWords({ ...words, [name]: event.currentTarget.value }),
  });
  return (
    <InlineForm label="A ruling" refusal={form.general} isBusy={form.isBusy} onSave={save} onCancel={onClose}>
      <div className={classes.fields}>
        <TextInput label="Case" autoComplete="off" {...field('caseName')} />
        <NativeSelect
          label="Standard"
          data={KINDS.map((value) => ({ value, label: challengeKindLabel[value] }))}
          value={kind}
          onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
        />
        <NativeSelect
          label="Outcome"
          data={OUTCOMES.map((value) => ({ value, label: challengeOutcomeLabel[value] }))}
          value={outcome}
          onChange={(event) =>
            setOutcome(OUTCOMES.find((each) => each === event.currentTarget.value) ?? outcome)
          }
        />
        <TextInput label="Decided on" type="date" {...field('decidedOn')} />
        <TextInput label="Court" autoComplete="off" {...field('court')} />
        <TextInput label="Case number" autoComplete="off" {...field('caseNumber')} />
        <TextInput label="Citation" autoComplete="off" {...field('citation')} />
        <MatterSelect value={matterId} onChange={setMatterId} error={form.faultOf('matterId')} />
      </div>
      <TextInput label="Ground, in short" autoComplete="off" {...field('basis')} />
      <SourceInputs matterId={matterId} draft={source} onChange={setSource} faultOf={form.faultOf} />
    </InlineForm>
  );
}

function wordsOf(challenge: ChallengeWordsFragment | null) {
  return {
    caseName: challenge?.caseName ?? '',
    decidedOn: challenge?.decidedOn ?? '',
    court: challenge?.court ?? '',
    caseNumber: challenge?.caseNumber ?? '',
    citation: challenge?.citation ?? '',
    basis: challenge?.basis ?? '',
  };
}
