import { useRef, useState } from 'react';
import type { Issue } from '../../generated/graphql.js';
import { issueLabel, stanceLabel } from '../../lib/vocabulary.js';
import type { Decision } from './decision.js';
import { factGroups, isPending, nextPending, stepFrom, type Fact, type ReadFacts } from './fact-groups.js';
import { factLabel, factValue } from './fact-words.js';
import { ZOOMS } from './page-view.js';
import type { ReviewCommand } from './review-keys.js';
import type { Decisions } from './use-decisions.js';
import { FACT_ATTRIBUTE } from './use-review-keys.js';

type WorkbenchOptions = {
  readonly facts: ReadFacts;
  /** Null where it is not known: paragraphs are not counted beforehand. */
  readonly pageCount: number | null;
  /** The page that the address asks for, as a cite does; null where a review begins with what is undecided. */
  readonly startPage: number | null;
  readonly decisions: Decisions;
  readonly mayDecide: boolean;
};

/** What is open above the page. */
export type WorkbenchDialog = 'confirm' | 'confirm-all' | 'keys' | null;

/** Moves the keyboard to a fact's row and brings into view what is opened below it. Waits until that is drawn. */
function focusRow(id: string): void {
  window.requestAnimationFrame(() => {
    const row = [...document.querySelectorAll<HTMLElement>(`[${FACT_ATTRIBUTE}]`)].find(
      (element) => element.getAttribute(FACT_ATTRIBUTE) === id,
    );
    row?.focus({ preventScroll: true });
    row?.parentElement?.scrollIntoView({ block: 'nearest' });
  });
}

function firstFact(order: readonly Fact[], startPage: number | null): Fact | null {
  if (startPage !== null) return order.find(({ page }) => page === startPage) ?? null;
  return order.find(isPending) ?? order[0] ?? null;
}

/** The state of one review: which fact is selected, which page is shown, and what the reviewer's commands do. */
export function useWorkbench({ facts, pageCount, startPage, decisions, mayDecide }: WorkbenchOptions) {
  const groups = factGroups(decisions.withDecisions(facts));
  const order = groups.flatMap((group) => group.facts);
  const [selectedId, setSelectedId] = useState(() => firstFact(order, startPage)?.id ?? null);
  const selected = order.find(({ id }) => id === selectedId) ?? null;
  const [page, setPage] = useState(startPage ?? selected?.page ?? 1);
  const [zoom, setZoom] = useState(0);
  const [isEditing, setEditing] = useState(false);
  const [issue, setIssue] = useState<Issue | null>(null);
  const [dialog, setDialog] = useState<WorkbenchDialog>(null);
  const [said, setSaid] = useState('');
  const saidTimes = useRef(0);

  const say = (words: string) => {
    // The same words twice are announced twice only if they differ.
    saidTimes.current += 1;
    setSaid(saidTimes.current % 2 === 0 ? words : `${words}\u00a0`);
  };
  const select = (fact: Fact | null, hasFocus = true) => {
    if (fact === null) return;
    setSelectedId(fact.id);
    setPage(fact.page);
    setEditing(false);
    setIssue(null);
    if (hasFocus) focusRow(fact.id);
  };
  const decide = (fact: Fact, decision: Decision, done: string) => {
    decisions.decide(fact, decision);
    const next = nextPending(order, fact.id);
    const left = order.filter((each) => each.id !== fact.id && isPending(each)).length;
    say(
      `${done}: ${factLabel(fact)}, ${factValue(fact).replace(/\.$/, '')}. ${left === 0 ? 'Nothing is left to decide.' : `${left} left to decide.`}`,
    );
    // A passage is one of a list that need not be gone through: the next one of it follows.
    select((fact.kind === 'CANDIDATE' ? stepFrom(order, fact.id, 1) : next) ?? fact);
  };
  const undo = () => {
    const fact = order.find(({ id }) => id === decisions.lastDecided());
    if (fact === undefined) return say('There is nothing to take back.');
    decisions.decide(fact, { decision: 'REOPEN' });
    say(`Taken back: ${factLabel(fact)}.`);
    select(fact);
  };
  const accept = (fact: Fact) => {
    if (fact.kind === 'CANDIDATE' && fact.status === 'PENDING')
      return say('Say first what the passage is an opinion on: press the key of an issue.');
    if (fact.status === 'ACCEPTED' || fact.status === 'CORRECTED')
      return select(nextPending(order, fact.id) ?? stepFrom(order, fact.id, 1));
    decide(fact, { decision: 'ACCEPT' }, 'Accepted');
  };
  const chooseIssue = (fact: Fact, chosen: Issue) => {
    if (fact.kind !== 'OPINION' && fact.kind !== 'CANDIDATE') return;
    setIssue(chosen);
    say(`${issueLabel[chosen]}. Now the stance.`);
  };

  const onFact = (command: ReviewCommand, fact: Fact): void => {
    switch (command.kind) {
      case 'accept':
        return accept(fact);
      case 'reject':
        return decide(fact, { decision: 'REJECT' }, fact.kind === 'CANDIDATE' ? 'No opinion' : 'Rejected');
      case 'edit':
        return setEditing(true);
      case 'issue':
        return chooseIssue(fact, command.issue);
      case 'stance':
        if (issue === null) return;
        return decide(
          fact,
          { decision: fact.kind === 'CANDIDATE' ? 'ACCEPT' : 'CORRECT', issue, stance: command.stance },
          `${issueLabel[issue]}, ${stanceLabel[command.stance].toLowerCase()}`,
        );
      default:
    }
  };
  const onCommand = (command: ReviewCommand): void => {
    switch (command.kind) {
      case 'step':
        return select(stepFrom(order, selectedId, command.step));
      case 'turn-page':
        return setPage(Math.min(Math.max(page + command.step, 1), pageCount ?? Infinity));
      case 'zoom':
        return setZoom(Math.min(Math.max(zoom + command.step, 0), ZOOMS.length - 1));
      case 'keys':
        return setDialog('keys');
      case 'close-palette':
        return setIssue(null);
      default:
        if (mayDecide) onDecision(command);
    }
  };
  const onDecision = (command: ReviewCommand): void => {
    if (command.kind === 'undo') return undo();
    if (command.kind === 'confirm') return setDialog('confirm');
    if (command.kind === 'accept-all') return setDialog('confirm-all');
    if (selected !== null) onFact(command, selected);
  };

  return {
    groups,
    order,
    selected,
    page,
    zoom,
    isEditing,
    issue,
    dialog,
    said,
    setPage,
    setZoom,
    setDialog,
    onCommand,
    select: (id: string) => select(order.find((fact) => fact.id === id) ?? null),
    save: (fact: Fact, decision: Decision) => decide(fact, decision, 'Corrected'),
    cancelEdit: () => {
      setEditing(false);
      if (selected !== null) focusRow(selected.id);
    },
  };
}

export type Workbench = ReturnType<typeof useWorkbench>;
