import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ProfileNumbersFragment } from '../../../generated/graphql.js';
import { formatCount } from '../../../lib/format.js';
import { openWords } from './figure-words.js';
import { rowsAddress } from './profile-address.js';
import type { ProfileScope } from './profile-scope.js';

type LeftOut = ProfileNumbersFragment['leftOut'];

interface LeftOutPart {
  readonly figure: LeftOut['reexaminations'];
  readonly words: string;
}

/** What the filter selects and no figure counts, each reason with its number; reasons that do not occur are left out. */
export function leftOutParts({ reexaminations, recordReviews, unverified }: LeftOut): LeftOutPart[] {
  const quantity = (count: number, one: string, many: string) =>
    `${formatCount(count)} ${count === 1 ? one : many}`;
  return [
    {
      figure: reexaminations,
      words: quantity(reexaminations.numerator, 're-examination', 're-examinations'),
    },
    { figure: recordReviews, words: quantity(recordReviews.numerator, 'record review', 'record reviews') },
    { figure: unverified, words: `${formatCount(unverified.numerator)} not yet verified` },
  ].filter(({ figure }) => figure.numerator > 0);
}

/** "Left out: 12 re-examinations, 3 record reviews, 5 not yet verified", each opening into its examinations. */
export function LeftOutLine({ scope, leftOut }: { scope: ProfileScope; leftOut: LeftOut }) {
  const parts = leftOutParts(leftOut);
  if (parts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing is left out.
      </Text>
    );
  }
  return (
    <Text size="sm" c="dimmed" component="p" m={0}>
      Left out:{' '}
      {parts.map(({ figure, words }, index) => (
        <span key={figure.key}>
          {index > 0 && ', '}
          <Anchor
            component={Link}
            to={rowsAddress(scope.examinerId, figure.key, scope.filter)}
            aria-label={`${words}, left out. ${openWords(figure.numerator)}.`}
          >
            {words}
          </Anchor>
        </span>
      ))}
      .
    </Text>
  );
}
