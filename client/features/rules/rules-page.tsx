import { useQuery } from '@apollo/client/react';
import { Select, Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { RulesDocument, type RuleWordsFragment } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { choiceField, textField, useUrlState, type UrlField } from '../../lib/url-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { RuleEntry } from './rule-entry.js';
import { jurisdictionsOf, ruleGroups, type RuleFilter } from './rule-search.js';
import { jurisdictionLabel } from '../../lib/us-states.js';
import { RULE_TOPICS, topicLabel } from './rule-words.js';
import classes from './rules.module.css';

const topicField = choiceField(RULE_TOPICS);
const jurisdictionField: UrlField<string | null> = {
  parse: (text) => (text !== null && /^US(-[A-Z]{2})?$/.test(text) ? text : null),
  print: (value) => value,
};
const topicOptions = RULE_TOPICS.map((topic) => ({ value: topic, label: topicLabel[topic] }));

/** Every rule of law on file, with what stands behind it. */
export function RulesPage() {
  const [jurisdiction, setJurisdiction] = useUrlState('jurisdiction', jurisdictionField);
  const [topic, setTopic] = useUrlState('topic', topicField);
  const [search, setSearch] = useUrlState('search', textField);
  const { data, error, refetch } = useQuery(RulesDocument, { fetchPolicy: 'cache-first' });
  const rules = useMemo(() => data?.rules ?? [], [data]);
  return (
    <>
      <PageHeader
        title="Rules"
        lead="Rules of law in our words, the same for every firm and both sides. They are no advice: each says what stands behind it, and what is not verified is to be compared with its text before anybody relies on it."
      />
      <div className={`tr-no-print ${classes.fields}`} role="search" aria-label="Rules">
        <Select
          label="Jurisdiction"
          placeholder="All"
          clearable
          value={jurisdiction}
          onChange={setJurisdiction}
          data={jurisdictionsOf(rules).map((value) => ({ value, label: jurisdictionLabel(value) }))}
        />
        <Select
          label="Topic"
          placeholder="All"
          clearable
          value={topic}
          onChange={(value) => setTopic(topicField.parse(value))}
          data={topicOptions}
        />
        <TextInput
          data-page-search
          type="search"
          label="Words of the rule or its citation"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
        />
      </div>
      {error ? (
        <LoadFailed error={error} what="the rules" onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <RowsSkeleton label="the rules" rows={8} height={72} />
      ) : (
        <RuleList rules={rules} filter={{ jurisdiction, topic, search }} />
      )}
    </>
  );
}

type RuleListProps = { readonly rules: readonly RuleWordsFragment[]; readonly filter: RuleFilter };

/** The rules that the filter leaves, under their headings. */
export function RuleList({ rules, filter }: RuleListProps) {
  const groups = ruleGroups(rules, filter);
  const found = groups.reduce((sum, group) => sum + group.rules.length, 0);
  return (
    <Stack gap="lg" mt="lg">
      <span className="tr-visually-hidden" role="status">
        {formatQuantity(found, 'rule')} found
      </span>
      {found === 0 ? (
        <div className="tr-card">
          <EmptyState title="No rule found">
            Nothing on file fits. That a rule is not on file does not mean that there is none.
          </EmptyState>
        </div>
      ) : null}
      {groups.map((group) => (
        <Panel key={group.key} title={group.title}>
          <ul className={classes.list}>
            {group.rules.map((rule) => (
              <RuleEntry key={rule.id} rule={rule} />
            ))}
          </ul>
        </Panel>
      ))}
    </Stack>
  );
}
