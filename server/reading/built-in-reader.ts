import type { DocumentText } from '../kernel/document-text.js';
import { BUILT_IN_READER, readReport } from './read-report.js';
import type { Reader } from './reader.js';
import type { ReportReading } from './report-reading.types.js';

/** The reader that asks nobody: rules alone, in this process. It does not fail. */
export const builtInReader: Reader = {
  ...BUILT_IN_READER,
  read(document: DocumentText): Promise<ReportReading> {
    return Promise.resolve(readReport(document));
  },
};
