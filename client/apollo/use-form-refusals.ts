import { useState } from 'react';
import { describeFailure } from './request-failure.js';

type UserError = { readonly message: string; readonly path?: readonly string[] | null };
type Answer = { readonly userErrors: readonly UserError[] } | null | undefined;

type Refusals = {
  /** What is wrong with the whole, or with a field that the form does not show. */
  readonly general: string | null;
  readonly byField: Readonly<Record<string, string>>;
};

const NONE: Refusals = { general: null, byField: {} };

/**
 * Sends a form that the server may refuse, and keeps each refusal at the field it is about. `fields` are the names of
 * the fields shown, as the input object has them: a refusal of any other stands above the form.
 */
export function useFormRefusals<Field extends string>(fields: readonly Field[]) {
  const [refusals, setRefusals] = useState(NONE);
  const [isBusy, setBusy] = useState(false);
  const send = async (act: () => Promise<Answer>): Promise<boolean> => {
    setRefusals(NONE);
    setBusy(true);
    try {
      const answer = await act();
      const next = answer ? refusalsOf(answer.userErrors, fields) : general('The server gave no answer.');
      setRefusals(next);
      return next === NONE;
    } catch (error) {
      setRefusals(general(describeFailure(error).message));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    send,
    general: refusals.general,
    /** What is wrong with a field; null when nothing is. */
    faultOf: (field: Field): string | null => refusals.byField[field] ?? null,
    /** Says what the form itself found, before anything is sent. */
    refuse: (byField: { readonly [name in Field]?: string }) =>
      setRefusals({
        general: null,
        byField: Object.fromEntries(
          Object.entries<string | undefined>(byField).flatMap(([name, fault]) =>
            fault === undefined ? [] : [[name, fault]],
          ),
        ),
      }),
  };
}

function general(message: string): Refusals {
  return { general: message, byField: {} };
}

/** Sorts what the server refused; exported for its tests. The path begins with "input". */
export function refusalsOf(errors: readonly UserError[], fields: readonly string[]): Refusals {
  if (errors.length === 0) return NONE;
  const byField: Record<string, string> = {};
  const others: string[] = [];
  for (const { message, path } of errors) {
    const field = path?.find((part) => fields.includes(part));
    if (field === undefined) others.push(message);
    else byField[field] ??= message;
  }
  return { general: others.length === 0 ? null : others.join(' '), byField };
}
