export { type AnalysedColumn, type FileAnalysis, analyseFile } from './analyse-file.js';
export type { ColumnProfile } from './columns/column-profile.js';
export { headerFingerprint } from './columns/header-fingerprint.js';
export { targetFieldLabel } from './columns/heading-vocabulary.js';
export type { ColumnSuggestion } from './columns/suggest-columns.js';
export type { UnknownWord } from './columns/unknown-words.js';
export type {
  CalendarDay,
  ExaminationRow,
  ExaminerAsWritten,
  OpinionAsWritten,
  ParsedRow,
  ProblemCode,
  RejectedRow,
  RowProblem,
  TimeOfDay,
  TimingAsWritten,
  ValidRow,
} from './examination-row.js';
export { rejectedRowsCsv } from './export/rejected-rows-csv.js';
export { REPORT_COLUMNS } from './export/report-columns.js';
export type { Clock, DateOrder, DecimalMark, FileFormat } from './file-format.js';
export { type ColumnTarget, type Mapping, TargetField, type ValueMeanings, opinionField } from './mapping.js';
export { readRows } from './read-rows.js';
export { MappingError } from './reading.errors.js';
export { type ReadingContext } from './reading-plan.js';
export { wordKey } from './values/word-key.js';
