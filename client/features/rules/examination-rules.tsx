import { useQuery } from '@apollo/client/react';
import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import {
  MatterExaminationRulesDocument,
  type MatterExaminationRulesQuery,
  type RuleWordsFragment,
} from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { AnswerChoice } from './answer-choice.js';
import type { Answer } from './notice-input.js';
import { PlaceNotRecorded } from './place-not-recorded.js';
import { RuleEntry } from './rule-entry.js';
import classes from './rules.module.css';

const MENTAL: Record<Answer, boolean | null> = { UNKNOWN: null, YES: true, NO: false };

/** Who may be at an examination, what may be recorded, and what it is called. Nothing for roles without matters. */
export function ExaminationRules({ matterId }: { readonly matterId: string }) {
  return usePermission('MATTER_READ') ? <Rules matterId={matterId} /> : null;
}

function Rules({ matterId }: { readonly matterId: string }) {
  const [mental, setMental] = useState<Answer>('UNKNOWN');
  const { data, previousData, error, refetch } = useQuery(MatterExaminationRulesDocument, {
    variables: { id: matterId, isMental: MENTAL[mental] },
  });
  const matter = (data ?? previousData)?.matter;
  return (
    <Panel
      title="Attendance and recording"
      lead="What the rules on file say of an examination in the place of the matter."
    >
      {error ? (
        <LoadFailed error={error} what="the rules" onRetry={() => void refetch()} />
      ) : !matter ? (
        <RowsSkeleton label="rules" rows={3} />
      ) : matter.examinationRules === null ? (
        <PlaceNotRecorded />
      ) : (
        <Stack gap="md">
          <div className={`tr-no-print ${classes.fields}`}>
            <AnswerChoice label="A mental examination" value={mental} onChange={setMental} />
          </div>
          <Found rules={matter.examinationRules} />
        </Stack>
      )}
    </Panel>
  );
}

type FoundRules = NonNullable<NonNullable<MatterExaminationRulesQuery['matter']>['examinationRules']>;

function Found({ rules }: { readonly rules: FoundRules }) {
  return (
    <>
      <Topic title="Who may be there" rules={rules.attendance} />
      <Topic title="What may be recorded" rules={rules.recording} />
      <Topic title="What the examination may and must be" rules={rules.content} />
      <div>
        <Title order={3} size="h5">
          What it is called
        </Title>
        <Text mt={4}>“{rules.word}”</Text>
        {rules.wordRule === null ? (
          <Text size="sm" c="dimmed">
            No rule on file prescribes a word here; this one claims neither independence nor a side.
          </Text>
        ) : (
          <ul className={classes.list}>
            <RuleEntry rule={rules.wordRule} />
          </ul>
        )}
      </div>
    </>
  );
}

type TopicProps = { readonly title: string; readonly rules: readonly RuleWordsFragment[] };

function Topic({ title, rules }: TopicProps) {
  return (
    <div>
      <Title order={3} size="h5" mb={6}>
        {title}
      </Title>
      {rules.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing is on file. That is neither a permission nor a prohibition.
        </Text>
      ) : (
        <ul className={classes.list}>
          {rules.map((rule) => (
            <RuleEntry key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
    </div>
  );
}
