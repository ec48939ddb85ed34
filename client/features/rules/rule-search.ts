import type { RuleTopic, RuleWordsFragment } from '../../generated/graphql.js';
import { jurisdictionLabel } from '../../lib/us-states.js';
import { RULE_TOPICS, topicLabel } from './rule-words.js';

/** What the list of rules is narrowed to. */
export type RuleFilter = {
  readonly jurisdiction: string | null;
  readonly topic: RuleTopic | null;
  readonly search: string;
};

/** Rules of one jurisdiction and topic, under their heading. */
export type RuleGroup = {
  readonly key: string;
  readonly title: string;
  readonly rules: readonly RuleWordsFragment[];
};

/** The rules in which every word of the search stands, grouped by jurisdiction and then by topic. */
export function ruleGroups(rules: readonly RuleWordsFragment[], filter: RuleFilter): RuleGroup[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rules.filter(
    (rule) =>
      (filter.jurisdiction === null || rule.jurisdiction === filter.jurisdiction) &&
      (filter.topic === null || rule.topic === filter.topic) &&
      words.every((word) => `${rule.id} ${rule.citation} ${rule.text}`.toLowerCase().includes(word)),
  );
  return jurisdictionsOf(found).flatMap((jurisdiction) =>
    RULE_TOPICS.flatMap((topic) => {
      const own = found.filter((rule) => rule.jurisdiction === jurisdiction && rule.topic === topic);
      const title = `${jurisdictionLabel(jurisdiction)}: ${topicLabel[topic].toLowerCase()}`;
      return own.length === 0 ? [] : [{ key: `${jurisdiction} ${topic}`, title, rules: own }];
    }),
  );
}

/** The jurisdictions that the rules are of: federal first, then by name. */
export function jurisdictionsOf(rules: readonly Pick<RuleWordsFragment, 'jurisdiction'>[]): string[] {
  const names = [...new Set(rules.map(({ jurisdiction }) => jurisdiction))];
  const rank = (jurisdiction: string): string =>
    jurisdiction === 'US' ? '' : jurisdictionLabel(jurisdiction);
  return names.sort((a, b) => rank(a).localeCompare(rank(b)));
}

/** The page of the rules, narrowed to one. */
export function ruleAddress(id: string): string {
  return `/rules?search=${encodeURIComponent(id)}`;
}
