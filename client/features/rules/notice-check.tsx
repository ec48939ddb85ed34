import { useQuery } from '@apollo/client/react';
import { Anchor, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  MatterPlaceDocument,
  NoticeLintDocument,
  type ForumKind,
  type NoticeLintInput,
  type NoticeLintQuery,
} from '../../generated/graphql.js';
import { formatList, formatQuantity } from '../../lib/format.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { NoticeForm } from './notice-form.js';
import { EMPTY_NOTICE, noticeInput } from './notice-input.js';
import { PlaceNotRecorded } from './place-not-recorded.js';
import { ruleAddress } from './rule-search.js';
import { RuleStateMark } from './rule-state.js';
import { noticeStateLabel } from './rule-words.js';
import classes from './rules.module.css';

/** Holds a notice of examination against the rules of the matter's place. Nothing for roles without matters. */
export function NoticeCheck({ matterId }: { readonly matterId: string }) {
  return usePermission('MATTER_READ') ? <Check matterId={matterId} /> : null;
}

function Check({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch } = useQuery(MatterPlaceDocument, { variables: { id: matterId } });
  const matter = data?.matter;
  return (
    <Panel
      title="Check a notice of examination"
      lead="Against the rules on file for the place of the matter. It informs and blocks nothing; what is entered here is not stored."
    >
      {error ? (
        <LoadFailed error={error} what="the matter" onRetry={() => void refetch()} />
      ) : !matter ? (
        <RowsSkeleton label="the form" rows={2} />
      ) : matter.jurisdiction === null || matter.forumKind === null ? (
        <PlaceNotRecorded />
      ) : (
        <PlacedCheck place={{ jurisdiction: matter.jurisdiction, forum: matter.forumKind }} />
      )}
    </Panel>
  );
}

type PlacedCheckProps = { readonly place: { readonly jurisdiction: string; readonly forum: ForumKind } };

function PlacedCheck({ place }: PlacedCheckProps) {
  const [input, setInput] = useState<NoticeLintInput | null>(null);
  const { data, error, loading, refetch } = useQuery(NoticeLintDocument, {
    variables: { input: input ?? noticeInput(EMPTY_NOTICE, place) },
    skip: input === null,
    fetchPolicy: 'no-cache',
  });
  const findings = data?.noticeLint;
  return (
    <Stack gap="lg">
      <NoticeForm isBusy={loading} onCheck={(draft) => setInput(noticeInput(draft, place))} />
      {error ? <LoadFailed error={error} what="the check" onRetry={() => void refetch()} /> : null}
      {input === null || !findings ? null : <NoticeFindings findings={findings} />}
    </Stack>
  );
}

type Findings = NonNullable<NoticeLintQuery['noticeLint']>;

const STATES = ['NOT_MET', 'UNKNOWN', 'MET'] as const;

/** What the rules found, what is not met first. */
export function NoticeFindings({ findings }: { readonly findings: Findings }) {
  const ordered = STATES.flatMap((state) => findings.filter((finding) => finding.state === state));
  const counts = STATES.map(
    (state) => [state, ordered.filter((found) => found.state === state).length] as const,
  );
  const summary = formatList(
    counts
      .filter(([, count]) => count > 0)
      .map(([state, count]) => `${count} ${noticeStateLabel[state].toLowerCase()}`),
  );
  return (
    <div>
      <Text role="status" fw={600} mb="xs">
        {findings.length === 0
          ? 'No rule on file speaks of a notice here. That is not to say that there is none.'
          : `${formatQuantity(findings.length, 'point')} looked at: ${summary}`}
      </Text>
      <ul className={classes.list} aria-label="Findings">
        {ordered.map(({ rule, state, what, remedy, verification }) => (
          <li key={`${rule.id} ${what}`} className={classes.item}>
            <div className={classes.head}>
              <Text component="strong" fw={600}>
                {noticeStateLabel[state]}
              </Text>
              <RuleStateMark state={verification} />
              <Anchor component={Link} to={ruleAddress(rule.id)} size="sm">
                {rule.citation}
              </Anchor>
            </div>
            <p className={classes.text}>{what}.</p>
            {remedy === null ? null : (
              <Text size="sm" c="dimmed">
                {remedy}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
