import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { ExaminerFilter, ExaminerOrder, Side } from '../../../generated/graphql.js';
import { STATE_CODES } from '../../../lib/us-states.js';
import { choiceField, flagField, textField, useUrlState } from '../../../lib/url-state.js';

const TYPEAHEAD_MILLISECONDS = 150;
const SIDES: readonly Side[] = ['DEFENSE', 'PLAINTIFF', 'NEUTRAL'];
const ORDERS: readonly ExaminerOrder[] = ['RELEVANCE', 'NAME', 'EXAMINATIONS', 'LAST_EXAMINATION'];
const stateField = choiceField(STATE_CODES);
const sideField = choiceField(SIDES);
const orderField = choiceField(ORDERS);

/** All of the search page's state; everything but the letters being typed lives in the URL. */
export function useSearchState() {
  const [search, setSearch] = useUrlState('search', textField);
  const [specialtyCode, setSpecialtyCode] = useUrlState('specialty', textField);
  const [state, setState] = useUrlState('state', stateField);
  const [side, setSide] = useUrlState('side', sideField);
  const [onlyWithExaminations, setOnlyWithExaminations] = useUrlState('met', flagField);
  const [chosenOrder, setOrder] = useUrlState('order', orderField);
  const [typed, setTyped] = useTypedText(search, setSearch);
  const orderBy: ExaminerOrder = chosenOrder ?? (search === '' ? 'EXAMINATIONS' : 'RELEVANCE');
  const filter: ExaminerFilter = {
    specialtyCode: specialtyCode === '' ? null : specialtyCode,
    state,
    side,
    onlyWithExaminations: onlyWithExaminations ? true : null,
  };
  return {
    typed,
    setTyped,
    search,
    specialtyCode,
    setSpecialtyCode,
    state,
    setState,
    side,
    setSide,
    onlyWithExaminations,
    setOnlyWithExaminations,
    orderBy,
    setOrder,
    filter,
    isFiltered: specialtyCode !== '' || state !== null || side !== null || onlyWithExaminations,
  };
}

export type SearchState = ReturnType<typeof useSearchState>;

/**
 * Letters appear at once and reach the URL when the typing pauses. When the URL changes by itself (back, a link)
 * the letters follow; our own writing must not come back over letters typed meanwhile.
 */
function useTypedText(text: string, setText: (text: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(text);
  const [seen, setSeen] = useState(text);
  const [sent, setSent] = useState<string | null>(null);
  const send = useDebouncedCallback((letters: string) => {
    setSent(letters);
    setText(letters);
  }, TYPEAHEAD_MILLISECONDS);
  if (text !== seen) {
    setSeen(text);
    setSent(null);
    if (text !== sent) setTyped(text);
  }
  const type = (letters: string) => {
    setTyped(letters);
    send(letters.trim());
  };
  return [typed, type];
}
