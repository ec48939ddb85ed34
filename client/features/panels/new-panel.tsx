import { useLazyQuery, useMutation } from '@apollo/client/react';
import { Button, Fieldset, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  PanelCreateDocument,
  PanelLetterReadDocument,
  PanelsDocument,
  type PanelLetterReadQuery,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { useViewer } from '../identity/session.js';
import { NameFields } from './name-fields.js';
import {
  emptyPanel,
  EMPTY_NAME,
  nameInput,
  namesFromLetter,
  panelFromLetter,
  panelInput,
} from './panel-draft.js';
import type { NameDraft, PanelDraft } from './panel-draft.js';
import { PANEL_FIELDS, PanelFields } from './panel-fields.js';
import classes from './panels.module.css';

const FEWEST_NAMES = 2;
const MOST_NAMES = 6;
const LONGEST_LETTER = 20_000;

type Letter = NonNullable<PanelLetterReadQuery['panelLetter']>;
type Begun = {
  readonly panel: PanelDraft;
  readonly names: readonly NameDraft[];
  readonly letter: Letter | null;
};

type NewPanelProps = { readonly matterId: string | null; readonly onClose: () => void };

/** A panel from its letter: the names are read from the pasted text, and a person confirms each before it is on file. */
export function NewPanel({ matterId, onClose }: NewPanelProps) {
  const ourSide = useViewer().firm?.side ?? null;
  const [begun, setBegun] = useState<Begun | null>(null);
  const start = (letter: Letter | null) => {
    const panel = emptyPanel(matterId, ourSide);
    const names = letter === null ? [] : namesFromLetter(letter);
    const blanks = Array.from({ length: Math.max(0, 3 - names.length) }, () => EMPTY_NAME);
    setBegun({
      letter,
      panel: letter === null ? panel : panelFromLetter(panel, letter),
      names: [...names, ...blanks],
    });
  };
  return begun === null ? (
    <PasteLetter onRead={start} onClose={onClose} />
  ) : (
    <ConfirmPanel begun={begun} hasMatter={matterId === null} onClose={onClose} />
  );
}

type PasteLetterProps = { readonly onRead: (letter: Letter | null) => void; readonly onClose: () => void };

function PasteLetter({ onRead, onClose }: PasteLetterProps) {
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const [read, { loading, error }] = useLazyQuery(PanelLetterReadDocument, { fetchPolicy: 'no-cache' });
  const save = async () => {
    setEmpty(text.trim() === '');
    if (text.trim() === '') return;
    const letter = (await read({ variables: { text } })).data?.panelLetter ?? null;
    if (letter !== null) onRead(letter);
  };
  return (
    <InlineForm
      label="The panel’s letter"
      refusal={
        error === undefined ? null : 'The letter could not be read. Try again, or enter the panel by hand.'
      }
      isBusy={loading}
      saveLabel="Read the letter"
      onSave={save}
      onCancel={onClose}
      actions={
        <Button size="xs" variant="default" onClick={() => onRead(null)}>
          Enter by hand
        </Button>
      }
    >
      <Textarea
        label="Paste the panel letter"
        description="Its names, day and number are looked for. The text itself is not kept."
        autosize
        minRows={6}
        maxRows={14}
        maxLength={LONGEST_LETTER}
        value={text}
        error={isEmpty ? 'Paste the text of the letter, or enter the panel by hand.' : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </InlineForm>
  );
}

type ConfirmPanelProps = {
  readonly begun: Begun;
  readonly hasMatter: boolean;
  readonly onClose: () => void;
};

function ConfirmPanel({ begun, hasMatter, onClose }: ConfirmPanelProps) {
  const [panel, setPanel] = useState(begun.panel);
  const [names, setNames] = useState(begun.names);
  const [create] = useMutation(PanelCreateDocument, { refetchQueries: [PanelsDocument] });
  const form = useFormRefusals([...PANEL_FIELDS, 'names'] as const);
  const navigate = useNavigate();
  const written = names.filter(({ writtenName }) => writtenName.trim() !== '');
  const save = async () => {
    if (written.length < FEWEST_NAMES) {
      return form.refuse({ names: `Write at least ${FEWEST_NAMES} names.` });
    }
    let id: string | null = null;
    const input = { ...panelInput(panel), names: written.map(nameInput) };
    const isDone = await form.send(async () => {
      const answer = (await create({ variables: { input } })).data?.panelCreate;
      id = answer?.panel?.id ?? null;
      return answer;
    });
    if (isDone && id !== null) await navigate(`/panels/${encodeURIComponent(id)}`);
  };
  return (
    <InlineForm
      label="A new panel"
      refusal={form.general ?? form.faultOf('names')}
      isBusy={form.isBusy}
      saveLabel="Record the panel"
      onSave={save}
      onCancel={onClose}
    >
      {begun.letter === null ? null : <Text size="sm">{foundWords(begun.letter)}</Text>}
      <PanelFields draft={panel} onChange={setPanel} faultOf={form.faultOf} hasMatter={hasMatter} />
      <Stack gap="sm">
        {names.map((name, index) => (
          <Fieldset key={index} legend={`Name ${index + 1}`} className={classes.name}>
            <NameFields
              draft={name}
              candidates={begun.letter?.names[index]?.candidates ?? []}
              faultOf={() => null}
              onChange={(next) => setNames(names.map((other, at) => (at === index ? next : other)))}
            />
          </Fieldset>
        ))}
      </Stack>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          disabled={names.length >= MOST_NAMES}
          onClick={() => setNames([...names, EMPTY_NAME])}
        >
          Add a name
        </Button>
      </Group>
    </InlineForm>
  );
}

/** What was read, so that a person knows what to check. */
function foundWords({ names, assignedOn }: Letter): string {
  const matched = names.filter(({ match }) => match !== null).length;
  const day = assignedOn === null ? ' No day of assignment was found.' : '';
  if (names.length === 0) return `No name was found in the text; enter them here.${day}`;
  return `Found ${names.length} ${names.length === 1 ? 'name' : 'names'}, ${matched} of them on file. Check each before it is recorded.${day}`;
}
