import { Table } from '@mantine/core';
import type { PeerComparisonNumbersFragment } from '../../../../generated/graphql.js';
import classes from './peers.module.css';
import { modelFlagWords, probabilityWords } from './peer-words.js';

/** The same comparison under weaker and stronger assumptions about how alike examiners are. Nothing without any. */
export function SensitivityTable({ comparison }: { comparison: PeerComparisonNumbersFragment }) {
  const { sensitivity, tail } = comparison;
  if (sensitivity.length === 0) return null;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Dependence on modelling choice">
      <Table captionSide="bottom">
        <Table.Caption ta="start">
          {`z0 is the model’s prior weight; the figure is the two-sided tail probability adjusted for ${tail?.familySize ?? 1} comparisons. A flag that does not hold under all of them is withdrawn.`}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>z0</Table.Th>
            <Table.Th ta="end">Adjusted figure</Table.Th>
            <Table.Th>Reads</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sensitivity.map(({ z0, adjusted, flag }) => (
            <Table.Tr key={z0}>
              <Table.Th scope="row" fw={400}>
                {z0}
              </Table.Th>
              <Table.Td ta="end">{probabilityWords(adjusted)}</Table.Td>
              <Table.Td>{modelFlagWords[flag]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
