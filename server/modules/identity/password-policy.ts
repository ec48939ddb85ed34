import { ValidationError } from '../../platform/errors.js';
import { COMMON_WORDS } from './common-passwords.js';

const SHORTEST = 12;
const LONGEST = 128;

/** Rows of a keyboard and of the alphabet: four and more characters along one are no secret. */
const RUNS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];

/** Digits and signs that stand for letters in passwords that think themselves clever. */
const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Length and guessability, and nothing about kinds of characters: such rules make passwords that are
 * harder to remember and not to guess (NIST 800-63B, 5.1.1.2).
 *
 * @throws ValidationError naming the fault and the remedy; never repeats the password.
 */
export function assertGoodPassword(
  password: string,
  options: { email: string; path?: readonly string[] },
): void {
  const path = options.path ?? ['input', 'password'];
  const length = [...password].length;
  if (length < SHORTEST || length > LONGEST) {
    throw new ValidationError(
      `A password has ${SHORTEST} to ${LONGEST} characters; this one has ${length}.`,
      {
        path,
      },
    );
  }
  if (isCommon(password, options.email)) {
    throw new ValidationError(
      'This password is among the first that an attacker tries. Choose one that is not a well-known word, ' +
        'name or row of keys with figures added; four unrelated words are good.',
      { path },
    );
  }
}

function isCommon(password: string, email: string): boolean {
  const plain = password.toLowerCase();
  const local = email.split('@')[0] ?? '';
  const words =
    local.length < 3 ? COMMON_WORDS : new Set([...COMMON_WORDS, ...local.split(/[^a-z]+/), local]);
  if (isPattern(plain)) return true;
  return [onlyCore(plain), onlyCore(undisguised(plain)), undisguised(onlyCore(plain))].some((core) =>
    isBuiltFrom(core, words, 2),
  );
}

/** One short piece again and again ("abcabcabcabc"), or hardly anything but rows of keys. */
function isPattern(text: string): boolean {
  const isRepeated = Array.from({ length: Math.floor(text.length / 2) }, (_, at) =>
    text.slice(0, at + 1),
  ).some((piece) => text === piece.repeat(text.length).slice(0, text.length));
  return isRepeated || withoutRuns(text).length <= 3;
}

/** Takes out every stretch of four or more characters that runs along a row, in either direction. */
function withoutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length;) {
    const run = longestRunAt(text, at);
    if (run < 4) rest += text.charAt(at);
    at += run < 4 ? 1 : run;
  }
  return rest;
}

function longestRunAt(text: string, at: number): number {
  let longest = 1;
  for (const row of RUNS) {
    for (const line of [row, [...row].reverse().join('')]) {
      let length = 1;
      while (at + length < text.length && line.includes(text.slice(at, at + length + 1))) length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

/** Without the figures and signs before and after it. */
function onlyCore(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function undisguised(text: string): string {
  return [...text].map((character) => DISGUISES[character] ?? character).join('');
}

/** True when the text is one to `most` of the words, whatever stands between them. */
function isBuiltFrom(text: string, words: ReadonlySet<string>, most: number): boolean {
  if (text === '') return false;
  if (words.has(text)) return true;
  if (most === 1) return false;
  for (let cut = 1; cut < text.length; cut += 1) {
    if (words.has(text.slice(0, cut)) && isBuiltFrom(onlyCore(text.slice(cut)), words, most - 1)) return true;
  }
  return false;
}
