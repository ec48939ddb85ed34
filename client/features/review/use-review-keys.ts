import { useEffect, useRef } from 'react';
import { useSingleKeyShortcuts } from '../shell/search-key.js';
import { commandOf, isCharacterKey, type KeyMode, type ReviewCommand } from './review-keys.js';

/** Marks the list of facts, in which the arrow keys move instead of scrolling. */
export const FACTS_ATTRIBUTE = 'data-facts';
/** Marks the row of a fact by its id. */
export const FACT_ATTRIBUTE = 'data-fact';

type ReviewKeysOptions = {
  readonly mode: KeyMode;
  /** Off while a dialog has the keyboard. */
  readonly isOn: boolean;
  readonly selectedId: string | null;
  readonly onCommand: (command: ReviewCommand) => void;
};

/** Listens for the reviewer's keys anywhere on the page but in fields, dialogs and on other controls. */
export function useReviewKeys(options: ReviewKeysOptions): void {
  const latest = useRef(options);
  const [hasCharacterKeys] = useSingleKeyShortcuts();
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { isOn, mode, selectedId, onCommand } = latest.current;
      if (!isOn || event.defaultPrevented || !mayTake(event, selectedId)) return;
      if (isCharacterKey(event) && !hasCharacterKeys) return;
      const command = commandOf(event, mode);
      if (command === null) return;
      event.preventDefault();
      onCommand(command);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [hasCharacterKeys]);
}

function mayTake(event: KeyboardEvent, selectedId: string | null): boolean {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return true;
  if (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="listbox"]')
  )
    return false;
  const isInFacts = target.closest(`[${FACTS_ATTRIBUTE}]`) !== null;
  if (key === 'ArrowDown' || key === 'ArrowUp') return isInFacts;
  if (key !== 'Enter') return true;
  // Enter presses the button that has the focus; only the selected row's own button means the fact.
  const control = target.closest('button, a, summary, [role="separator"], [role="tab"]');
  return control === null || control.getAttribute(FACT_ATTRIBUTE) === selectedId;
}
