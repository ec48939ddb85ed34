import type {
  ImportDetailsFragment,
  ImportField,
  ImportMappingInput,
  ValueMappingInput,
} from '../../generated/graphql.js';
import { EXAM_KINDS } from '../../lib/vocabulary.js';
import { importFieldLabel } from './import-labels.js';

type Mapping = NonNullable<ImportDetailsFragment['mapping']>;

/** A mapping as the server stores it, as the input that would store it again. */
export function mappingInput(mapping: Mapping): ImportMappingInput {
  return {
    timingSource: mapping.timingSource,
    defaultKind: EXAM_KINDS.find((kind) => kind === mapping.defaultKind) ?? null,
    columns: mapping.columns.map(({ header, field }) => ({ header, field })),
    values: mapping.values.map(({ vocabulary, text, value }) => ({ vocabulary, text, value })),
  };
}

/** The same mapping with one column read as another field. */
export function withColumn(
  mapping: ImportMappingInput,
  header: string,
  field: ImportField,
): ImportMappingInput {
  const others = mapping.columns.filter((column) => column.header !== header);
  return { ...mapping, columns: [...others, { header, field }] };
}

/** The same mapping with meanings given to words of the file; an earlier meaning of the same word is replaced. */
export function withValues(
  mapping: ImportMappingInput,
  values: readonly ValueMappingInput[],
): ImportMappingInput {
  const isReplaced = (one: ValueMappingInput) =>
    values.some(({ vocabulary, text }) => vocabulary === one.vocabulary && text === one.text);
  return { ...mapping, values: [...mapping.values.filter((one) => !isReplaced(one)), ...values] };
}

/** The field a column is read as; a column the mapping does not mention is not imported. */
export function fieldOf(mapping: ImportMappingInput, header: string): ImportField {
  return mapping.columns.find((column) => column.header === header)?.field ?? 'IGNORE';
}

/** Why a file mapped so cannot be checked, each in a sentence with its remedy; empty when it can. */
export function mappingFaults(mapping: ImportMappingInput, headers: readonly string[]): readonly string[] {
  const fields: readonly ImportField[] = headers
    .map((header) => fieldOf(mapping, header))
    .filter((field) => field !== 'IGNORE');
  const has = (field: ImportField) => fields.includes(field);
  const namesExaminer = has('EXAMINER_NAME') || has('EXAMINER_NPI') || has('EXAMINER_LAST_NAME');
  const repeated = [...new Set(fields.filter((field, index) => fields.indexOf(field) !== index))];
  return [
    ...(namesExaminer ? [] : ['No column names the examiner. Choose the one with the name or the NPI.']),
    ...(has('EXAM_DATE') ? [] : ['No column holds the date of the examination. Choose it.']),
    ...repeated.map(
      (field) =>
        `Several columns are read as “${importFieldLabel[field]}”. Keep one and set the others to something else.`,
    ),
  ];
}
