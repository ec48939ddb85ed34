import { useMutation } from '@apollo/client/react';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  PanelFiguresDocument,
  PanelNameAddDocument,
  PanelNameRemoveDocument,
  PanelNameUpdateDocument,
  PanelStrikeModelDocument,
  type PanelNamePartsFragment,
  type PanelPartsFragment,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { Panel } from '../../ui/panel.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { usePermission } from '../identity/session.js';
import { NAME_FIELDS, NameFields } from './name-fields.js';
import { draftOfName, EMPTY_NAME, nameInput } from './panel-draft.js';
import { nameOf, outcomeLabel, panelTitle } from './panel-words.js';
import classes from './panels.module.css';

const MOST_NAMES = 6;
/** What a change of names changes besides the names. */
const REFETCH = { refetchQueries: [PanelFiguresDocument, PanelStrikeModelDocument] };

/** The names with the firm's notes and its past panels with them. */
export function NamesPanel({ panel }: { readonly panel: PanelPartsFragment }) {
  const mayWrite = usePermission('WORK_PRODUCT_WRITE');
  /** The id of the name that is edited; 'new' for one to add. */
  const [editing, setEditing] = useState<string | null>(null);
  const close = () => setEditing(null);
  return (
    <Panel
      title="Names and notes"
      lead="Notes are work product, and are not printed."
      actions={
        mayWrite && editing === null && panel.names.length < MOST_NAMES ? (
          <Button variant="default" size="sm" onClick={() => setEditing('new')}>
            Add a name
          </Button>
        ) : undefined
      }
    >
      {editing === 'new' ? <NameForm panel={panel} name={null} onClose={close} /> : null}
      <ul className={classes.names}>
        {panel.names.map((name) => (
          <li key={name.id}>
            {editing === name.id ? (
              <NameForm panel={panel} name={name} onClose={close} />
            ) : (
              <NameEntry
                panel={panel}
                name={name}
                onEdit={mayWrite && editing === null ? () => setEditing(name.id) : null}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type NameEntryProps = {
  readonly panel: PanelPartsFragment;
  readonly name: PanelNamePartsFragment;
  readonly onEdit: (() => void) | null;
};

function NameEntry({ panel, name, onEdit }: NameEntryProps) {
  const [remove] = useMutation(PanelNameRemoveDocument, REFETCH);
  const { id, version } = panel;
  const { note, examiner, writtenName, sourceDocument, page } = name;
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{nameOf(name)}</Text>
        {onEdit === null ? null : (
          <Group gap={4} className="tr-no-print">
            <Button size="compact-xs" variant="default" aria-label={`Edit ${nameOf(name)}`} onClick={onEdit}>
              Edit
            </Button>
            <RemoveButton
              what={nameOf(name)}
              onRemove={async () =>
                (await remove({ variables: { input: { id, version, nameId: name.id } } })).data
                  ?.panelNameRemove
              }
            />
          </Group>
        )}
      </Group>
      {examiner === null ? (
        <Text size="sm" c="dimmed">
          Stands for nobody on file: nothing is known of this name.
        </Text>
      ) : examiner.displayName === writtenName ? null : (
        <Text size="sm" c="dimmed">
          Written “{writtenName}”
        </Text>
      )}
      {sourceDocument === null ? null : (
        <Anchor component={Link} to={`/documents/${encodeURIComponent(sourceDocument.id)}`} size="sm">
          {page === null ? 'Its source' : `Its source, page ${page}`}
        </Anchor>
      )}
      {note === null ? null : <Text className={classes.note}>{note}</Text>}
      <PastPanels name={name} />
    </>
  );
}

function PastPanels({ name: { otherPanels } }: { readonly name: PanelNamePartsFragment }) {
  if (otherPanels === null || otherPanels.panels.length === 0) return null;
  return (
    <Text size="sm" component="div">
      {otherPanels.sentences.join(' ')}{' '}
      {otherPanels.panels.map((past, index) => (
        <span key={past.id}>
          {index === 0 ? '' : ' · '}
          <Anchor component={Link} to={`/panels/${encodeURIComponent(past.id)}`} inherit>
            {panelTitle({ ...past, kind: 'OTHER' })}
          </Anchor>
          {past.outcome === null ? '' : ` (${outcomeLabel[past.outcome].toLowerCase()})`}
        </span>
      ))}
    </Text>
  );
}

type NameFormProps = {
  readonly panel: PanelPartsFragment;
  /** Null for a new one. */
  readonly name: PanelNamePartsFragment | null;
  readonly onClose: () => void;
};

function NameForm({ panel, name, onClose }: NameFormProps) {
  const [draft, setDraft] = useState(() => (name === null ? EMPTY_NAME : draftOfName(name)));
  const [add] = useMutation(PanelNameAddDocument, REFETCH);
  const [update] = useMutation(PanelNameUpdateDocument, REFETCH);
  const form = useFormRefusals(NAME_FIELDS);
  const save = async () => {
    if (draft.writtenName.trim() === '') return form.refuse({ writtenName: 'Write the name.' });
    const { id, version } = panel;
    const details = { id, version, ...nameInput(draft) };
    const isDone = await form.send(async () => {
      if (name === null) return (await add({ variables: { input: details } })).data?.panelNameAdd;
      // Where it stands is recorded elsewhere; what is not shown here stays.
      const source = { documentId: name.sourceDocument?.id ?? null, page: name.page };
      const input = { ...details, ...source, nameId: name.id };
      return (await update({ variables: { input } })).data?.panelNameUpdate;
    });
    if (isDone) onClose();
  };
  return (
    <InlineForm
      label={name === null ? 'A name to add' : nameOf(name)}
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <NameFields draft={draft} candidates={[]} onChange={setDraft} faultOf={form.faultOf} />
    </InlineForm>
  );
}
