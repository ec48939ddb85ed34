import { Issue, Stance } from '../../kernel/vocabulary.js';
import type { AnalysedSentence } from './analysed-sentence.js';
import type { Finding } from './finding.types.js';
import { oppositeOf } from './sentence-findings.js';
import type { Topic } from './topics.js';

const YES =
  /^(?:yes|correct|affirmative|absolutely|definitely|certainly|indeed|agreed|i (?:do|am|would)[,.]|it (?:is|does|was)[,.]|(?:he|she|they) (?:is|has|does|did|can|may|will|should|was)[,.]|there (?:is|are|was)[,.]|probably[,.]|most likely[,.])/i;
const NO =
  /^(?:no\b(?!\s+(?:restrictions?|limitations?|further|additional|evidence|need|permanent|other|treatment|surgery|impairment|apportionment|objective|doubt|question|opinion|conclusion|comment|determination|statement|rating|diagnosis))|negative[,.]|not at (?:this|the present) (?:time|point)[,.]|not in my|i do not[,.]|it (?:is|does|was) not[,.]|(?:he|she|they) (?:is|has|does|did|can|may|will|should|was) not[,.]|there (?:is|are|was) not[,.]|not (?:as )?(?:yet|necessarily|really)[,.]|unlikely[,.])/i;
const NONE = /^(?:none|nil|nothing|there (?:is|are|was|were) none|i (?:saw|found|noted|see|find) none)\b/i;

const ONLY_A_SHARE = /^\d{1,3}(?:\.\d+)?\s*(?:%|per ?cent)\.?$/i;

/** "12 %." to a question for a rating is the rating. */
const rated = (text: string): Finding => ({
  issue: Issue.IMPAIRMENT,
  stance: Number.parseFloat(text) > 0 ? Stance.FAVORS_CLAIMANT : Stance.FAVORS_DEFENSE,
  cue: 'answer.share',
  at: { from: 0, to: 1 },
  hold: 'LOOSE',
});

/** What "none" says where the question can only be answered with a list. */
const STANCE_OF_NONE: Partial<Record<Issue, Stance>> = {
  [Issue.WORK_CAPACITY]: Stance.FAVORS_DEFENSE,
  [Issue.FUTURE_CARE]: Stance.FAVORS_DEFENSE,
  [Issue.IMPAIRMENT]: Stance.FAVORS_DEFENSE,
  [Issue.TREATMENT_NECESSITY]: Stance.FAVORS_DEFENSE,
  [Issue.MEDICATION]: Stance.FAVORS_DEFENSE,
  [Issue.SURGERY]: Stance.FAVORS_DEFENSE,
  [Issue.APPORTIONMENT]: Stance.FAVORS_CLAIMANT,
  [Issue.PRE_EXISTING]: Stance.FAVORS_CLAIMANT,
};

/**
 * What the first words of an answer say about its question: "Yes", "No", "None". The issue comes from the question,
 * the polarity from the answer; null when the answer does not begin so or the question cannot be answered so.
 */
export function polarAnswer(answer: AnalysedSentence, { issues, affirmed }: Topic): Finding | null {
  const { text } = answer;
  const at = { from: 0, to: 1 };
  if (NONE.test(text) && answer.words.length <= 6) {
    return affirmed === null
      ? noneOf(issues)
      : { ...oppositeOf(affirmed), at, cue: `answer.none.${affirmed.cue}`, hold: 'LOOSE' };
  }
  if (issues.has(Issue.IMPAIRMENT) && ONLY_A_SHARE.test(text)) return rated(text);
  if (affirmed === null) return null;
  if (YES.test(text)) return { ...affirmed, at, cue: `answer.yes.${affirmed.cue}`, hold: 'LOOSE' };
  if (NO.test(text)) return { ...oppositeOf(affirmed), at, cue: `answer.no.${affirmed.cue}`, hold: 'LOOSE' };
  return null;
}

function noneOf(issues: ReadonlySet<Issue>): Finding | null {
  for (const issue of issues) {
    const stance = STANCE_OF_NONE[issue];
    if (stance !== undefined)
      return { issue, stance, cue: 'answer.none', at: { from: 0, to: 1 }, hold: 'LOOSE' };
  }
  return null;
}
