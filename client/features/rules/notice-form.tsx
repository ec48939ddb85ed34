import { Button, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { AnswerChoice } from './answer-choice.js';
import { EMPTY_NOTICE, type NoticeDraft } from './notice-input.js';
import { NOTICE_ITEMS, noticeItemLabel, SERVICE_METHODS, serviceLabel } from './rule-words.js';
import classes from './rules.module.css';

type NoticeFormProps = { readonly isBusy: boolean; readonly onCheck: (draft: NoticeDraft) => void };

const serviceOptions = [
  { value: '', label: 'Not known' },
  ...SERVICE_METHODS.map((method) => ({ value: method, label: serviceLabel[method] })),
];
const STATED = ['Stated', 'Left out'] as const;

/** What is known of a notice of examination. Nothing of it is stored. */
export function NoticeForm({ isBusy, onCheck }: NoticeFormProps) {
  const [draft, setDraft] = useState<NoticeDraft>(EMPTY_NOTICE);
  const change = (part: Partial<NoticeDraft>): void => setDraft({ ...draft, ...part });
  const check = (event: FormEvent): void => {
    event.preventDefault();
    onCheck(draft);
  };
  return (
    <form onSubmit={check}>
      <Stack gap="md">
        <div className={classes.fields}>
          <TextInput
            label="Served on"
            type="date"
            value={draft.servedOn}
            onChange={({ currentTarget: { value } }) => change({ servedOn: value })}
          />
          <NativeSelect
            label="How it was served"
            data={serviceOptions}
            value={draft.service ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ service: SERVICE_METHODS.find((method) => method === value) ?? null })
            }
          />
          <TextInput
            label="Day of the examination"
            type="date"
            value={draft.examinedOn}
            onChange={({ currentTarget: { value } }) => change({ examinedOn: value })}
          />
          <TextInput
            label="Miles from the residence"
            inputMode="numeric"
            value={draft.distanceMiles}
            onChange={({ currentTarget: { value } }) => change({ distanceMiles: value })}
          />
          <AnswerChoice
            label="A mental examination"
            value={draft.isMental}
            onChange={(isMental) => change({ isMental })}
          />
          <AnswerChoice
            label="Not the first for this side"
            value={draft.isSecond}
            onChange={(isSecond) => change({ isSecond })}
          />
          <AnswerChoice
            label="Ordered by a court"
            value={draft.hasOrder}
            onChange={(hasOrder) => change({ hasOrder })}
          />
          <AnswerChoice
            label="A painful, protracted or intrusive test"
            value={draft.hasPainfulTest}
            onChange={(hasPainfulTest) => change({ hasPainfulTest })}
          />
        </div>
        <fieldset className={classes.fieldset}>
          <Title component="legend" order={3} size="h5" mb={6}>
            What it states
          </Title>
          <div className={classes.fields}>
            {NOTICE_ITEMS.map((item) => (
              <AnswerChoice
                key={item}
                label={noticeItemLabel[item]}
                words={STATED}
                value={draft.stated[item] ?? 'UNKNOWN'}
                onChange={(answer) => change({ stated: { ...draft.stated, [item]: answer } })}
              />
            ))}
          </div>
        </fieldset>
        <div>
          <Button type="submit" loading={isBusy}>
            Check the notice
          </Button>
        </div>
      </Stack>
    </form>
  );
}
