import type { DocumentText } from '../kernel/document-text.js';
import { documentKindOf } from './document-kind.js';
import { readFields } from './fields/index.js';
import { readOpinions } from './opinions/index.js';
import { readRecords } from './records/index.js';
import type { ReportReading } from './report-reading.types.js';
import { structureOf } from './structure/index.js';

/** The rules that read; a proposal keeps the version it came from. Raise it when a rule changes what is read. */
export const BUILT_IN_READER = { name: 'built-in', version: '1' } as const;

/** Everything that the rules find in a report. The same text gives the same reading, always. */
export function readReport(document: DocumentText): ReportReading {
  const structure = structureOf(document);
  return {
    reader: BUILT_IN_READER,
    kind: documentKindOf(document.text, structure),
    sections: structure.sections,
    fields: readFields(document, structure),
    records: readRecords(document, structure),
    opinions: readOpinions(document, structure),
  };
}
