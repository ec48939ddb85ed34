export { DivergencePanel } from './divergence-panel.js';
export { TreatingOpinionsPanel } from './treating-opinions-panel.js';
export { VisitsPanel } from './visits-panel.js';
