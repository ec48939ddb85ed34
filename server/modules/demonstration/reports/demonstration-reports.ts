import { ExamKind } from '../../../kernel/vocabulary.js';
import {
  demonstrationFirms,
  FirmSlug,
  inventedExaminers,
  type DemonstrationFirm,
  type InventedExaminer,
} from '../demonstration-pools.js';
import { daysAfter, workingDay } from '../invented-day.js';
import type { InventedExamination } from '../invented-examination.js';
import { inventExaminations } from '../invented-examinations.js';
import type { GeneratedReport, PlantedErrorKind } from './generated-report.types.js';
import { generateReport, type ReportWishes } from './generate-report.js';
import { reportDocx } from './report-docx.js';
import { reportFamilies, type ReportFamilyName } from './report-families.js';
import { reportPdf } from './report-pdf.js';
import { reportScan, type PageImage } from './report-scan.js';
import { reportText } from './report-text.js';

/** A file that a demonstration firm finds among its documents. */
export type DemonstrationDocument = {
  readonly firm: FirmSlug;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What is in it; of the damaged file, what was in it. */
  readonly report: GeneratedReport;
  /** Cut off in the middle: reading it is refused. */
  readonly isDamaged: boolean;
};

/** Renders every page of a PDF; what the server reads scans with can do it. */
export type PageRenderer = (pdf: Uint8Array, dpi: number) => Promise<readonly PageImage[]>;

type Plan = {
  readonly firm: FirmSlug;
  readonly family: ReportFamilyName;
  readonly file: 'PDF' | 'SCAN' | 'DOCX' | 'TXT' | 'DAMAGED';
  /** Surname of the examiner; for examinations of the log, whoever it was. */
  readonly examiner?: string;
  /** Of an examination that the firm's log holds; otherwise one that it does not hold yet. */
  readonly isInLog?: boolean;
  readonly error?: PlantedErrorKind;
};

/** Two by one examiner share their paragraphs; the second of them is wrong about a side. */
const PLANS: readonly Plan[] = [
  { firm: FirmSlug.hathersedge, family: 'COMPULSORY', file: 'PDF', examiner: 'Halloway' },
  { firm: FirmSlug.hathersedge, family: 'COMPULSORY', file: 'PDF', examiner: 'Halloway', error: 'SIDE' },
  { firm: FirmSlug.hathersedge, family: 'COMPULSORY', file: 'PDF', isInLog: true },
  { firm: FirmSlug.hathersedge, family: 'NEUROPSYCHOLOGICAL', file: 'PDF', examiner: 'Chettleburgh' },
  { firm: FirmSlug.hathersedge, family: 'COMPULSORY', file: 'SCAN', examiner: 'Ebberston' },
  { firm: FirmSlug.hathersedge, family: 'COMPULSORY', file: 'DAMAGED', examiner: 'Netherby' },
  { firm: FirmSlug.larkmoor, family: 'RULE_35', file: 'PDF', isInLog: true },
  { firm: FirmSlug.larkmoor, family: 'VENDOR_LETTER', file: 'DOCX', examiner: 'Caldermoor' },
  { firm: FirmSlug.tollemarsh, family: 'PANEL_QME', file: 'PDF', isInLog: true },
  { firm: FirmSlug.tollemarsh, family: 'AGREED_AME', file: 'PDF', examiner: 'Winterbourne' },
  { firm: FirmSlug.ravensholt, family: 'VENDOR_LETTER', file: 'PDF', isInLog: true },
  { firm: FirmSlug.ravensholt, family: 'RECORD_REVIEW', file: 'PDF', examiner: 'Kilbracken' },
  { firm: FirmSlug.ravensholt, family: 'CLAIMS_PANEL', file: 'TXT', examiner: 'Quillfeather' },
];

const SCAN_DPI = 150;

/**
 * The documents of the demonstration firms: mostly PDFs, one a scan, one cut off, some of examinations that the
 * firm's log holds already. The same for the same day.
 *
 * @param options.today the last day of the logs, YYYY-MM-DD.
 */
export async function demonstrationReports(options: {
  today: string;
  renderPages: PageRenderer;
}): Promise<readonly DemonstrationDocument[]> {
  const documents: DemonstrationDocument[] = [];
  for (const [at, plan] of PLANS.entries()) {
    const report = generateReport(wishesOf(plan, { at, today: options.today }));
    documents.push({
      firm: plan.firm,
      fileName: fileNameOf(plan, report),
      bytes: await bytesOf(plan, report, options.renderPages),
      report,
      isDamaged: plan.file === 'DAMAGED',
    });
  }
  return documents;
}

function wishesOf(plan: Plan, { at, today }: { at: number; today: string }): ReportWishes {
  const common = {
    seed: `demonstration document ${at}`,
    family: plan.family,
    ...(plan.error === undefined ? {} : { error: plan.error }),
  };
  if (plan.isInLog === true) return { ...common, ...loggedWishes(loggedExamination(plan, today)) };
  return {
    ...common,
    examiner: examinerNamed(plan.examiner ?? ''),
    examinedOn: workingDay(daysAfter(today, -(28 + 3 * at))),
  };
}

/** The latest examination of the log that such a report could be about. */
function loggedExamination({ firm, family }: Plan, today: string): InventedExamination {
  const { kind, specialties } = reportFamilies[family].traits;
  const { examinations } = inventExaminations(firmOf(firm), today);
  const found = examinations.findLast(
    (examination) =>
      examination.kind === kind &&
      examination.examinedOn <= daysAfter(today, -30) &&
      examination.minutes !== null &&
      (examination.lawFirm !== null) === (kind !== ExamKind.QME) &&
      specialties.some((specialty) => specialty === examination.examiner.specialty),
  );
  if (found === undefined) throw new RangeError(`No examination in the log of ${firm} for ${family}.`);
  return found;
}

function loggedWishes(examination: InventedExamination): Partial<ReportWishes> {
  const { matter, lawFirm, attorney, vendor, minutes } = examination;
  return {
    examiner: examination.examiner,
    claimant: matter.claimant,
    examinedOn: examination.examinedOn,
    injuredOn: matter.injuredOn,
    carrier: matter.carrier.name,
    ...(matter.reference.startsWith('ADJ') ? { caseNumber: matter.reference } : {}),
    ...(minutes === null ? {} : { minutes }),
    ...(lawFirm === null ? {} : { lawFirm }),
    ...(attorney === null ? {} : { attorney }),
    ...(vendor === null ? {} : { vendor }),
  };
}

function firmOf(slug: FirmSlug): DemonstrationFirm {
  const found = demonstrationFirms.find((firm) => firm.slug === slug);
  if (found === undefined) throw new RangeError(`No demonstration firm ${slug}.`);
  return found;
}

function examinerNamed(last: string): InventedExaminer {
  const found = inventedExaminers.find((examiner) => examiner.last === last);
  if (found === undefined) throw new RangeError(`No invented examiner ${last}.`);
  return found;
}

async function bytesOf(
  { file }: Plan,
  report: GeneratedReport,
  renderPages: PageRenderer,
): Promise<Uint8Array> {
  if (file === 'DOCX') return reportDocx(report);
  if (file === 'TXT') return new Uint8Array(Buffer.from(reportText(report)));
  const pdf = await reportPdf(report);
  if (file === 'DAMAGED') return pdf.slice(0, 1500);
  if (file === 'PDF') return pdf;
  return reportScan({ pages: await renderPages(pdf, SCAN_DPI), skewDegrees: 0.4, specks: 30 });
}

/** As people name such files: whose report, about whom, when. */
function fileNameOf({ file }: Plan, { truth }: GeneratedReport): string {
  const { examinerName = '', claimantName = '', examinedOn = '' } = truth.fields;
  const [examiner, claimant] = [examinerName, claimantName].map((name) => name.split(' ').at(-1) ?? name);
  const day = examinedOn === '' ? '' : ` ${examinedOn}`;
  const kind = file === 'DOCX' ? 'docx' : file === 'TXT' ? 'txt' : 'pdf';
  return `${claimant ?? ''} - Dr ${examiner ?? ''}${day}${file === 'SCAN' ? ' (scan)' : ''}.${kind}`;
}
