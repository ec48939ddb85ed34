import { Kbd, Modal, Table, Text } from '@mantine/core';
import { issueLabel } from '../../lib/vocabulary.js';
import { useSingleKeyShortcuts } from '../shell/search-key.js';
import { issueKeys } from './review-keys.js';

const LINES: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['j', 'k'], does: 'Next and previous fact (arrow keys within the list)' },
  { keys: ['Enter'], does: 'Accept the selected fact' },
  { keys: ['e'], does: 'Correct it; Enter saves, Esc leaves it' },
  { keys: ['r'], does: 'Reject it' },
  { keys: ['z'], does: 'Take back the last decision' },
  { keys: ['Shift + Enter'], does: 'Accept everything without a decision and go to the confirmation' },
  { keys: ['c'], does: 'Go to the confirmation' },
  { keys: ['[', ']'], does: 'Previous and next page' },
  { keys: ['-', '+'], does: 'Smaller and larger' },
];

/** Every key of the review. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const [hasCharacterKeys] = useSingleKeyShortcuts();
  return (
    <Modal opened onClose={onClose} title="Keys of the review" size="lg">
      {hasCharacterKeys ? null : (
        <Text size="sm" c="dimmed" mb="sm">
          Single-key shortcuts are switched off in your account menu; only Enter, Shift + Enter and the arrow
          keys work.
        </Text>
      )}
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Key</Table.Th>
            <Table.Th>What it does</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {LINES.map(({ keys, does }) => (
            <Line key={does} keys={keys} does={does} />
          ))}
          {issueKeys.map(({ key, issue }) => (
            <Line
              key={issue}
              keys={[key]}
              does={`The passage is an opinion on: ${issueLabel[issue].toLowerCase()}. Then d favors defense, m mixed, c favors claimant, u undetermined`}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

function Line({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {keys.map((key) => (
          <Kbd key={key} mr={4}>
            {key}
          </Kbd>
        ))}
      </Table.Td>
      <Table.Td>{does}</Table.Td>
    </Table.Tr>
  );
}
