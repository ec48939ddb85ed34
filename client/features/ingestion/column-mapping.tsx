import { Select, Text } from '@mantine/core';
import type {
  ExamKind,
  ImportDetailsFragment,
  ImportField,
  ImportMappingInput,
  TimingSource,
} from '../../generated/graphql.js';
import { EXAM_KINDS, examKindLabel, timingSourceLabel } from '../../lib/vocabulary.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { confidenceWords, importFieldLabel } from './import-labels.js';
import { isImportField, importFieldOptions } from './import-field-options.js';
import { fieldOf, withColumn } from './import-mapping.js';
import classes from './import.module.css';

type Column = ImportDetailsFragment['columns'][number];

type ColumnMappingProps = {
  readonly batch: ImportDetailsFragment;
  readonly mapping: ImportMappingInput;
  readonly isReadOnly: boolean;
  readonly onChange: (mapping: ImportMappingInput) => void;
};

const TIMING_FIELDS: readonly ImportField[] = ['START_TIME', 'END_TIME', 'DURATION'];
const TIMING_SOURCES = ['RECORDING', 'OBSERVER', 'REPORT', 'CLAIMANT', 'FIRM_LOG'] as const;
const KIND_OPTIONS = EXAM_KINDS.map((value) => ({ value, label: examKindLabel[value] }));
const TIMING_OPTIONS = TIMING_SOURCES.map((value) => ({ value, label: timingSourceLabel[value] }));

/** Each column of the file: what it holds, what it is read as, and why. */
export function ColumnMapping({ batch, mapping, isReadOnly, onChange }: ColumnMappingProps) {
  const columns: readonly DataColumn<Column>[] = [
    {
      key: 'header',
      header: 'Column in the file',
      isRowHeader: true,
      cell: ({ header }) => header,
    },
    { key: 'samples', header: 'For example', cell: (column) => <Samples column={column} /> },
    {
      key: 'field',
      header: 'Read as',
      cell: ({ header }) => (
        <Select
          aria-label={`Read the column ${header} as`}
          data={importFieldOptions}
          value={fieldOf(mapping, header)}
          onChange={(value) => {
            if (isImportField(value)) onChange(withColumn(mapping, header, value));
          }}
          allowDeselect={false}
          searchable
          disabled={isReadOnly}
          className={classes.fieldSelect ?? ''}
        />
      ),
    },
    {
      key: 'why',
      header: 'Why',
      cell: (column) => <Why column={column} chosen={fieldOf(mapping, column.header)} />,
    },
  ];
  const hasTiming = batch.headers.some((header) => TIMING_FIELDS.includes(fieldOf(mapping, header)));
  return (
    <>
      <DataTable
        caption="Columns of the file"
        columns={columns}
        rows={batch.columns}
        rowKey={({ header }) => header}
      />
      <div className={classes.assumptions}>
        <DefaultKindSelect
          kind={mapping.defaultKind ?? null}
          isReadOnly={isReadOnly}
          onChange={(defaultKind) => onChange({ ...mapping, defaultKind })}
        />
        {hasTiming ? (
          <TimingSourceSelect
            source={mapping.timingSource}
            isReadOnly={isReadOnly}
            onChange={(timingSource) => onChange({ ...mapping, timingSource })}
          />
        ) : null}
      </div>
    </>
  );
}

function Samples({ column }: { readonly column: Column }) {
  if (column.samples.length === 0)
    return (
      <Text size="sm" c="dimmed">
        All blank
      </Text>
    );
  return (
    <ul className={classes.samples}>
      {column.samples.map((sample, index) => (
        <li key={index}>{sample}</li>
      ))}
    </ul>
  );
}

function Why({ column, chosen }: { readonly column: Column; readonly chosen: ImportField }) {
  if (chosen !== column.suggestedField) {
    return (
      <Text size="sm" c="dimmed">
        Not as suggested ({importFieldLabel[column.suggestedField]})
      </Text>
    );
  }
  return (
    <Text size="sm">
      <span className={classes.confidence}>{confidenceWords(column.confidence)}</span>
      <span className={classes.reason}>{column.reason}</span>
    </Text>
  );
}

type TimingSourceSelectProps = {
  readonly source: TimingSource;
  readonly isReadOnly: boolean;
  readonly onChange: (source: TimingSource) => void;
};

function TimingSourceSelect({ source, isReadOnly, onChange }: TimingSourceSelectProps) {
  return (
    <Select
      label="Where the times come from"
      description="Minutes from different sources are never put together."
      data={TIMING_OPTIONS}
      value={source}
      onChange={(value) => {
        const chosen = TIMING_SOURCES.find((known) => known === value);
        if (chosen !== undefined && chosen !== source) onChange(chosen);
      }}
      allowDeselect={false}
      disabled={isReadOnly}
    />
  );
}

type DefaultKindSelectProps = {
  readonly kind: ExamKind | null;
  readonly isReadOnly: boolean;
  readonly onChange: (kind: ExamKind) => void;
};

function DefaultKindSelect({ kind, isReadOnly, onChange }: DefaultKindSelectProps) {
  return (
    <Select
      label="Kind of examination"
      description="For rows that do not say their own."
      data={KIND_OPTIONS}
      value={kind}
      onChange={(value) => {
        const chosen = EXAM_KINDS.find((known) => known === value);
        if (chosen !== undefined && chosen !== kind) onChange(chosen);
      }}
      allowDeselect={false}
      disabled={isReadOnly}
    />
  );
}
