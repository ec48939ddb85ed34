export { DeadlinesPanel } from './deadlines-panel.js';
export { ExaminationRules } from './examination-rules.js';
export { NextDeadlines } from './next-deadlines.js';
export { NoticeCheck } from './notice-check.js';
export { ruleAddress } from './rule-search.js';
export { RuleStateMark } from './rule-state.js';
export { ruleStateLabel } from './rule-words.js';
