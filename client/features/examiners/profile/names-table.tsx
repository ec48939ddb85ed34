import { Checkbox, Text } from '@mantine/core';
import type { AppearanceIdentityFragment, LinkMethod } from '../../../generated/graphql.js';
import { formatCount } from '../../../lib/format.js';
import { formatInstantDay } from '../../../lib/format-date.js';
import { DataTable, type DataColumn } from '../../../ui/data-table.js';

const methodWords: Record<LinkMethod, string> = {
  NPI: 'By NPI',
  LICENCE: 'By licence',
  EXACT_NAME: 'By the exact name, unique in the directory',
  PROVISIONAL: 'Not in the directory: known to this firm only',
  PERSON: 'By a person',
};

interface NamesTableProps {
  readonly names: readonly AppearanceIdentityFragment[];
  readonly selected: ReadonlySet<string>;
  /** Absent where nothing can be selected: one name only, or a member who may not decide. */
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
}

function identifiersOf(name: AppearanceIdentityFragment): string {
  const licence = [name.licenceState, name.licenceNumber].filter((part) => part !== null).join(' ');
  const parts = [
    name.npi === null ? '' : `NPI ${name.npi}`,
    licence === '' ? '' : `licence ${licence}`,
    name.specialtyAsWritten ?? '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'none given' : parts.join(', ');
}

/** Names as written, with the identifiers that came with them and how each was linked. */
export function NamesTable({ names, selected, onSelect }: NamesTableProps) {
  if (names.length === 0)
    return <Text c="dimmed">This examiner does not appear in the firm’s files yet.</Text>;
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  };
  const selection: DataColumn<AppearanceIdentityFragment>[] = onSelect
    ? [
        {
          key: 'select',
          header: 'Select',
          isHeaderHidden: true,
          cell: (name) => (
            <Checkbox
              checked={selected.has(name.id)}
              onChange={() => toggle(name.id)}
              aria-label={`Select ${name.nameAsWritten}`}
            />
          ),
        },
      ]
    : [];
  const columns: DataColumn<AppearanceIdentityFragment>[] = [
    ...selection,
    { key: 'name', header: 'Name as written', isRowHeader: true, cell: (name) => name.nameAsWritten },
    { key: 'identifiers', header: 'Given with it', cell: identifiersOf },
    {
      key: 'method',
      header: 'Linked',
      cell: (name) => {
        const by = name.decidedBy ? `, ${name.decidedBy.account.displayName}` : '';
        return `${methodWords[name.method]}${by}, ${formatInstantDay(name.decidedAt)}`;
      },
    },
    {
      key: 'count',
      header: 'Examinations',
      align: 'end',
      cell: (name) => formatCount(name.examinationCount),
    },
  ];
  return <DataTable caption="Names as written" columns={columns} rows={names} rowKey={(name) => name.id} />;
}
