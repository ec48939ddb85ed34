export { draftAddress } from './draft-address.js';
export { DraftPage } from './draft-page.js';
export { DraftsPanel } from './drafts-panel.js';
