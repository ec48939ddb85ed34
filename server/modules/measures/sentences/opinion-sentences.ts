import { agree, amongAll, count, quantity } from './number-words.js';
import { examinationsBy, type SentenceScope } from './scope-words.js';
import { field, joined, NOTHING, phrase, sentence, words, type Phrase, type Sentence } from './sentence.js';
import { shareAside, type Tally } from './share-words.js';

/** An issue in the words of its measure. */
export type IssueWords = {
  /** Completes "states an opinion on ...". */
  readonly about: string;
  /** Completes "the report states ...". */
  readonly finding: string;
};

/** Examinations that no denominator holds, by kind; `unverified` are read by a machine and confirmed by nobody. */
export type Unknowns = {
  readonly undetermined: number;
  readonly notAddressed: number;
  readonly blank: number;
  /** Something is recorded of the issue, but no stance. */
  readonly uncoded: number;
  readonly unverified: number;
};

/** S-D1: in how many of the examinations with an opinion the report states the finding. */
export function opinionSentence(scope: SentenceScope, issue: IssueWords, tally: Tally): Sentence {
  return sentence('S-D1', 'DESCRIPTIVE', opinionPhrase(scope, issue, tally));
}

function opinionPhrase(scope: SentenceScope, issue: IssueWords, tally: Tally): Phrase {
  const { x, n } = tally;
  const finding = field('finding', issue.finding);
  const which = phrase`${examinationsBy(scope)} in which the report states an opinion on ${field('issue', issue.about)}`;
  if (n === 0) return phrase`There is ${field('n', 'no', 0)} examination ${which}.`;
  if (n === 1) {
    const states = field('x', x === 1 ? 'states' : 'does not state', x);
    return phrase`In the ${field('n', 'one', 1)} examination ${which}, the report ${states} ${finding}.`;
  }
  const opening = phrase`Of the ${count('n', n)} examinations ${which}, the report states ${finding} in`;
  if (x === 0) return phrase`${opening} ${amongAll('x', 0, n)} of the ${count('n', n)}.`;
  return phrase`${opening} ${amongAll('x', x, n)}${shareAside('percent', tally)}.`;
}

/** S-D2: what the denominator leaves out, by kind. Null when it leaves out nothing. */
export function notCountedSentence(unknowns: Unknowns): Sentence | null {
  const { unverified } = unknowns;
  const kinds: readonly (readonly [string, number, string])[] = [
    ['undetermined', unknowns.undetermined, 'undetermined'],
    ['notAddressed', unknowns.notAddressed, 'not addressed'],
    ['blank', unknowns.blank, 'with nothing recorded'],
    ['uncoded', unknowns.uncoded, 'not yet coded'],
  ];
  const present = kinds.filter(([, value]) => value > 0);
  const m = present.reduce((sum, [, value]) => sum + value, 0);
  if (m + unverified === 0) return null;
  if (m === 0) return sentence('S-D2', 'DESCRIPTIVE', onlyUnverified(unverified));
  const parts = joined(
    present.map(([name, value, text]) => phrase`${count(name, value)} ${words(text)}`),
    ', ',
  );
  const more = phrase`; ${count('unverified', unverified)} more ${agree(unverified, 'is', 'are')} not yet verified`;
  return sentence(
    'S-D2',
    'DESCRIPTIVE',
    phrase`A further ${quantity('m', m, 'examination')} ${agree(m, 'is', 'are')} not counted: ${parts}${unverified === 0 ? NOTHING : more}.`,
  );
}

function onlyUnverified(unverified: number): Phrase {
  return phrase`A further ${quantity('unverified', unverified, 'examination')} ${agree(unverified, 'is', 'are')} not yet verified and not counted.`;
}

/** Comparable examiners in words. */
export type PeerGroupWords = {
  /** "these files" or the name of a pool release. */
  readonly source: string;
  /** "orthopaedic surgery", as the taxonomy groups it, in lower case. */
  readonly specialty: string;
  /** "California"; a wider group says so: "the western states". */
  readonly place: string;
  /** "QME". */
  readonly examKind: string;
};

/** S-D3: what the other examiners' reports state, exam by exam, before any model. */
export function peerSentence(
  group: PeerGroupWords,
  issue: IssueWords,
  peers: { readonly examiners: number; readonly x: number; readonly n: number },
): Sentence {
  const { examiners, x, n } = peers;
  const where = phrase`In ${field('source', group.source)},`;
  const kind = phrase`${field('specialty', group.specialty)} ${agree(examiners, 'examiner', 'examiners')} in ${field('place', group.place)} (${field('examKind', group.examKind)})`;
  const about = phrase`gave an opinion on ${field('issue', issue.about)}`;
  if (examiners === 0 || n === 0) {
    const none = phrase`${where} ${field('peers', 'no', 0)} other ${field('specialty', group.specialty)} examiner in ${field('place', group.place)} (${field('examKind', group.examKind)})`;
    return sentence('S-D3', 'DESCRIPTIVE', phrase`${none} ${about}.`);
  }
  const opening = phrase`${where} ${count('peers', examiners)} other ${kind} ${about} in ${quantity('n', n, 'examination')}`;
  const finding = field('finding', issue.finding);
  if (n === 1) {
    const states = field('x', x === 1 ? 'states' : 'does not state', x);
    return sentence('S-D3', 'DESCRIPTIVE', phrase`${opening}; the report ${states} ${finding}.`);
  }
  const share = x === 0 ? NOTHING : shareAside('percent', { x, n, unknown: 0 });
  return sentence(
    'S-D3',
    'DESCRIPTIVE',
    phrase`${opening}; the reports state ${finding} in ${amongAll('x', x, n)}${share}.`,
  );
}

/** S-0: why a percentage is missing. Null from the minimum on. */
export function tooFewSentence(n: number, minimum: number): Sentence | null {
  if (n >= minimum) return null;
  if (n === 0)
    return sentence('S-0', 'DESCRIPTIVE', phrase`There are ${field('n', 'no', 0)} examinations to count.`);
  return sentence(
    'S-0',
    'DESCRIPTIVE',
    phrase`Too few examinations (${count('n', n)}) to state a percentage.`,
  );
}
