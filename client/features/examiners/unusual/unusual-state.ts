import { STATE_CODES } from '../../../lib/us-states.js';
import { choiceField, textField, useUrlState } from '../../../lib/url-state.js';
import { EXAM_KINDS, ISSUES, WINDOWS } from '../../../lib/vocabulary.js';

const stateField = choiceField(STATE_CODES);
const kindField = choiceField(EXAM_KINDS);
const issueField = choiceField(ISSUES);
const windowField = choiceField(WINDOWS);

/** What the page looks through, all of it in the URL. */
export function useUnusualState() {
  const [specialty, setSpecialty] = useUrlState('specialty', textField);
  const [state, setState] = useUrlState('state', stateField);
  const [kind, setKind] = useUrlState('kind', kindField);
  const [issue, setIssue] = useUrlState('issue', issueField);
  const [chosenWindow, setWindow] = useUrlState('window', windowField);
  const window = chosenWindow ?? 'ALL';
  return {
    specialty,
    setSpecialty,
    state,
    setState,
    kind,
    setKind,
    issue,
    setIssue,
    window,
    setWindow,
    variables: { specialty: specialty === '' ? null : specialty, state, kind, issue, window },
  };
}

export type UnusualState = ReturnType<typeof useUnusualState>;
