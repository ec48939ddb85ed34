export { anchorGold } from './anchor-gold.js';
export type { GoldOpinion, GoldReport, Tally } from './gold-report.types.js';
export { challengeText, type ChallengeRow, type JudgedRow, scoreChallengeRow } from './score-challenge.js';
export { scoreFields } from './score-fields.js';
export { type OpinionScore, scoreOpinions } from './score-opinions.js';
export { scoreQuotes } from './score-quotes.js';
export {
  type ChallengeSummary,
  type IssueSummary,
  type OpinionSummary,
  type Share,
  summariseChallenge,
  summariseFields,
  summariseOpinions,
} from './summary.js';
