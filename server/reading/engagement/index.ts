export { EngagementState, readEngagement, type EngagementReading } from './read-engagement.js';
export type { NamedTreater } from './treater-mentions.js';
export { readWording, type WordingReading } from './read-wording.js';
