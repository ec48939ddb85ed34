export { PooledPanel } from './pooled-panel.js';
