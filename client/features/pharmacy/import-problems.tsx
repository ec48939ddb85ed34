import { Badge, Text } from '@mantine/core';
import type { PharmacyImportDetailsFragment } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { ProblemRows } from './problem-rows.js';
import classes from './pharmacy.module.css';

type Group = PharmacyImportDetailsFragment['problemGroups'][number];

/** What is odd about rows, by cause: how many, what it means for them, what to do, and which rows. */
export function ImportProblems({ checked }: { readonly checked: PharmacyImportDetailsFragment }) {
  return (
    <section aria-label="Problems, by cause">
      <Text fw={600} component="h4" size="md" mb={4}>
        Problems, by cause
      </Text>
      <ul className={classes.problems}>
        {checked.problemGroups.map((group) => (
          <li key={`${group.code} ${group.field ?? ''}`}>
            <Cause group={group} />
            <ProblemRows importId={checked.id} group={group} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cause({ group: { message, remedy, rows, isFatal } }: { readonly group: Group }) {
  return (
    <div>
      <Text fw={550}>
        {message}{' '}
        <Badge variant="light" color={isFatal ? 'brick' : 'gray'}>
          {isFatal ? 'Not a fill' : 'Kept'}
        </Badge>
      </Text>
      <Text size="sm" c="dimmed">
        {formatQuantity(rows, 'row')}. {remedy}
      </Text>
    </div>
  );
}
