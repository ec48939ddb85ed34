export { ImportRunner } from './import-runner.js';
export { mountImportRoutes } from './import.routes.js';
export { receiveImport, type ReceivedImport } from './receive-import.js';
export { runImport, type ImportMode } from './run-import.js';
export { silentProgress, type ProgressReporter } from './import-progress.js';
export type { ImportSummary } from './import-summary.js';
export { discardImport } from './discard-import.js';
export {
  sealPlainBatches,
  sealPlainChunks,
  sealPlainIdentities,
  sealPlainRejects,
} from './seal-plain-imports.js';
export { undoImport } from './undo-import.js';
import { ExaminationSourceResolver } from './examination-source.resolver.js';
import { ImportResolver } from './import.resolver.js';
import { ImportExaminerResolver, ImportRowResolver } from './import-row.resolver.js';

/** Resolvers of this module. */
export const ingestionResolvers = [
  ImportResolver,
  ImportRowResolver,
  ImportExaminerResolver,
  ExaminationSourceResolver,
] as const;
