import { Attribution } from '../../report-reading.types.js';
import type { Concept } from '../lexicon/concepts.js';
import { clauseAt } from './clauses.js';
import type { Mention } from './phrases.js';
import type { Parsed } from './polarity.js';

/** Who speaks where in a sentence; what no region covers, the author says. */
export type Voice = Mention & { readonly attribution: Attribution };

/**
 * How the author stands to what another said in the same sentence. AGREES makes it the author's own, DISAGREES makes
 * the opposite so.
 */
export type Verdict = 'NONE' | 'AGREES' | 'DISAGREES';

export type Speech = { readonly voices: readonly Voice[]; readonly verdict: Verdict };

const SPEAKERS: readonly (readonly [Concept, Concept, Attribution])[] = [
  ['clinician', 'says', Attribution.OTHER_CLINICIAN],
  ['papers', 'paperSays', Attribution.OTHER_CLINICIAN],
  ['counsel', 'says', Attribution.COUNSEL_OR_CARRIER],
  ['claimant', 'claimantSays', Attribution.CLAIMANT],
  ['claimant', 'clinicianSays', Attribution.OTHER_CLINICIAN],
];

/** A speaker stands at most so many words before the verb: "Dr. Roe, the treating surgeon, has also opined". */
const FARTHEST_VERB = 8;

export function speechOf(parsed: Parsed): Speech {
  const verdict = verdictOf(parsed);
  const voices = [
    ...spoken(parsed),
    ...toldOf(parsed),
    ...doneBy(parsed),
    ...accordingTo(parsed),
    ...opinionsNamed(parsed),
  ];
  const judged = verdict === 'NONE' ? judgementOfOpinion(parsed) : verdict;
  return { voices: judged === 'NONE' ? voices : [], verdict: judged };
}

const mentionsOf = ({ mentions }: Parsed, concept: Concept): readonly Mention[] =>
  mentions.get(concept) ?? [];

function spoken(parsed: Parsed): Voice[] {
  return SPEAKERS.flatMap(([who, verbs, attribution]) =>
    mentionsOf(parsed, verbs).flatMap((verb) => {
      if (isPassive(parsed, verb) || isNoun(parsed, verb)) return [];
      const speaker = speakerBefore(parsed, who, verb);
      return speaker === null ? [] : [{ ...regionFrom(parsed, speaker), attribution }];
    }),
  );
}

function speakerBefore(parsed: Parsed, who: Concept, verb: Mention): Mention | null {
  const near = mentionsOf(parsed, who).filter(
    ({ from, to }) =>
      to <= verb.from &&
      verb.from - to < FARTHEST_VERB &&
      !isBroken(parsed, to, verb.from) &&
      !isObject(parsed, from),
  );
  const speaker = near.at(-1) ?? null;
  if (speaker === null) return null;
  // "I do not believe the claimant ... states": the nearer subject speaks, be it the author.
  const author = mentionsOf(parsed, 'author').filter(({ from, to }) => from >= speaker.to && to <= verb.from);
  return author.some(({ from }) => /^(?:i|we)$/.test(parsed.words[from]?.text ?? '')) ? null : speaker;
}

/** Another subject, clause or finite verb between the two: the verb is not this speaker's. */
function isBroken({ words, clauses }: Parsed, from: number, to: number): boolean {
  const between = words.slice(from, to).map(({ text }) => text);
  if (clauses.some((start) => start > from && start <= to && words[start]?.text !== 'who')) {
    if (!between.includes(',') || between.length > 6) return true;
  }
  return (
    between.some((text) => /^(?:is|are|was|were|that|because|i|we|of|by|;|:)$/.test(text)) &&
    !between.includes('who')
  );
}

/** "by Dr. X", "to the patient": named, but not the one who speaks in this clause; "of Dr. X" neither. */
function isObject({ words }: Parsed, from: number): boolean {
  return (
    /^(?:to|with|from|by|of|for|on|against)$/.test(words[from - 1]?.text ?? '') &&
    words[from + 3]?.text !== 'who' &&
    words[from + 2]?.text !== 'who'
  );
}

/** "was advised", and "as prescribed", which is to say "as it was prescribed". */
function isPassive({ words }: Parsed, { from }: Mention): boolean {
  const isShort = words[from - 1]?.text === 'as' && /ed$/.test(words[from]?.text ?? '');
  if (isShort) return true;
  return (
    words
      .slice(Math.max(0, from - 2), from)
      .some(({ text }) => /^(?:is|are|was|were|be|been|being)$/.test(text)) &&
    !/^(?:is|was)$/.test(words[from]?.text ?? '')
  );
}

/** "the claim", "his report", "a note": a thing, not a verb. */
function isNoun({ words }: Parsed, { from, to }: Mention): boolean {
  return (
    to - from === 1 &&
    /^(?:the|a|an|his|her|their|this|that|my|no|any|of|to|and|or|'s|surgical|medical)$/.test(
      words[from - 1]?.text ?? '',
    )
  );
}

/**
 * From the beginning of the clause to the next turn of thought. A concession ("Although Dr. X recommended it, ...")
 * ends at its comma; so does a report before the author's own "I".
 */
function regionFrom(parsed: Parsed, speaker: Mention): Mention {
  const { words, clauses } = parsed;
  const clause = clauseAt(clauses, words.length, speaker.from);
  const isConcession = /^(?:although|though|while|whereas|despite|notwithstanding|even|albeit)$/.test(
    words[clause.from]?.text ?? '',
  );
  let to = words.length;
  for (let at = speaker.to; at < words.length; at += 1) {
    const text = words[at]?.text ?? '';
    const isTurn =
      clauses.includes(at) &&
      /^(?:but|however|although|though|whereas|while|yet|nevertheless|nonetheless|despite|because)$/.test(
        text,
      );
    const resumes = text === ',' && (isConcession || ownFollows(parsed, at + 1));
    if (text === ';' || isTurn || resumes || (/^(?:and|so)$/.test(text) && ownFollows(parsed, at + 1))) {
      to = at;
      break;
    }
  }
  return { from: regionStart(parsed, clause.from, speaker.from), to };
}

const FINITE =
  /^(?:is|are|was|were|appears?|seems?|has|have|had|does|did|will|would|should|can|may|remains?|requires?|needs?)$/;

/** What has its own verb before the speaker is named is not the speaker's: "is inconsistent with a form that notes". */
function regionStart({ words }: Parsed, from: number, speaker: number): number {
  for (let at = speaker - 1; at > from; at -= 1) if (FINITE.test(words[at]?.text ?? '')) return speaker;
  return from;
}

const ownFollows = (parsed: Parsed, at: number): boolean =>
  mentionsOf(parsed, 'own').some(({ from }) => from >= at && from <= at + 3);

function toldOf(parsed: Parsed): Voice[] {
  return mentionsOf(parsed, 'toldOf').flatMap((told) => {
    const clause = clauseAt(parsed.clauses, parsed.words.length, told.from);
    const isOwn = mentionsOf(parsed, 'own').some(({ from }) => from >= clause.from && from < told.from);
    const byAuthor = mentionsOf(parsed, 'author').some(({ from }) => parsed.words[from - 1]?.text === 'by');
    return isOwn || byAuthor
      ? []
      : [{ ...regionFrom(parsed, told), attribution: Attribution.OTHER_CLINICIAN }];
  });
}

/** "was found by Dr. X not to": the verb is passive, the clinician speaks. */
function doneBy(parsed: Parsed): Voice[] {
  return mentionsOf(parsed, 'clinician').flatMap((clinician) => {
    const isBy = parsed.words
      .slice(Math.max(0, clinician.from - 3), clinician.from)
      .some(({ text }) => text === 'by');
    const { from } = clauseAt(parsed.clauses, parsed.words.length, clinician.from);
    const verb = mentionsOf(parsed, 'says').find(
      (says) => says.from >= from && says.from < clinician.from && clinician.from - says.to <= 4,
    );
    if (!isBy || verb === undefined || !isPassive(parsed, verb)) return [];
    return [{ ...regionFrom(parsed, clinician), from, attribution: Attribution.OTHER_CLINICIAN }];
  });
}

function accordingTo(parsed: Parsed): Voice[] {
  return mentionsOf(parsed, 'accordingTo').flatMap((source) => {
    const named = SPEAKERS.find(([who]) =>
      mentionsOf(parsed, who).some(({ from, to }) => from < source.to + 6 && to > source.from),
    );
    const text = parsed.words[source.from]?.text;
    if (named === undefined && text !== 'by' && text !== 'to') return [];
    return [{ ...regionFrom(parsed, source), attribution: named?.[2] ?? Attribution.CLAIMANT }];
  });
}

function opinionsNamed(parsed: Parsed): Voice[] {
  return mentionsOf(parsed, 'othersOpinion').map((named) => ({
    ...regionFrom(parsed, named),
    attribution: Attribution.OTHER_CLINICIAN,
  }));
}

/** The author's own "I agree" or "with which I disagree". */
function verdictOf(parsed: Parsed): Verdict {
  const isOwn = ({ from, to }: Mention): boolean => {
    const clause = clauseAt(parsed.clauses, parsed.words.length, from);
    return mentionsOf(parsed, 'author').some(
      (author) =>
        /^(?:i|we|this|undersigned|the)$/.test(parsed.words[author.from]?.text ?? '') &&
        author.from >= clause.from - 1 &&
        author.from < to &&
        from - author.to <= 5,
    );
  };
  if (mentionsOf(parsed, 'disagree').some(isOwn)) return 'DISAGREES';
  return mentionsOf(parsed, 'agree').some(isOwn) ? 'AGREES' : 'NONE';
}

const ENDORSING =
  /^(?:reasonable|appropriate|correct|sound|accurate|persuasive|valid|supported|justified|compelling|convincing|founded|reasoned|right|agree|fair|credible|sensible)$/;
const REJECTING =
  /^(?:excessive|inflated|high|generous|unsupported|unreasonable|incorrect|erroneous|flawed|invalid|mistaken|unpersuasive|unconvincing|unfounded|speculative|wrong|conclusory|untenable|overstated|baseless|unwarranted|inappropriate)$/;

/** "Dr. X's rating is excessive" and "... is well founded": the author judges another's opinion without an "I". */
function judgementOfOpinion(parsed: Parsed): Verdict {
  const [named] = mentionsOf(parsed, 'othersOpinion');
  if (named === undefined) return 'NONE';
  let denials = 0;
  let isPredicate = false;
  for (let at = named.to; at < parsed.words.length; at += 1) {
    const text = parsed.words[at]?.text ?? '';
    if (/^(?:is|are|was|were|seems|appears|finds?|has|lacks|cannot|can|does)$/.test(text)) isPredicate = true;
    if (!isPredicate) continue;
    if (/^(?:not|no|never|hardly|neither|without|lacks)$/.test(text)) denials += 1;
    if (REJECTING.test(text)) return denials % 2 === 0 ? 'DISAGREES' : 'AGREES';
    if (ENDORSING.test(text)) return denials % 2 === 0 ? 'AGREES' : 'DISAGREES';
  }
  return 'NONE';
}
