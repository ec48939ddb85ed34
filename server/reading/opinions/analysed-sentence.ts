import { Attribution, type SectionKind } from '../report-reading.types.js';
import type { Issue } from '../../kernel/vocabulary.js';
import { type Clauses, clauseAt, clausesOf } from './language/clauses.js';
import { findMentions, type Mention, type Mentions } from './language/phrases.js';
import { denialsOf, isDenied, overlaps, type Parsed } from './language/polarity.js';
import { type Speech, speechOf } from './language/voices.js';
import { type Word, wordsOf } from './language/words.js';
import { CONCEPTS, type Concept, DRUG_NAMES } from './lexicon/concepts.js';

/** What is known of a sentence from around it. */
export type Surroundings = {
  readonly section: SectionKind;
  /** What the question, or the heading above, is about; a short answer needs fewer words of its own. */
  readonly topics: ReadonlySet<Issue>;
  /** A question says nothing, but what it asks is read as if it did: "yes" then affirms it. */
  readonly isQuestion?: boolean;
};

/** A sentence with its words, ideas, clauses and speakers: what the rules of each issue look at. */
export class AnalysedSentence {
  readonly words: readonly Word[];
  readonly speech: Speech;
  /** Where drugs are named, by their generic names. */
  readonly drugs: ReadonlyMap<string, readonly Mention[]>;
  private readonly mentions: Mentions<Concept>;
  private readonly clauses: Clauses;
  private readonly parsed: Parsed;
  private readonly denials: readonly Mention[];
  private readonly own = new Map<Concept, readonly Mention[]>();

  constructor(
    readonly text: string,
    offset: number,
    readonly surroundings: Surroundings,
  ) {
    this.words = wordsOf(text, offset);
    this.mentions = findMentions(CONCEPTS, this.words);
    this.clauses = clausesOf(this.words, this.mentions);
    this.parsed = { words: this.words, mentions: this.mentions, clauses: this.clauses };
    this.denials = denialsOf(this.parsed);
    this.speech = surroundings.isQuestion ? { voices: [], verdict: 'NONE' } : speechOf(this.parsed);
    this.drugs = findMentions(DRUG_NAMES, this.words);
  }

  /** Mentions that the author makes, not those in another's words. */
  find(...concepts: readonly Concept[]): readonly Mention[] {
    const [only] = concepts;
    return only !== undefined && concepts.length === 1
      ? this.ownOf(only)
      : inOrder(concepts.map((concept) => this.ownOf(concept)));
  }

  private ownOf(concept: Concept): readonly Mention[] {
    const known = this.own.get(concept);
    if (known !== undefined) return known;
    const found = (this.mentions.get(concept) ?? []).filter(({ from }) => this.isOwn(from));
    this.own.set(concept, found);
    return found;
  }

  /** Whoever makes them. */
  findAll(...concepts: readonly Concept[]): readonly Mention[] {
    return inOrder(concepts.map((concept) => this.mentions.get(concept) ?? []));
  }

  has(...concepts: readonly Concept[]): boolean {
    return concepts.some((concept) => this.ownOf(concept).length > 0);
  }

  attributionAt(place: number): Attribution {
    return (
      this.speech.voices.find(({ from, to }) => from <= place && place < to)?.attribution ?? Attribution.OWN
    );
  }

  isOwn(place: number): boolean {
    return this.attributionAt(place) === Attribution.OWN;
  }

  isDenied(mention: Mention, reach: 'BEFORE' | 'AHEAD' = 'BEFORE'): boolean {
    return isDenied(this.parsed, this.denials, mention, reach === 'AHEAD');
  }

  clauseOf(mention: Mention): Mention {
    return clauseAt(this.clauses, this.words.length, mention.from);
  }

  inClauseOf(mention: Mention, ...concepts: readonly Concept[]): readonly Mention[] {
    const clause = this.clauseOf(mention);
    return this.find(...concepts).filter(({ from }) => from >= clause.from && from < clause.to);
  }

  /** Within so many words before or after, in any clause. */
  near(mention: Mention, distance: number, ...concepts: readonly Concept[]): readonly Mention[] {
    return this.find(...concepts).filter(
      (other) => other.from - mention.to <= distance && mention.from - other.to <= distance,
    );
  }

  overlapping(mention: Mention, ...concepts: readonly Concept[]): boolean {
    return this.findAll(...concepts).some((other) => overlaps(mention, other));
  }

  /** Left open: "cannot be determined", "deferred", in the clause or one that governs it. */
  isUncertain(mention: Mention): boolean {
    const clause = this.clauseOf(mention);
    return this.find('uncertainty').some(
      (open) => open.from < clause.to && open.from >= clause.from - 12 && this.isOpenFrom(open),
    );
  }

  /** Whether words of uncertainty leave something open: not "although it is unclear", not "I cannot say that". */
  isOpenFrom(open: Mention): boolean {
    return !this.isConceded(open.from) && !this.isPlainDenial(open);
  }

  /** "I cannot say that X" denies X; "I cannot say whether X" leaves it open. */
  private isPlainDenial({ from, to }: Mention): boolean {
    const opens = this.words.findIndex(
      ({ text }, at) => at >= to && at < to + 9 && /^(?:that|whether|if|how|what|which)$/.test(text),
    );
    return /^(?:can|not|could|impossible|unable)$/.test(this.word(from)) && this.word(opens) === 'that';
  }

  private isConceded(place: number): boolean {
    const clause = this.clauseOf({ from: place, to: place + 1 });
    return /^(?:although|though|while|whereas|despite)$/.test(this.words[clause.from]?.text ?? '');
  }

  /** Stands within an if-clause: supposed, not asserted. */
  isSupposed(mention: Mention): boolean {
    return (
      this.isAsked(mention) ||
      this.find('condition').some(({ from, to }) => {
        if (to > mention.from) return false;
        const clause = this.clauseOf({ from, to });
        const comma = this.words.findIndex(({ text }, at) => at >= to && (text === ',' || text === 'then'));
        const end = comma === -1 ? clause.to : Math.min(comma, clause.to);
        return mention.from < end;
      })
    );
  }

  /** "the question is whether she can work": not answered here. "I cannot say whether" is, by leaving it open. */
  private isAsked({ from }: Mention): boolean {
    const at = this.words.findIndex(({ text }) => text === 'whether');
    return (
      at !== -1 &&
      at < from &&
      this.word(at + 1) !== 'or' &&
      this.clauseOf({ from: at, to: at + 1 }).to > from &&
      !this.has('uncertainty')
    );
  }

  get isConditional(): boolean {
    return this.has('condition');
  }

  /** Whether one of the words stands in the stretch. */
  hasWord(pattern: RegExp, from: number, to: number): boolean {
    return this.words.slice(Math.max(0, from), Math.max(0, to)).some(({ text }) => pattern.test(text));
  }

  word(at: number): string {
    return this.words[at]?.text ?? '';
  }

  isAbout(...issues: readonly Issue[]): boolean {
    return issues.some((issue) => this.surroundings.topics.has(issue));
  }
}

const inOrder = (lists: readonly (readonly Mention[])[]): readonly Mention[] =>
  lists.flat().sort((one, other) => one.from - other.from);
