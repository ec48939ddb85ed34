import type { Issue, Stance } from '../../kernel/vocabulary.js';
import type { AnalysedSentence } from './analysed-sentence.js';
import type { Mention } from './language/phrases.js';

/** What a rule found in one sentence, before anything around the sentence is weighed. */
export type Finding = {
  readonly issue: Issue;
  readonly stance: Stance;
  /** The rule, by its stable name: "mmi.reached". */
  readonly cue: string;
  /** The words it rests on. */
  readonly at: Mention;
  /** FIRM: the words leave little else to mean. LOOSE: they often mean it. */
  readonly hold: 'FIRM' | 'LOOSE';
};

export type IssueReader = (sentence: AnalysedSentence) => readonly Finding[];
