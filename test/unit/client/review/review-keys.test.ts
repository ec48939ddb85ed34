import { describe, expect, it } from 'vitest';
import { ISSUES } from '../../../../client/lib/vocabulary.js';
import { commandOf, issueKeys, stanceKeys } from '../../../../client/features/review/review-keys.js';

const press = (
  key: string,
  held: Partial<{ shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean }> = {},
) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('the keys of a review', () => {
  it.each([
    ['j', { kind: 'step', step: 1 }],
    ['ArrowUp', { kind: 'step', step: -1 }],
    ['Enter', { kind: 'accept' }],
    ['e', { kind: 'edit' }],
    ['r', { kind: 'reject' }],
    ['z', { kind: 'undo' }],
    ['c', { kind: 'confirm' }],
    ['?', { kind: 'keys' }],
    ['1', { kind: 'issue', issue: 'CAUSATION' }],
  ] as const)('%s', (key, command) => {
    expect(commandOf(press(key), 'FACTS')).toEqual(command);
  });

  it('accept everything with Shift and Enter', () => {
    expect(commandOf(press('Enter', { shiftKey: true }), 'FACTS')).toEqual({ kind: 'accept-all' });
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('leave the browser what is pressed with %s', (held) => {
    for (const key of ['j', 'r', 'z', 'c', 'Enter', '1'])
      expect(commandOf(press(key, { [held]: true }), 'FACTS')).toBeNull();
  });

  it('mean the stance once an issue is chosen, and Esc leaves it', () => {
    expect(commandOf(press('c'), 'STANCE')).toEqual({ kind: 'stance', stance: 'FAVORS_CLAIMANT' });
    expect(commandOf(press('D', { shiftKey: true }), 'STANCE')).toEqual({
      kind: 'stance',
      stance: 'FAVORS_DEFENSE',
    });
    expect(commandOf(press('Escape'), 'STANCE')).toEqual({ kind: 'close-palette' });
    expect(commandOf(press('Escape'), 'FACTS')).toBeNull();
  });

  it('name each issue by a key of its own, which no other command has', () => {
    expect(issueKeys.map(({ issue }) => issue)).toEqual([...ISSUES]);
    expect(new Set(issueKeys.map(({ key }) => key)).size).toBe(ISSUES.length);
    for (const { key, issue } of issueKeys)
      expect(commandOf(press(key), 'FACTS')).toEqual({ kind: 'issue', issue });
    expect(new Set(stanceKeys.map(({ key }) => key)).size).toBe(stanceKeys.length);
  });

  it('are nothing where they mean nothing', () => {
    for (const key of ['q', 'Tab', ' ', 'F5', 'Shift']) expect(commandOf(press(key), 'FACTS')).toBeNull();
  });
});
