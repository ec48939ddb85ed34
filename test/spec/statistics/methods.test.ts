import { describe, expect, it } from 'vitest';
import { METHODS, type WorkedExample, type WorkedValue } from '../../../server/modules/measures/index.js';
import { isMethodId, METHOD_IDS, methodOf } from '../../../server/statistics/computation.js';
import { differences, recomputed } from './worked-example.js';

const examples = METHODS.flatMap(({ id, examples: worked }) =>
  worked.map((example) => [example.of ?? id, example.says, id, example] as const),
);

describe('the worked examples of the methods', () => {
  it.each(examples)('%s: %s', (_calculation, _says, id, example) => {
    expect(differences(example.outputs, recomputed(id, example))).toEqual([]);
  });

  it.each(examples)('%s says no other numbers: %s', (_calculation, _says, _id, example) => {
    const known = numbersOf(example);
    const unknown = [...example.says.matchAll(/\d+(?:\.\d+)?/g)]
      .map(([text]) => text)
      .filter((text) => !known.some((value) => printsAs(value, text)));
    expect(unknown).toEqual([]);
  });

  it('cover every method that is offered as a document of a figure, at its version', () => {
    const versions = new Map(METHODS.map(({ id, version }) => [id, String(version)]));
    expect(METHOD_IDS.map((id) => [id, versions.get(id)])).toEqual(
      METHOD_IDS.map((id) => [id, methodOf(id).version]),
    );
  });

  it('are recomputed from a stated output that is wrong, too', () => {
    expect(differences({ lower: 0.85, list: [1, null] }, { lower: 0.86, list: [1, 2] })).toEqual([
      'outputs.lower: stated 0.85, computed 0.86',
      'outputs.list[1]: stated null, computed 2',
    ]);
    expect(isMethodId('ranks')).toBe(false);
  });
});

/** Every number of the example, those of lists with their count; "(a, b)" of a list is how many it holds. */
function numbersOf({ inputs, outputs }: WorkedExample): number[] {
  const inside = (value: WorkedValue): number[] => {
    if (typeof value === 'number') return [value];
    if (Array.isArray(value)) return [value.length, ...sumOf(value), ...value.flatMap(inside)];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(inside) : [];
  };
  return [...Object.values(inputs), ...Object.values(outputs)].flatMap(inside);
}

function sumOf(values: readonly WorkedValue[]): number[] {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === 0 ? [] : [numbers.reduce((sum, value) => sum + value, 0)];
}

/** The value itself, a percentage of it, or either rounded to the digits of the text, to nearest or outwards. */
function printsAs(value: number, text: string): boolean {
  const digits = text.split('.')[1]?.length ?? 0;
  const scale = 10 ** digits;
  const stated = Number(text) * scale;
  return [value, value * 100].some((shown) =>
    [Math.round, Math.floor, Math.ceil].some((round) => Math.abs(round(shown * scale) - stated) < 1e-6),
  );
}
