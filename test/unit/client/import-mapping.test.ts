import { describe, expect, it } from 'vitest';
import { confidenceWords } from '../../../client/features/ingestion/import-labels.js';
import {
  fieldOf,
  mappingFaults,
  withColumn,
  withValues,
} from '../../../client/features/ingestion/import-mapping.js';
import { uploadAnswer } from '../../../client/features/ingestion/upload-file.js';
import type { ImportMappingInput } from '../../../client/generated/graphql.js';

const complete: ImportMappingInput = {
  timingSource: 'FIRM_LOG',
  columns: [
    { header: 'Doctor', field: 'EXAMINER_NAME' },
    { header: 'Seen', field: 'EXAM_DATE' },
    { header: 'For', field: 'SIDE' },
  ],
  values: [{ vocabulary: 'SIDE', text: 'banana', value: 'DEFENSE' }],
};
const headers = ['Doctor', 'Seen', 'For', 'Remarks'];

describe('a mapping before the check', () => {
  it('has no faults once the examiner and the date are named', () => {
    expect(mappingFaults(complete, headers)).toEqual([]);
  });

  it('accepts the NPI in place of the name', () => {
    expect(mappingFaults(withColumn(complete, 'Doctor', 'EXAMINER_NPI'), headers)).toEqual([]);
  });

  it('asks for the examiner and for the date', () => {
    const faults = mappingFaults({ ...complete, columns: [] }, headers);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toContain('examiner');
    expect(faults[1]).toContain('date');
  });

  it('refuses two columns of one field, but not two that are ignored', () => {
    expect(mappingFaults(withColumn(complete, 'Remarks', 'SIDE'), headers)).toHaveLength(1);
    expect(mappingFaults(withColumn(complete, 'For', 'IGNORE'), headers)).toEqual([]);
  });

  it('replaces a column and leaves the others', () => {
    const changed = withColumn(complete, 'For', 'CARRIER');
    expect(fieldOf(changed, 'For')).toBe('CARRIER');
    expect(fieldOf(changed, 'Doctor')).toBe('EXAMINER_NAME');
    expect(fieldOf(changed, 'Remarks')).toBe('IGNORE');
  });

  it('replaces the meaning of a word and keeps those of other words', () => {
    const changed = withValues(complete, [
      { vocabulary: 'SIDE', text: 'banana', value: null },
      { vocabulary: 'STANCE', text: 'banana', value: 'MIXED' },
    ]);
    expect(changed.values).toEqual([
      { vocabulary: 'SIDE', text: 'banana', value: null },
      { vocabulary: 'STANCE', text: 'banana', value: 'MIXED' },
    ]);
  });
});

it.each([
  [0.9, 'Sure'],
  [0.89, 'Likely'],
  [0.7, 'Likely'],
  [0.69, 'A guess'],
  [0.4, 'A guess'],
  [0.39, 'Not recognised'],
])('a confidence of %d reads %s', (confidence, expected) => {
  expect(confidenceWords(confidence)).toBe(expected);
});

describe("the server's answer to an upload", () => {
  it('names the new import and an earlier one of the same bytes', () => {
    expect(uploadAnswer(201, '{"id":"a","alreadyImported":"b"}')).toEqual({
      kind: 'received',
      id: 'a',
      alreadyImported: 'b',
    });
    expect(uploadAnswer(201, '{"id":"a","alreadyImported":null}')).toMatchObject({ alreadyImported: null });
  });

  it('passes on the reason of a refusal', () => {
    const text = '{"error":{"code":"VALIDATION","message":"The file is empty."}}';
    expect(uploadAnswer(400, text)).toEqual({ kind: 'refused', message: 'The file is empty.' });
  });

  it.each(['', '<html>', 'null', '{"id":7}'])('turns the unreadable answer %j into a refusal', (text) => {
    expect(uploadAnswer(502, text)).toMatchObject({ kind: 'refused' });
  });
});
