export { loadDemonstration, type DemonstrationAccount } from './load-demonstration.js';
export { loadDemonstrationDocuments } from './load-demonstration-documents.js';
export { loadDemonstrationMatter } from './matter/load-demonstration-matter.js';
export { loadDemonstrationTestimony } from './testimony/load-demonstration-testimony.js';

// The pure generator, for tests and the bench.
export { demonstrationFirms, type DemonstrationFirm } from './demonstration-pools.js';
export { demonstrationDirectory } from './demonstration-directory.js';
export { demonstrationLog } from './demonstration-log.js';
export { inventExaminations, type InventedHistory } from './invented-examinations.js';
export type { InventedExamination } from './invented-examination.js';

// Invented examination reports, with the truth about each.
export {
  demonstrationReports,
  type DemonstrationDocument,
  type PageRenderer,
} from './reports/demonstration-reports.js';
export { generateReport, type ReportWishes } from './reports/generate-report.js';
export type { GeneratedReport, ReportBlock, ReportTruth } from './reports/generated-report.types.js';
export { pagesRenderedBy } from './reports/page-renderer.js';
export { reportDocx } from './reports/report-docx.js';
export { reportFamilyNames, type ReportFamilyName } from './reports/report-families.js';
export { reportPdf } from './reports/report-pdf.js';
export { reportScan, type PageImage } from './reports/report-scan.js';
export { reportText } from './reports/report-text.js';
