export { FoundationCard } from './foundation-card.js';
export { TimingPanel } from './timing-panel.js';
