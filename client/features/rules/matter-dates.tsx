import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  MatterDateRemoveDocument,
  MatterDateSetDocument,
  type MatterDeadlineStateFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { usePermission } from '../identity/session.js';
import { MatterDateForm, type MatterDateDraft } from './matter-date-form.js';
import { eventLabel, MATTER_EVENTS, serviceLabel } from './rule-words.js';
import classes from './rules.module.css';

type Matter = MatterDeadlineStateFragment;
type RecordedDay = NonNullable<Matter['dates']>[number];
type Editing = { readonly draft: MatterDateDraft; readonly current: RecordedDay | null };

const NEW_DAY: Editing = { draft: { kind: null, on: '', service: null }, current: null };

/** The recorded days of a matter, changed in place by those who may. */
export function MatterDates({ matter }: { readonly matter: Matter }) {
  const mayWrite = usePermission('MATTER_WRITE');
  const [editing, setEditing] = useState<Editing | null>(null);
  const recordButton = useReturningFocus(editing !== null);
  const [set] = useMutation(MatterDateSetDocument);
  const [remove] = useMutation(MatterDateRemoveDocument);
  const { refusal, isBusy, run } = useRefusable();
  const days = matter.dates ?? [];
  const save = async ({ draft, current }: Editing): Promise<void> => {
    const { kind, on, service } = draft;
    if (kind === null) return;
    const input = { matterId: matter.id, kind, on, service, ...replaced(current) };
    if (await run(async () => (await set({ variables: { input } })).data?.matterDateSet)) setEditing(null);
  };
  const letGo = ({ id, version }: RecordedDay): Promise<boolean> =>
    run(async () => (await remove({ variables: { input: { id, version } } })).data?.matterDateRemove);
  return (
    <>
      {refusal === null || editing !== null ? null : (
        <Alert color="brick" role="alert" mb="sm">
          {refusal}
        </Alert>
      )}
      {days.length === 0 ? (
        <Text size="sm" c="dimmed" mb="sm">
          No day is recorded yet. Deadlines are counted from the days recorded here.
        </Text>
      ) : (
        <ul className={classes.days} aria-label="Recorded days">
          {days.map((day) => (
            <li key={day.id} className={classes.day}>
              <Text>
                {eventLabel[day.kind]}: <strong>{formatDate(day.on)}</strong>
                {day.service === null ? '' : `, ${serviceLabel[day.service].toLowerCase()}`}
              </Text>
              {mayWrite ? (
                <DayActions
                  label={eventLabel[day.kind]}
                  isBusy={isBusy}
                  onChange={() => setEditing({ draft: day, current: day })}
                  onRemove={() => void letGo(day)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {!mayWrite ? null : editing === null ? (
        <Button
          ref={recordButton}
          variant="default"
          size="sm"
          className="tr-no-print"
          onClick={() => setEditing(NEW_DAY)}
          disabled={isBusy}
        >
          Record a day
        </Button>
      ) : (
        <MatterDateForm
          draft={editing.draft}
          onChange={(draft) => setEditing({ ...editing, draft })}
          events={editing.current === null ? unrecorded(days) : [editing.current.kind]}
          refusal={refusal}
          isBusy={isBusy}
          onSave={() => void save(editing)}
          onCancel={() => setEditing(null)}
        />
      )}
    </>
  );
}

/** The button that opens the form gets the focus back when the form closes, for it was gone meanwhile. */
function useReturningFocus(isOpen: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}

function replaced(current: RecordedDay | null): { id?: string; version?: number } {
  return current === null ? {} : { id: current.id, version: current.version };
}

function unrecorded(days: readonly RecordedDay[]): (typeof MATTER_EVENTS)[number][] {
  const taken = new Set(days.map(({ kind }) => kind));
  return MATTER_EVENTS.filter((kind) => !taken.has(kind));
}

type DayActionsProps = {
  readonly label: string;
  readonly isBusy: boolean;
  readonly onChange: () => void;
  readonly onRemove: () => void;
};

function DayActions({ label, isBusy, onChange, onRemove }: DayActionsProps) {
  return (
    <Group gap={4} className="tr-no-print">
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={onChange}
        disabled={isBusy}
        aria-label={`Change: ${label}`}
      >
        Change
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={onRemove}
        disabled={isBusy}
        aria-label={`Remove: ${label}`}
      >
        Remove
      </Button>
    </Group>
  );
}
