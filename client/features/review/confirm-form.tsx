import { Alert, Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { formatQuantity } from '../../lib/format.js';
import { EXAM_KINDS, SIDES, examKindLabel, sideLabel } from '../../lib/vocabulary.js';
import { ExaminationChoice, ExaminerChoice, MatterChoice } from './confirm-choice-groups.js';
import { NEW, confirmFaults, confirmInput, initialChoices, type Draft } from './confirm-choices.js';
import { useNextReview, useReviewSteps } from './use-review-steps.js';
import classes from './review.module.css';

type ConfirmFormProps = {
  readonly document: { readonly id: string; readonly version: number };
  readonly draft: Draft;
  readonly pending: number;
  readonly acceptPending: boolean;
  readonly onClose: () => void;
};

/** Who examined whom in which matter, for whom and when; then it is recorded and the next document follows. */
export function ConfirmForm({ document, draft, pending, acceptPending, onClose }: ConfirmFormProps) {
  const [choices, setChoices] = useState(() => initialChoices(draft, acceptPending));
  const { confirm, isBusy, refusal } = useReviewSteps();
  const goOn = useNextReview();
  const button = useRef<HTMLButtonElement>(null);
  // A right report takes one more key: the draft is there, Enter confirms it.
  useEffect(() => button.current?.focus(), []);
  const faults = confirmFaults(choices, pending);
  const change = (part: Partial<typeof choices>) => setChoices((all) => ({ ...all, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (faults.length > 0 || isBusy) return;
    if (await confirm(confirmInput(document, choices))) {
      onClose();
      await goOn(document.id);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {refusal === null ? null : (
          <Alert color="brick" role="alert" title="Not confirmed">
            {refusal}
          </Alert>
        )}
        <ExaminerChoice draft={draft} choices={choices} onChange={change} />
        <ExaminationChoice draft={draft} choices={choices} onChange={change} />
        {choices.examination === NEW ? (
          <MatterChoice draft={draft} choices={choices} onChange={change} />
        ) : null}
        <div className={classes.triple}>
          <TextInput
            type="date"
            label="Examined on"
            value={choices.examinedOn}
            onChange={(event) => change({ examinedOn: event.currentTarget.value })}
          />
          <NativeSelect
            label="Kind"
            data={EXAM_KINDS.map((kind) => ({ value: kind, label: examKindLabel[kind] }))}
            value={choices.kind}
            onChange={(event) => {
              const kind = EXAM_KINDS.find((each) => each === event.currentTarget.value);
              if (kind) change({ kind });
            }}
          />
          <NativeSelect
            label="Retained by"
            data={SIDES.map((side) => ({ value: side, label: sideLabel[side] }))}
            value={choices.side}
            onChange={(event) => {
              const side = SIDES.find((each) => each === event.currentTarget.value);
              if (side) change({ side });
            }}
          />
        </div>
        {pending === 0 ? (
          <Text size="sm" c="dimmed">
            Every fact has a decision.
          </Text>
        ) : (
          <Checkbox
            label={`Accept ${formatQuantity(pending, 'fact')} without a decision as read`}
            checked={choices.acceptPending}
            onChange={(event) => change({ acceptPending: event.currentTarget.checked })}
          />
        )}
        {faults.length === 0 ? null : (
          <Text size="sm" role="status">
            {faults.join(' ')}
          </Text>
        )}
        <Group gap="sm">
          <Button ref={button} type="submit" loading={isBusy} aria-disabled={faults.length > 0}>
            Confirm and next
          </Button>
          <Button variant="default" onClick={onClose}>
            Back to the facts
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          From then on the examination counts in figures, with your name and the time beside each fact. The
          review can be reopened.
        </Text>
      </Stack>
    </form>
  );
}
