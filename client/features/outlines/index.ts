export { newOutlineAddress, outlineAddress } from './outline-address.js';
export { OutlinesPanel } from './outlines-panel.js';
