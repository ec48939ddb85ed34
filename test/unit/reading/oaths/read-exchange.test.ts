import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExchange, writtenQuantities, type OathReading } from '../../../../server/reading/oaths/index.js';
import { EXCHANGES, type Expected } from './exchanges.js';

function told(reading: OathReading | null): Expected {
  if (reading === null) return null;
  if (reading.kind === 'RECALL_FAILURE') return ['recall', reading.subject];
  const { subject, polarity, quantity } = reading;
  return [
    subject,
    polarity,
    quantity === null ? null : `${quantity.low} ${quantity.high} ${quantity.unit} ${quantity.hedge}`,
  ];
}

describe('a question with its answer', () => {
  it.each(EXCHANGES)('%s — %s', (question, answer, expected) => {
    expect(told(readExchange({ question, answer }, null))).toEqual(expected);
  });

  it('names the issue and the stance of a finding', () => {
    const [question, answer] = ['Have you ever concluded that a claimant was malingering?', 'No.'];
    expect(readExchange({ question, answer }, null)).toMatchObject({
      issue: 'CREDIBILITY',
      stance: 'FAVORS_DEFENSE',
    });
  });

  it.each([
    ['In 2023, what percentage were defense examinations?', '2025-03-14', '2023-01-01', '2023-12-31'],
    ['Last year, what percentage were defense examinations?', '2025-03-14', '2024-01-01', '2024-12-31'],
    [
      'In the last four years, what percentage were defense examinations?',
      '2025-03-14',
      '2021-03-14',
      '2025-03-14',
    ],
    [
      'In the past two years, what percentage were defense examinations?',
      '2024-02-29',
      '2022-02-28',
      '2024-02-29',
    ],
    ['From 2019 to 2021, what percentage were defense examinations?', null, '2019-01-01', '2021-12-31'],
    ['Last year, what percentage were defense examinations?', null, null, null],
    ['What percentage are defense examinations?', '2025-03-14', null, null],
  ])('%s sworn on %s speaks of %s to %s', (question, givenOn, from, to) => {
    expect(readExchange({ question, answer: '90 percent.' }, givenOn)).toMatchObject({ from, to });
  });

  it('is read the same whatever blanks and quotation marks it is printed with', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EXCHANGES),
        fc.constantFrom('  ', '\n', ' \t'),
        ([question, answer, expected], blank) => {
          const printed = (text: string): string => text.replaceAll(' ', blank).replaceAll("'", '’');
          const reading = readExchange(
            { question: printed(question), answer: answer === null ? null : printed(answer) },
            null,
          );
          expect(told(reading)).toEqual(expected);
        },
      ),
    );
  });

  it('never fails, whatever is said', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (question, answer) => {
        expect(() => readExchange({ question, answer }, null)).not.toThrow();
      }),
    );
  });
});

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 0 to 199 as it is said, by other means than the reader's. */
function inWords(value: number): string {
  if (value >= 100) return value === 100 ? 'a hundred' : `one hundred and ${inWords(value - 100)}`;
  if (value < 20) return ONES[value] ?? '';
  const one = value % 10;
  return `${TENS[Math.floor(value / 10)] ?? ''}${one === 0 ? '' : `-${ONES[one] ?? ''}`}`;
}

describe('a number in words', () => {
  it('is read as it was said, in words and in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 199 }), fc.boolean(), (value, isInWords) => {
        const [found] = writtenQuantities(`${isInWords ? inWords(value) : value} minutes`);
        expect(found?.quantity).toEqual({ low: value, high: value, unit: 'MINUTES', hedge: 'EXACT' });
      }),
    );
  });

  it('and a range of two is read with both ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 98 }),
        fc.integer({ min: 1, max: 98 }),
        fc.constantFrom(' to ', '-', ' or '),
        fc.boolean(),
        (one, other, between, isInWords) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other) + 1];
          const written = (value: number): string => (isInWords ? inWords(value) : String(value));
          const glue = isInWords && between === '-' ? ' to ' : between;
          const found = writtenQuantities(`${written(low)}${glue}${written(high)} percent`);
          expect(found.map(({ quantity }) => quantity)).toEqual([
            { low, high, unit: 'PERCENT', hedge: 'RANGE' },
          ]);
        },
      ),
    );
  });

  it('stands in one quantity only', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'about',
            'half',
            'an hour',
            'ninety',
            '-',
            'to',
            '%',
            'percent',
            'minutes',
            '12',
            'most of',
          ),
        ),
        (words) => {
          const found = writtenQuantities(words.join(' '));
          found
            .slice(1)
            .forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(found[index]?.end ?? 0));
        },
      ),
    );
  });
});
