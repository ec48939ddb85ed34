import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Button, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  PanelExaminationsDocument,
  PanelOutcomeRecordDocument,
  type PanelOutcome,
  type PanelPartsFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { InlineForm } from '../../ui/inline-form.js';
import { Panel } from '../../ui/panel.js';
import { usePermission } from '../identity/session.js';
import { nameOf, OUTCOMES, outcomeLabel, textOrNull } from './panel-words.js';
import classes from './panels.module.css';

/** How the panel ended, which the next panel with one of its names shows. */
export function OutcomePanel({ panel }: { readonly panel: PanelPartsFragment }) {
  const mayWrite = usePermission('WORK_PRODUCT_WRITE');
  const [isEditing, setEditing] = useState(false);
  const { outcome, examination, outcomeNote } = panel;
  return (
    <Panel
      title="How it ended"
      actions={
        mayWrite && !isEditing ? (
          <Button variant="default" size="sm" onClick={() => setEditing(true)}>
            {outcome === null ? 'Record how it ended' : 'Change how it ended'}
          </Button>
        ) : undefined
      }
    >
      {isEditing ? (
        <OutcomeForm panel={panel} onClose={() => setEditing(false)} />
      ) : outcome === null ? (
        <Text size="sm" c="dimmed">
          Not recorded yet.
        </Text>
      ) : (
        <>
          <Text>{outcomeWords(panel)}</Text>
          {examination === null ? null : (
            <Anchor component={Link} to={`/examinations/${encodeURIComponent(examination.id)}`} size="sm">
              The examination of {formatDate(examination.examinedOn)}
            </Anchor>
          )}
          {outcomeNote === null ? null : <Text className={classes.note}>{outcomeNote}</Text>}
        </>
      )}
    </Panel>
  );
}

function outcomeWords({ outcome, endedOn, names }: PanelPartsFragment): string {
  const examined = names.find((name) => name.examined);
  const what =
    examined === undefined ? (outcome === null ? '' : outcomeLabel[outcome]) : `${nameOf(examined)} examined`;
  return `${what}${endedOn === null ? '' : `, ${formatDate(endedOn)}`}.`;
}

const FIELDS = ['outcome', 'nameId', 'endedOn', 'examinationId', 'note'] as const;

function OutcomeForm({
  panel,
  onClose,
}: {
  readonly panel: PanelPartsFragment;
  readonly onClose: () => void;
}) {
  const [outcome, setOutcome] = useState<PanelOutcome | null>(panel.outcome ?? 'EXAMINED');
  const [nameId, setNameId] = useState(panel.names.find(({ examined }) => examined)?.id ?? leftOf(panel));
  const [endedOn, setEndedOn] = useState(panel.endedOn ?? '');
  const [examinationId, setExaminationId] = useState(panel.examination?.id ?? '');
  const [note, setNote] = useState(panel.outcomeNote ?? '');
  const [record] = useMutation(PanelOutcomeRecordDocument);
  const form = useFormRefusals(FIELDS);
  const isExamined = outcome === 'EXAMINED';
  const save = async () => {
    const { id, version } = panel;
    const details =
      outcome === null
        ? {}
        : {
            endedOn: textOrNull(endedOn),
            nameId: isExamined ? nameId : null,
            examinationId: isExamined && examinationId !== '' ? examinationId : null,
            note: textOrNull(note),
          };
    const input = { id, version, outcome, ...details };
    const isDone = await form.send(
      async () => (await record({ variables: { input } })).data?.panelOutcomeRecord,
    );
    if (isDone) onClose();
  };
  return (
    <InlineForm
      label="How it ended"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <div className={classes.fields}>
        <NativeSelect
          label="Outcome"
          data={[
            { value: '', label: 'Not recorded' },
            ...OUTCOMES.map((value) => ({ value, label: outcomeLabel[value] })),
          ]}
          value={outcome ?? ''}
          error={form.faultOf('outcome')}
          onChange={({ currentTarget: { value } }) =>
            setOutcome(OUTCOMES.find((each) => each === value) ?? null)
          }
        />
        {isExamined ? (
          <>
            <NativeSelect
              label="Who examined"
              data={panel.names.map((name) => ({ value: name.id, label: nameOf(name) }))}
              value={nameId}
              error={form.faultOf('nameId')}
              onChange={(event) => {
                setNameId(event.currentTarget.value);
                setExaminationId('');
              }}
            />
            <ExaminationSelect
              examinerId={panel.names.find(({ id }) => id === nameId)?.examiner?.id ?? null}
              value={examinationId}
              error={form.faultOf('examinationId')}
              onChange={setExaminationId}
            />
          </>
        ) : null}
        <TextInput
          label="Ended on"
          type="date"
          value={endedOn}
          error={form.faultOf('endedOn')}
          onChange={(event) => setEndedOn(event.currentTarget.value)}
        />
      </div>
      <Textarea
        label="Note"
        description="Work product."
        autosize
        minRows={1}
        maxRows={6}
        value={note}
        error={form.faultOf('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </InlineForm>
  );
}

/** The first name that nobody struck. */
function leftOf({ names, strikes }: PanelPartsFragment): string {
  const struck = new Set(strikes.map(({ nameId }) => nameId));
  return (names.find(({ id }) => !struck.has(id)) ?? names[0])?.id ?? '';
}

type ExaminationSelectProps = {
  readonly examinerId: string | null;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (examinationId: string) => void;
};

function ExaminationSelect({ examinerId, value, error, onChange }: ExaminationSelectProps) {
  const { data } = useQuery(PanelExaminationsDocument, {
    variables: { examinerId: examinerId ?? '' },
    skip: examinerId === null,
  });
  const found = examinerId === null ? [] : (data?.examinations?.edges ?? []);
  return (
    <NativeSelect
      label="Its examination"
      data={[
        { value: '', label: 'None on file' },
        ...found.map(({ node: { id, examinedOn, matter } }) => ({
          value: id,
          label: matter === null ? formatDate(examinedOn) : `${formatDate(examinedOn)}, ${matter.reference}`,
        })),
      ]}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
