import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ImportDetailsFragment } from '../../generated/graphql.js';
import { formatCount, formatQuantity } from '../../lib/format.js';
import { linkMethodLabel } from '../../lib/vocabulary.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';

type ExaminerCount = NonNullable<ImportDetailsFragment['summary']>['examiners'][number];

const SHOWN_AT_FIRST = 12;
/** The server lists at most this many, by count. */
const LONGEST_LIST = 100;

const columns: readonly DataColumn<ExaminerCount>[] = [
  { key: 'examiner', header: 'Examiner', isRowHeader: true, cell: (count) => <ExaminerName count={count} /> },
  { key: 'method', header: 'How recognised', cell: ({ method }) => linkMethodLabel[method] },
  {
    key: 'count',
    header: 'Examinations',
    align: 'end',
    cell: ({ examinations }) => formatCount(examinations),
  },
];

function ExaminerName({ count: { name, examiner } }: { readonly count: ExaminerCount }) {
  if (examiner !== null) {
    return (
      <Anchor component={Link} to={`/examiners/${examiner.id}`} fw={600}>
        {examiner.displayName}
      </Anchor>
    );
  }
  return (
    <>
      {name}
      <Text size="xs" c="dimmed">
        New, known to your firm only
      </Text>
    </>
  );
}

/** Whom the file names, how each was recognised, and how many examinations each has in it. */
export function ExaminerCounts({ counts }: { readonly counts: readonly ExaminerCount[] }) {
  const [isLong, setLong] = useState(false);
  if (counts.length === 0) {
    return (
      <Text size="sm" c="dimmed" px={20} pb="md">
        No accepted row names an examiner.
      </Text>
    );
  }
  return (
    <>
      <DataTable
        caption="Examiners in this file"
        columns={columns}
        rows={isLong ? counts : counts.slice(0, SHOWN_AT_FIRST)}
        rowKey={({ name, method, examiner }) => `${name} ${method} ${examiner?.id ?? ''}`}
      />
      {isLong || counts.length <= SHOWN_AT_FIRST ? null : (
        <Button variant="default" size="xs" mx={20} my="sm" onClick={() => setLong(true)}>
          Show all {formatQuantity(counts.length, 'examiner')}
        </Button>
      )}
      {counts.length < LONGEST_LIST ? null : (
        <Text size="sm" c="dimmed" px={20} pb="sm">
          The {LONGEST_LIST} with the most examinations are listed.
        </Text>
      )}
    </>
  );
}
