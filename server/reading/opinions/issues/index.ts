import type { IssueReader } from '../finding.types.js';
import { readCare } from './care.reader.js';
import { readCausation } from './causation.reader.js';
import { readCredibility } from './credibility.reader.js';
import { readImpairment } from './impairment.reader.js';
import { readPreExisting } from './pre-existing.reader.js';
import { readRecovery } from './recovery.reader.js';
import { readSeverity } from './severity.reader.js';
import { readWork } from './work.reader.js';

/** One reader for each kind of issue; none knows of another. */
export const ISSUE_READERS: readonly IssueReader[] = [
  readRecovery,
  readImpairment,
  readPreExisting,
  readCausation,
  readCare,
  readWork,
  readCredibility,
  readSeverity,
];
