/** Plain data that a suite answers with. */
export type Answer =
  null | boolean | number | string | readonly Answer[] | { readonly [field: string]: Answer };

/** The greatest absolute error that is allowed of a number, from its field and the expected value. */
export type Allowance = (field: string, expected: number) => number;

/** One expected number beside its answer. `ratio`: the error in units of what is allowed. */
export type NumberError = { readonly error: number; readonly ratio: number };

export type Comparison = {
  readonly numbers: readonly NumberError[];
  /** One line for each place that differs; empty when the case passes. */
  readonly differences: readonly string[];
};

/**
 * Compares every field that is expected; fields that only the answer has are ignored. Null, booleans and
 * words must be equal, numbers within their allowance. A list of one value may be written as the value.
 */
export function differencesOf(expected: unknown, answer: Answer | undefined, allowed: Allowance): Comparison {
  const numbers: NumberError[] = [];
  const differences: string[] = [];
  const differ = (path: string, wanted: unknown, got: unknown): void => {
    differences.push(`${path === '' ? 'value' : path}: expected ${shown(wanted)}, got ${shown(got)}`);
  };

  const compare = (path: string, field: string, wanted: unknown, got: Answer | undefined): void => {
    if (isList(got)) {
      const list = isList(wanted) ? wanted : wanted === null ? null : [wanted];
      if (list === null || list.length !== got.length) return differ(path, wanted, got);
      return list.forEach((one, index) => compare(`${path}[${index}]`, field, one, got[index]));
    }
    if (isRecord(wanted)) {
      if (!isRecord(got)) return differ(path, wanted, got);
      const fields: Readonly<Record<string, Answer | undefined>> = got;
      return Object.entries(wanted).forEach(([name, one]) =>
        compare(path === '' ? name : `${path}.${name}`, name, one, fields[name]),
      );
    }
    if (typeof wanted === 'number' && typeof got === 'number') {
      const error = Math.abs(wanted - got);
      const limit = allowed(field, wanted);
      const isWithin = error <= limit;
      numbers.push({ error, ratio: error === 0 ? 0 : error / limit });
      if (!isWithin) differ(path, wanted, got);
      return;
    }
    if (wanted !== got) differ(path, wanted, got);
  };

  compare('', '', expected, answer);
  return { numbers, differences };
}

function isList<T>(value: T): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, Answer>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
