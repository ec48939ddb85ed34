import { ISSUES } from '../../lib/vocabulary.js';
import type { Issue, Stance } from '../../generated/graphql.js';

/** What a reviewer can ask for by the keyboard. */
export type ReviewCommand =
  | { readonly kind: 'step'; readonly step: 1 | -1 }
  | { readonly kind: 'accept' }
  | { readonly kind: 'accept-all' }
  | { readonly kind: 'reject' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'issue'; readonly issue: Issue }
  | { readonly kind: 'stance'; readonly stance: Stance }
  | { readonly kind: 'close-palette' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'turn-page'; readonly step: 1 | -1 }
  | { readonly kind: 'zoom'; readonly step: 1 | -1 }
  | { readonly kind: 'keys' };

/** FACTS: keys go to the list. STANCE: an issue was chosen and its stance is asked for. */
export type KeyMode = 'FACTS' | 'STANCE';

export type KeyPress = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

const ISSUE_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'v', 's'] as const;

/** The key of each issue: the digits in the order of the list, then a letter for the last two. */
export const issueKeys: readonly { readonly key: string; readonly issue: Issue }[] = ISSUES.flatMap(
  (issue, index) => {
    const key = ISSUE_KEYS[index];
    return key === undefined ? [] : [{ key, issue }];
  },
);

/** The key of each stance that a passage can take. */
export const stanceKeys: readonly { readonly key: string; readonly stance: Stance }[] = [
  { key: 'd', stance: 'FAVORS_DEFENSE' },
  { key: 'm', stance: 'MIXED' },
  { key: 'c', stance: 'FAVORS_CLAIMANT' },
  { key: 'u', stance: 'UNDETERMINED' },
];

const factCommands: Readonly<Record<string, ReviewCommand>> = {
  j: { kind: 'step', step: 1 },
  k: { kind: 'step', step: -1 },
  e: { kind: 'edit' },
  r: { kind: 'reject' },
  z: { kind: 'undo' },
  c: { kind: 'confirm' },
  '?': { kind: 'keys' },
  '[': { kind: 'turn-page', step: -1 },
  ']': { kind: 'turn-page', step: 1 },
  '+': { kind: 'zoom', step: 1 },
  '-': { kind: 'zoom', step: -1 },
};

/** The keys that are one character: those that a person who dictates must be able to switch off. */
export function isCharacterKey({ key }: KeyPress): boolean {
  return key.length === 1;
}

/** What a key asks for, or null. Browsers' and systems' own combinations are left to them. */
export function commandOf(press: KeyPress, mode: KeyMode): ReviewCommand | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = press;
  if (ctrlKey || metaKey || altKey) return null;
  if (mode === 'STANCE') {
    const stance = stanceKeys.find((each) => each.key === key.toLowerCase())?.stance;
    if (stance !== undefined) return { kind: 'stance', stance };
    if (key === 'Escape') return { kind: 'close-palette' };
  }
  if (key === 'Enter') return shiftKey ? { kind: 'accept-all' } : { kind: 'accept' };
  if (key === 'ArrowDown') return { kind: 'step', step: 1 };
  if (key === 'ArrowUp') return { kind: 'step', step: -1 };
  const issue = issueKeys.find((each) => each.key === key)?.issue;
  if (issue !== undefined) return { kind: 'issue', issue };
  return factCommands[key] ?? null;
}
