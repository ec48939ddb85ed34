import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../client/charts/chart-export.js';

describe('csvOf', () => {
  it('reads back as the same cells', () => {
    const text = fc.string().filter((value) => !/^[=+\-@\t\r]/.test(value));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.integer()), { maxLength: 20 }), (rows) => {
        const read: unknown = parse(csvOf({ columns: ['Name', 'Examinations'], rows }), {
          relax_quotes: false,
        });
        expect(read).toEqual([
          ['Name', 'Examinations'],
          ...rows.map(([name, count]) => [name, String(count)]),
        ]);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@cmd', '\tx'])('makes the text %j inert in a spreadsheet', (name) => {
    expect(csvOf({ columns: ['Name'], rows: [[name]] })).toContain(`'${name}`);
  });

  it('leaves negative numbers numbers', () => {
    expect(csvOf({ columns: ['Days'], rows: [[-12]] })).toBe('Days\r\n-12\r\n');
  });
});
