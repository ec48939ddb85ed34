import { NumberInput, Select } from '@mantine/core';
import type { FileFormatInput, ImportDetailsFragment } from '../../generated/graphql.js';
import classes from './import.module.css';

type Option = { readonly value: string; readonly label: string };
type TextProperty = 'encoding' | 'delimiter' | 'sheet' | 'dateOrder' | 'decimalMark' | 'clock';

const ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'Windows-1252', 'Macintosh'].map((value): Option => ({
  value,
  label: value,
}));

const DELIMITERS: readonly Option[] = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Vertical bar' },
];

const DATE_ORDERS: readonly Option[] = [
  { value: 'MDY', label: 'Month, day, year' },
  { value: 'DMY', label: 'Day, month, year' },
  { value: 'YMD', label: 'Year, month, day' },
];

const DECIMAL_MARKS: readonly Option[] = [
  { value: '.', label: 'Point (1,250.00)' },
  { value: ',', label: 'Comma (1.250,00)' },
];

const CLOCKS: readonly Option[] = [
  { value: 'AS_WRITTEN', label: 'As written' },
  { value: 'OFFICE_12H', label: 'Office hours (1:20 is p.m.)' },
];

type FileFormatPanelProps = {
  readonly batch: ImportDetailsFragment;
  readonly isReadOnly: boolean;
  /** One changed property; the server reads the file again with it. */
  readonly onChange: (format: FileFormatInput) => void;
};

/** How the file's bytes are read. What a workbook settles itself is not asked. */
export function FileFormatPanel({ batch, isReadOnly, onChange }: FileFormatPanelProps) {
  const { format, sheets } = batch;
  if (format === null) return null;
  const choice = (name: TextProperty, label: string, options: readonly Option[]) => {
    const value = format[name];
    return value === null || options.length === 0 ? null : (
      <Select
        label={label}
        data={options}
        value={value}
        onChange={(chosen) => {
          if (chosen !== null && chosen !== value) onChange({ [name]: chosen });
        }}
        allowDeselect={false}
        disabled={isReadOnly}
      />
    );
  };
  return (
    <div className={classes.format}>
      {choice('encoding', 'Encoding', ENCODINGS)}
      {choice('delimiter', 'Columns divided by', DELIMITERS)}
      {choice(
        'sheet',
        'Sheet',
        sheets.map((name) => ({ value: name, label: name })),
      )}
      <HeaderRecordInput
        key={format.headerRecord}
        headerRecord={format.headerRecord}
        isReadOnly={isReadOnly}
        onChange={(headerRecord) => onChange({ headerRecord })}
      />
      {choice('dateOrder', 'Order in dates', DATE_ORDERS)}
      {choice('decimalMark', 'Decimal mark', DECIMAL_MARKS)}
      {choice('clock', 'Hours without a.m. or p.m.', CLOCKS)}
    </div>
  );
}

type HeaderRecordInputProps = {
  readonly headerRecord: number;
  readonly isReadOnly: boolean;
  readonly onChange: (headerRecord: number) => void;
};

/** Written when the field is left, not at each digit: every change reads the whole file again. */
function HeaderRecordInput({ headerRecord, isReadOnly, onChange }: HeaderRecordInputProps) {
  return (
    <NumberInput
      label="Headings in row (0 for none)"
      defaultValue={headerRecord}
      min={0}
      max={1000}
      allowDecimal={false}
      disabled={isReadOnly}
      onBlur={(event) => {
        const value = Number(event.currentTarget.value);
        if (Number.isInteger(value) && value >= 0 && value !== headerRecord) onChange(value);
      }}
    />
  );
}
