export { loadDemonstration, type DemonstrationAccount } from './load-demonstration.js';

// The pure generator, for tests and the bench.
export { demonstrationFirms, type DemonstrationFirm } from './demonstration-pools.js';
export { demonstrationDirectory } from './demonstration-directory.js';
export { demonstrationLog } from './demonstration-log.js';
export { inventExaminations, type InventedHistory } from './invented-examinations.js';
export type { InventedExamination } from './invented-examination.js';
