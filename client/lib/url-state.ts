import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** One part of the page's state in the URL. `parse` meets whatever a person typed: it ignores what it cannot use. */
export type UrlField<T> = {
  readonly parse: (text: string | null) => T;
  /** null leaves the parameter out, so that a page at its defaults has a bare address. */
  readonly print: (value: T) => string | null;
};

/** Free text; the empty text is the default. */
export const textField: UrlField<string> = {
  parse: (text) => text ?? '',
  print: (value) => (value === '' ? null : value),
};

/** A switch that is off unless the address says 1. */
export const flagField: UrlField<boolean> = {
  parse: (text) => text === '1',
  print: (value) => (value ? '1' : null),
};

/** A whole number between two bounds; anything else is null. */
export function integerField(minimum: number, maximum: number): UrlField<number | null> {
  return {
    parse: (text) => {
      const value = text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : null;
      return value !== null && value >= minimum && value <= maximum ? value : null;
    },
    print: (value) => (value === null ? null : String(value)),
  };
}

/** One of the given words; anything else is null. */
export function choiceField<T extends string>(choices: readonly T[]): UrlField<T | null> {
  return {
    parse: (text) => choices.find((choice) => choice === text) ?? null,
    print: (value) => value,
  };
}

/** Several of the given words, comma-separated, each once and in the given order; strangers are dropped. */
export function choicesField<T extends string>(choices: readonly T[]): UrlField<readonly T[]> {
  return {
    parse: (text) => {
      const words = new Set((text ?? '').split(','));
      return choices.filter((choice) => words.has(choice));
    },
    print: (values) =>
      values.length === 0 ? null : choices.filter((choice) => values.includes(choice)).join(','),
  };
}

/**
 * A field of the URL's query as state: `[value, setValue]`. Setting replaces the history entry, so that typing
 * a filter is one step back, not ten. Other parameters stay.
 */
export function useUrlState<T>(name: string, field: UrlField<T>): [T, (value: T) => void] {
  const [parameters, setParameters] = useSearchParams();
  const setValue = useCallback(
    (value: T) => {
      setParameters(
        (current) => {
          const next = new URLSearchParams(current);
          const text = field.print(value);
          if (text === null) next.delete(name);
          else next.set(name, text);
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [field, name, setParameters],
  );
  return [field.parse(parameters.get(name)), setValue];
}
