import type { Span } from '../../kernel/document-text.js';
import { lettersOf } from '../../kernel/name-text.js';
import { parsePersonName } from '../../kernel/person-name.js';
import {
  AMBIGUOUS_CREDENTIALS,
  CREDENTIALS,
  HONORIFICS,
  PARTICLES,
  SUFFIXES,
} from '../../kernel/person-name-words.js';

/** A person named in a text. `span` is the name without the credentials behind it. */
export type WrittenPerson = {
  /** "Maria de la Cruz": given names first, without title and credentials; a lone surname keeps its "Mr.". */
  readonly name: string;
  /** Folded letters of the surname: what two mentions of one person share. */
  readonly surname: string;
  readonly credentials: readonly string[];
  readonly span: Span;
  /** Where the credentials end; the end of the name when there are none. */
  readonly end: number;
};

type Token = { readonly start: number; readonly end: number; readonly text: string };

/** Degrees written apart ("M. D.") are one token; so is a name with its hyphens and apostrophes. */
const TOKEN =
  /(?:M\. ?D|D\. ?O|D\. ?C|Ph\. ?D|Psy\. ?D|D\. ?P\. ?M|D\. ?D\. ?S)\.?(?![\p{L}])|[\p{L}\p{N}][\p{L}\p{N}.'’/-]*|[^\s]/gu;
/** Capitalised words that stand where a name may but are none. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  `the a an this that re claim claims claimant examinee employee worker patient applicant plaintiff defendant date dates case file
  number no exam examination evaluation evaluator examiner examining independent medical report record records review insurance company injury
  injured loss accident workers worker's compensation comp request requested follow supplemental panel qualified agreed defense neutral peer physician
  physicians doctor panel january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday street st. avenue ave road suite floor box p.o po phone tel fax email www to from
  dear counsel counselor counselors sir sirs madam gentlemen adjuster sincerely respectfully very truly yours page via mail adjuster attorney attorneys esq law office offices llp llc inc corp
  orthopedic orthopaedic surgeon surgery neurology neurologist psychiatry psychiatrist psychologist board certified
  diplomate american department history physical none n/a na unknown not was is were has had and or of by with in on at for
  he she they his her it we i birth age sex male female dob ssn occupation employer carrier insurer policy address group associates
  permanent impairment edition guides guide services center clinic hospital institute dictated signed reviewed performed your our my all please see attached enclosed total time`
    .split(/\s+/)
    .filter(
      (word) => word !== '' && word !== 'may' && word !== 'june' && word !== 'april' && word !== 'august',
    ),
);
const MOST_NAME_WORDS = 5;

/** The person whose name a stretch of text begins with, or null when it begins with none. */
export function personAt(text: string, { start, end }: Span): WrittenPerson | null {
  const tokens = tokensOf(text, start, end);
  let at = 0;
  while (isHonorific(tokens[at])) at += 1;
  const first = at;
  at = nameEnd(tokens, at);
  if (at === first) return null;
  const given = givenAfterComma(tokens, first, at);
  const nameStop = given ?? at;
  const name = tokens[first];
  const last = tokens[nameStop - 1];
  if (name === undefined || last === undefined) return null;
  const suffix = suffixEnd(tokens, nameStop);
  const tail = credentialsFrom(tokens, suffix ?? nameStop);
  const from = tokens[0]?.start ?? name.start;
  const to = withoutPossessive(text, (suffix === null ? last : (tokens[suffix - 1] ?? last)).end);
  return personOf(text, { start: from, end: to }, tail);
}

/** Everybody in a stretch of text whose name is followed by a degree: "Jane Q. Poole, M.D., F.A.A.O.S.". */
export function credentialedPersons(text: string, { start, end }: Span): WrittenPerson[] {
  const tokens = tokensOf(text, start, end);
  const found: WrittenPerson[] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    if (at < from || !isCredential(token, true) || isCredential(tokens[at - 1], true)) return;
    const nameStart = nameStartBefore(tokens, at, from);
    const first = tokens[nameStart];
    if (nameStart === at || first === undefined) return;
    const person = personAt(text, { start: first.start, end });
    if (person === null || person.credentials.length === 0) return;
    found.push(person);
    from = at + 1;
  });
  return found;
}

/** "md" for "M.D.", "phd" for "Ph. D.". */
const bare = (text: string): string => text.replace(/[.\s]/g, '').toLowerCase();

function tokensOf(text: string, start: number, end: number): Token[] {
  const slice = text.slice(start, Math.min(end, start + 4000));
  return [...slice.matchAll(TOKEN)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0],
  }));
}

function isHonorific(token: Token | undefined): boolean {
  return token !== undefined && HONORIFICS.has(bare(token.text)) && /^\p{Lu}/u.test(token.text);
}

function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || !/^\p{Lu}[\p{L}'’.-]*$/u.test(token.text)) return false;
  if (/^[A-HJ-Z]\.?$|^I\.$/.test(token.text)) return true;
  const word = token.text.toLowerCase().replace(/\.$/, '');
  return !NOT_NAMES.has(word) && (token.text.length <= 2 || !/\p{L}\.\p{L}{3,}/u.test(token.text));
}

/** A name goes on until a comma, a credential, a word of another kind, or a full stop that ends a sentence. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at - from < MOST_NAME_WORDS) {
    const token = tokens[at];
    const isParticle = isParticleOfName(tokens, at);
    if (!isParticle && !isNameWord(token)) break;
    if (at > from && (isCredential(token, at - from >= 2) || SUFFIXES[bare(token?.text ?? '')] !== undefined))
      break;
    if (at > from && endsSentence(tokens[at - 1])) break;
    at += 1;
  }
  return at;
}

/** "de la" of "de la Cruz": small words that lead up to a name. */
function isParticleOfName(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + 3 && PARTICLES.has(bare(tokens[at]?.text ?? ''))) at += 1;
  return at > from && isNameWord(tokens[at]);
}

/** "Poole." ends a sentence; "Q." and "Wm." are parts of names. */
const endsSentence = (token: Token | undefined): boolean =>
  token !== undefined && token.text.endsWith('.') && bare(token.text).length > 3;

/** "POOLE, JANE Q.": where the given names end; null when the comma is followed by something else. */
function givenAfterComma(tokens: readonly Token[], first: number, at: number): number | null {
  if (tokens[at]?.text !== ',' || at - first > 3 || isHonorific(tokens[first - 1])) return null;
  if (isCredential(tokens[at + 1], true) || SUFFIXES[bare(tokens[at + 1]?.text ?? '')] !== undefined)
    return null;
  const end = nameEnd(tokens, at + 1);
  return end > at + 1 && end - at - 1 <= 3 ? end : null;
}

function suffixEnd(tokens: readonly Token[], at: number): number | null {
  const next = tokens[at]?.text === ',' ? at + 1 : at;
  return SUFFIXES[bare(tokens[next]?.text ?? '')] === undefined ? null : next + 1;
}

function credentialsFrom(
  tokens: readonly Token[],
  from: number,
): { credentials: string[]; end: number | null } {
  const credentials: string[] = [];
  let end: number | null = null;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ',' || token.text === '/') continue;
    if (!isCredential(token, true)) break;
    // "P.A." ends in a full stop of its own; in "PA-C." it ends the sentence.
    const isSentenceEnd = /^[^.]{2,}\.$/.test(token.text) && !/^Esq/i.test(token.text);
    const written = isSentenceEnd ? token.text.slice(0, -1) : token.text;
    credentials.push(...written.split('/').map(shownCredential));
    end = token.start + written.length;
  }
  return { credentials, end };
}

/** Words that are names too ("Do", "Ma") are credentials only dotted or in capitals. */
function isCredential(token: Token | undefined, isBehindName: boolean): boolean {
  if (token === undefined || !isBehindName) return false;
  return token.text.split('/').every((part) => {
    const word = bare(part).replace(/-/g, '');
    if (/^(?:F\.A\.|D\.A\.|A\.B\.)(?:[A-Z]\.)+$/.test(part)) return true;
    if (/^(?:FA|DA)[A-Z]{2,5}$/.test(part)) return true;
    if (!CREDENTIALS.has(word)) return false;
    return !AMBIGUOUS_CREDENTIALS.has(word) || part.includes('.', 1) || part === part.toUpperCase();
  });
}

/** As written, with degrees that are written apart closed up. */
const shownCredential = (text: string): string => text.replace(/\s/g, '');

function nameStartBefore(tokens: readonly Token[], at: number, from: number): number {
  let start = tokens[at - 1]?.text === ',' ? at - 1 : at;
  if (SUFFIXES[bare(tokens[start - 1]?.text ?? '')] !== undefined) start -= 1;
  if (tokens[start - 1]?.text === ',') start -= 1;
  const stop = start;
  while (start > from && stop - start < MOST_NAME_WORDS) {
    const token = tokens[start - 1];
    const isParticle = token !== undefined && PARTICLES.has(bare(token.text)) && start < stop;
    if ((!isNameWord(token) && !isParticle) || isCredential(token, true)) break;
    if (start < stop && endsSentence(token)) break;
    start -= 1;
  }
  while (start > from && isHonorific(tokens[start - 1])) start -= 1;
  return start === stop ? at : start;
}

function withoutPossessive(text: string, end: number): number {
  const tail = /(?:['’]s|[.,'’]|(?<=\p{Ll})\.)$/u.exec(text.slice(Math.max(0, end - 2), end));
  if (tail === null) return end;
  const isInitial =
    tail[0] === '.' && /(?:^|[\s.])\p{Lu}\.$|\b(?:Jr|Sr)\.$/u.test(text.slice(Math.max(0, end - 4), end));
  return isInitial ? end : end - tail[0].length;
}

function personOf(
  text: string,
  span: Span,
  tail: { credentials: string[]; end: number | null },
): WrittenPerson | null {
  const written = text.slice(span.start, span.end);
  const parsed = parsePersonName(written);
  if (parsed === null) return null;
  const middle = parsed.middleName?.replace(/(?<=(?:^|\s)\p{L})(?=\s|$)/gu, '.') ?? '';
  const parts = [parsed.firstName, middle, parsed.lastName, parsed.suffix ?? ''].filter(
    (part) => part !== '',
  );
  const isLone = parsed.firstName === '' && !/^(?:dr|prof)/i.test(written);
  const name = isLone ? written.replace(/\s+/g, ' ') : parts.join(' ');
  return {
    name,
    surname: lettersOf(parsed.lastName),
    credentials: tail.credentials,
    span,
    end: tail.end ?? span.end,
  };
}
