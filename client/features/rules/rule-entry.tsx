import { Anchor, Text } from '@mantine/core';
import type { RuleWordsFragment } from '../../generated/graphql.js';
import { formatList } from '../../lib/format.js';
import { formatDate } from '../../lib/format-date.js';
import { RuleStateMark } from './rule-state.js';
import { answerLabel, effectiveWords, forumLabel, permitLabel } from './rule-words.js';
import classes from './rules.module.css';

const CONCERNS = { PHYSICAL: 'physical examinations', MENTAL: 'mental examinations', ANY: null } as const;

/** One rule: where it stands, what it says in our words, and what stands behind it. */
export function RuleEntry({ rule }: { readonly rule: RuleWordsFragment }) {
  const concerns = CONCERNS[rule.concerns];
  const place = formatList(rule.forums.map((forum) => forumLabel[forum]));
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <Text component="strong" fw={600}>
          {rule.citation}
        </Text>
        <RuleStateMark state={rule.verification} checkedOn={rule.checkedOn} />
      </div>
      <p className={classes.text}>{rule.text}</p>
      {rule.permits.length === 0 ? null : (
        <ul className={classes.permits}>
          {rule.permits.map(({ what, answer }) => (
            <Text component="li" size="sm" key={what}>
              {permitLabel[what]}: <strong>{answerLabel[answer]}</strong>
            </Text>
          ))}
        </ul>
      )}
      <Text size="sm" c="dimmed" mt={4}>
        {[place, concerns, effectiveWords(rule)].filter((part) => part !== null).join('; ')}. {source(rule)}
      </Text>
      <Text size="sm" mt={2}>
        {rule.link === null ? (
          <Text span inherit c="dimmed">
            Look up the citation to compare.
          </Text>
        ) : (
          <Anchor href={rule.link} target="_blank" rel="noreferrer" inherit>
            Official text of {rule.citation}
          </Anchor>
        )}
      </Text>
    </li>
  );
}

function source({ checkedOn, checkedIn }: RuleWordsFragment): string {
  if (checkedOn === null || checkedIn === null) return 'Compared with no text yet.';
  return `Read on ${formatDate(checkedOn)}: ${checkedIn}.`;
}
