import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  PanelStrikeRecordDocument,
  PanelStrikeRemoveDocument,
  type FirmSide,
  type PanelPartsFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { InlineForm } from '../../ui/inline-form.js';
import { Panel } from '../../ui/panel.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { usePermission } from '../identity/session.js';
import { nameOf, PANEL_SIDES, sideLabel, textOrNull, timingLabel } from './panel-words.js';
import classes from './panels.module.css';

type Strike = PanelPartsFragment['strikes'][number];

/** Who struck whom, and whether in time. */
export function StrikesPanel({ panel }: { readonly panel: PanelPartsFragment }) {
  const mayWrite = usePermission('WORK_PRODUCT_WRITE');
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title="Strikes on record"
      actions={
        mayWrite && !isAdding ? (
          <Button variant="default" size="sm" onClick={() => setAdding(true)}>
            Record a strike
          </Button>
        ) : undefined
      }
    >
      {isAdding ? <StrikeForm panel={panel} onClose={() => setAdding(false)} /> : null}
      {panel.strikes.length === 0 ? (
        isAdding ? null : (
          <Text size="sm" c="dimmed">
            No strike is recorded.
          </Text>
        )
      ) : (
        <ul className={classes.rows}>
          {panel.strikes.map((strike) => (
            <StrikeRow key={strike.id} panel={panel} strike={strike} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

type StrikeRowProps = {
  readonly panel: PanelPartsFragment;
  readonly strike: Strike;
  readonly mayWrite: boolean;
};

function StrikeRow({ panel, strike, mayWrite }: StrikeRowProps) {
  const [remove] = useMutation(PanelStrikeRemoveDocument);
  const { id, version } = panel;
  const words = strikeWords(panel, strike);
  return (
    <li>
      <span>{words}</span>
      {mayWrite ? (
        <RemoveButton
          what={`the strike: ${words}`}
          onRemove={async () =>
            (await remove({ variables: { input: { id, version, strikeId: strike.id } } })).data
              ?.panelStrikeRemove
          }
        />
      ) : null}
    </li>
  );
}

function strikeWords({ names }: PanelPartsFragment, { nameId, side, struckOn, timing }: Strike): string {
  const name = names.find(({ id }) => id === nameId);
  const day = struckOn === null ? 'on a day not recorded' : `on ${formatDate(struckOn)}`;
  return `${sideLabel[side]} struck ${name === undefined ? '' : nameOf(name)} ${day}, ${timingLabel[timing]}.`;
}

const FIELDS = ['nameId', 'side', 'struckOn'] as const;

function StrikeForm({
  panel,
  onClose,
}: {
  readonly panel: PanelPartsFragment;
  readonly onClose: () => void;
}) {
  const [side, setSide] = useState<FirmSide>(panel.ourSide ?? 'PLAINTIFF');
  const [nameId, setNameId] = useState(panel.names[0]?.id ?? '');
  const [struckOn, setStruckOn] = useState('');
  const [record] = useMutation(PanelStrikeRecordDocument);
  const form = useFormRefusals(FIELDS);
  const save = async () => {
    const { id, version } = panel;
    const input = { id, version, nameId, side, struckOn: textOrNull(struckOn) };
    const isDone = await form.send(
      async () => (await record({ variables: { input } })).data?.panelStrikeRecord,
    );
    if (isDone) onClose();
  };
  return (
    <div className={classes.form}>
      <InlineForm
        label="A strike"
        refusal={form.general}
        isBusy={form.isBusy}
        saveLabel="Record"
        onSave={save}
        onCancel={onClose}
      >
        <div className={classes.fields}>
          <NativeSelect
            label="Who struck"
            data={PANEL_SIDES.map((value) => ({ value, label: sideLabel[value] }))}
            value={side}
            error={form.faultOf('side')}
            onChange={({ currentTarget: { value } }) =>
              setSide(PANEL_SIDES.find((each) => each === value) ?? side)
            }
          />
          <NativeSelect
            label="Whom"
            data={panel.names.map((name) => ({ value: name.id, label: nameOf(name) }))}
            value={nameId}
            error={form.faultOf('nameId')}
            onChange={(event) => setNameId(event.currentTarget.value)}
          />
          <TextInput
            label="On"
            type="date"
            value={struckOn}
            error={form.faultOf('struckOn')}
            onChange={(event) => setStruckOn(event.currentTarget.value)}
          />
        </div>
      </InlineForm>
    </div>
  );
}
