import { readFields } from '../../../../server/reading/fields/index.js';
import { plainDocument } from '../../../../server/reading/plain-document.js';
import type {
  FieldName,
  FieldReading,
  FieldValues,
} from '../../../../server/reading/report-reading.types.js';
import { structureOf } from '../../../../server/reading/structure/index.js';

/** Every reading of a plain text, in the reader's order. */
export function readingsOf(text: string): readonly FieldReading[] {
  const document = plainDocument(text);
  return readFields(document, structureOf(document));
}

/** The values that a reviewer is offered first. */
export function valuesOf(text: string): Partial<FieldValues> {
  const first = new Map<FieldName, unknown>();
  for (const { field, value } of readingsOf(text)) if (!first.has(field)) first.set(field, value);
  return Object.fromEntries(first) as Partial<FieldValues>;
}

export type Layout = {
  readonly layout: string;
  readonly text: string;
  readonly states: Partial<FieldValues>;
  /** Fields on which the text is silent. */
  readonly isSilentOn?: readonly FieldName[];
};
