export { PanelsPanel } from './matter-panels.js';
