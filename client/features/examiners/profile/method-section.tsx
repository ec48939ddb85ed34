import { print } from 'graphql';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import {
  ExaminerPeersDocument,
  ExaminerProfileDocument,
  type ProfileNumbersFragment,
} from '../../../generated/graphql.js';
import { DefinitionList } from '../../../ui/definition-list.js';
import type { ProfileScope } from './profile-scope.js';
import { ProfileSection } from './profile-section.js';
import classes from './profile.module.css';

const METHOD = [
  {
    term: 'Unit',
    value:
      'One examination of one claimant on one day; of each claimant the first in the window, unless re-examinations are counted as well. Duplicates, record reviews and what nobody has verified yet are in no figure.',
  },
  {
    term: 'Proportion',
    value:
      'Count of the denominator, then the exact Clopper-Pearson interval at level 0.95, rounded outward. One to four examinations: the count only. Five to nine: count and interval. From ten on: a whole percentage as well.',
  },
  {
    term: 'What the interval means',
    value:
      'If these examinations were a random sample of the examiner’s examinations, a method right at least 19 times in 20 would place the rate within it. They are a census of these files, not such a sample.',
  },
  {
    term: 'Not known',
    value:
      'Counted and stated, not dropped. Above one in five, the range that holds however the unknown ones turn out replaces the percentage; above one in two no percentage is given.',
  },
  {
    term: 'Opinions',
    value:
      'Each report’s stance on an issue: favors defense, mixed or favors claimant. Undetermined, not addressed and blank ones are left out of the denominator and counted beside it.',
  },
  {
    term: 'Peers',
    value:
      'Examiners of the same specialty and state, in the same kind of examination, met in the same files; the examiner is not among them. Rates, ranges and flags come from one model of how much examiners differ; a flag allows for all comparisons that were looked at. Nothing is compared over dates that the reader chose.',
  },
  {
    term: 'Minutes and days',
    value:
      'Medians and tenths are values at or below which at least that part of the examinations lies; their intervals rest on order statistics. A median’s interval needs six examinations, tenths need 36. Sources are not merged.',
  },
];

/** How the figures were made, and what they cannot say. */
export function MethodSection({ scope, profile }: { scope: ProfileScope; profile: ProfileNumbersFragment }) {
  const items = [
    { term: 'Files', value: `${profile.scope}, ${scope.asOf}.` },
    ...METHOD,
    ...profile.caveats.map((caveat) => ({ term: `Caveat ${caveat.id}`, value: caveat.text })),
  ];
  return (
    <ProfileSection id="method" title="Method and caveats">
      <DefinitionList items={items} />
      <Text size="sm" mt="md" className="tr-no-print">
        <Anchor component={Link} to="/methods">
          Every measure and method, with formulas and worked examples
        </Anchor>
      </Text>
      <details className="tr-no-print">
        <Text component="summary" size="sm" c="dimmed" mt="lg">
          Show the GraphQL behind these figures
        </Text>
        <pre className={classes.code} tabIndex={0}>
          {`${print(ExaminerProfileDocument)}\n\n${print(ExaminerPeersDocument)}\n\n# Variables\n${JSON.stringify({ id: scope.examinerId, filter: scope.filter }, null, 2)}`}
        </pre>
      </details>
    </ProfileSection>
  );
}
