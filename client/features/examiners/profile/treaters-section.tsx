import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { TendencyNumbersFragment } from '../../../generated/graphql.js';
import { formatCount, formatQuantity } from '../../../lib/format.js';
import { FigureActions } from './figure-actions.js';
import { openWords, readingOf, refusalOf } from './figure-words.js';
import { findingWords } from './opinion-words.js';
import { rowsAddress } from './profile-address.js';
import { captionOf, type ProfileScope } from './profile-scope.js';
import { ProfileSection } from './profile-section.js';
import classes from './profile.module.css';
import { RowsLink } from './rows-link.js';
import { sentenceOf } from './server-words.js';

interface TreatersSectionProps {
  readonly scope: ProfileScope;
  readonly tendencies: readonly TendencyNumbersFragment[];
  /** What stands beside every comparison with the treating physician. */
  readonly caveat: string;
}

type Pairs = NonNullable<TendencyNumbersFragment['treaterPairs']>;
interface IssuePairs {
  readonly issue: TendencyNumbersFragment['issue'];
  readonly label: string;
  readonly pairs: Pairs;
}

/** The examiner's conclusions beside those of the treaters of the same matters, issue by issue. */
export function TreatersSection({ scope, tendencies, caveat }: TreatersSectionProps) {
  const compared = tendencies.flatMap(({ issue, label, treaterPairs }): IssuePairs[] =>
    treaterPairs === null ? [] : [{ issue, label, pairs: treaterPairs }],
  );
  return (
    <ProfileSection
      id="treaters"
      title="Treaters"
      lead="Conclusions on one question by the examiner and by treaters of the same matter."
    >
      {compared.length === 0 ? (
        <Text c="dimmed">
          No matter among these examinations has both conclusions. Record treating opinions in the matter to
          compare them.
        </Text>
      ) : (
        <div className={classes.figure}>
          <ul>
            {compared.map(({ issue, label, pairs }) => (
              <li key={issue}>
                {label}: {sentenceOf(pairs.estimate.sentences, 'S-P1')}{' '}
                <RowsLink
                  scope={scope}
                  figure={pairs.estimate}
                  about={`${label}: conclusions that differ from the treating physician’s`}
                />
              </li>
            ))}
          </ul>
          <PairsTable scope={scope} compared={compared} caption={captionOf(scope, caveat)} />
          <FigureActions scope={scope} figures={compared.map(({ pairs }) => pairs.estimate)} />
        </div>
      )}
    </ProfileSection>
  );
}

const CELLS = [
  { cell: 'BOTH', name: 'bothYes', heading: 'Both' },
  { cell: 'TREATER_ONLY', name: 'treaterYesExaminerNo', heading: 'Treater only' },
  { cell: 'EXAMINER_ONLY', name: 'treaterNoExaminerYes', heading: 'Examiner only' },
  { cell: 'NEITHER', name: 'bothNo', heading: 'Neither' },
] as const;

function PairsTable(props: {
  readonly scope: ProfileScope;
  readonly compared: readonly IssuePairs[];
  readonly caption: string;
}) {
  const { scope, compared, caption } = props;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Who states the finding, by issue">
      <Table captionSide="bottom">
        <Table.Caption ta="start">{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Finding</Table.Th>
            {CELLS.map(({ cell, heading }) => (
              <Table.Th key={cell} ta="end">
                {heading}
              </Table.Th>
            ))}
            <Table.Th>Stances differ</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {compared.map(({ issue, label, pairs }) => (
            <Table.Tr key={issue}>
              <Table.Th scope="row" fw={400}>
                {label}: {findingWords(pairs.finding)}
              </Table.Th>
              {CELLS.map(({ cell, name, heading }) => (
                <Table.Td key={cell} ta="end">
                  <CellCount
                    scope={scope}
                    count={pairs[name]}
                    figureKey={`TREATER_PAIR.${issue}.${cell}`}
                    about={`${label}, ${findingWords(pairs.finding)}: ${heading.toLowerCase()}`}
                  />
                </Table.Td>
              ))}
              <Table.Td>
                {readingOf(pairs.estimate)}. {refusalOf(pairs.estimate)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** A count that opens into its examinations; nothing to open is said, not linked. */
function CellCount(props: {
  readonly scope: ProfileScope;
  readonly count: number;
  readonly figureKey: string;
  readonly about: string;
}) {
  const { scope, count, figureKey, about } = props;
  if (count === 0) return formatCount(0);
  return (
    <Anchor
      component={Link}
      to={rowsAddress(scope.examinerId, figureKey, scope.filter)}
      aria-label={`${about}: ${formatQuantity(count, 'examination')}. ${openWords(count)}`}
    >
      {formatCount(count)}
    </Anchor>
  );
}
