import { randomUUID } from 'node:crypto';
import type { DocumentText } from '../../server/kernel/document-text.js';
import type { Issue, Stance } from '../../server/kernel/vocabulary.js';
import type { UnitOfWork } from '../../server/platform/database/index.js';
import { cite } from '../../server/reading/cite.js';
import { plainDocument } from '../../server/reading/plain-document.js';
import {
  type Citation,
  type FieldReading,
  type OpinionReading,
  type RecordReading,
  type ReportReading,
} from '../../server/reading/report-reading.types.js';

/** An invented report. Everything in it is made up. */
export const REPORT = [
  'INDEPENDENT MEDICAL EXAMINATION',
  'RE: Ottoline Brackwater',
  'Claim Number: KX-4471-90',
  'Date of Examination: March 18, 2024',
  'Examiner: Leofric Tamsin, M.D.',
  'I spent 25 minutes face to face with the examinee.',
  'RECORDS REVIEWED',
  '1. Operative report of Dr. Hale, June 2, 2023.',
  '\fDISCUSSION',
  'The fall did not cause the tear of the right meniscus.',
  'There is no causal connection between the fall and the complaints of the neck.',
  'The examinee reached maximum medical improvement on February 1, 2024.',
  'I would like to see the films before saying more on the need for further care.',
  'Leofric Tamsin, M.D.',
].join('\n');

export const REPORT_TEXT: DocumentText = plainDocument(REPORT);

/** Where the words stand in the text. @throws Error when they do not. */
export function cited(words: string, text: DocumentText = REPORT_TEXT): Citation {
  const start = text.text.indexOf(words);
  if (start === -1) throw new Error(`Not in the text: ${words}`);
  return cite(text, { start, end: start + words.length });
}

export function field<Name extends FieldReading['field']>(
  name: Name,
  value: Extract<FieldReading, { field: Name }>['value'],
  words: string,
  overrides: Partial<FieldReading> & { text?: DocumentText } = {},
): FieldReading {
  const { text, ...rest } = overrides;
  return {
    field: name,
    value,
    citation: cited(words, text),
    cues: [`field.${name}`],
    confidence: 0.92,
    isDisputed: false,
    ...rest,
  } as FieldReading;
}

export function opinion(
  issue: Issue | null,
  stance: Stance | null,
  words: string,
  overrides: Partial<OpinionReading> & { text?: DocumentText } = {},
): OpinionReading {
  const { text, ...rest } = overrides;
  return {
    tier: issue === null ? 'UNCLASSIFIED' : 'CLASSIFIED',
    issue,
    stance,
    citation: cited(words, text),
    section: 'DISCUSSION',
    question: null,
    attribution: 'OWN',
    certainty: null,
    isHedged: false,
    isConditional: false,
    mmiOn: null,
    wpiPercent: null,
    apportionmentPercent: null,
    medications: [],
    ground: null,
    cues: issue === null ? ['cue.opinion'] : [`${issue.toLowerCase()}.rule`],
    confidence: 0.9,
    ...rest,
  };
}

export function record(title: string, words: string, overrides: Partial<RecordReading> = {}): RecordReading {
  return {
    citation: cited(words),
    title,
    author: null,
    datedOn: null,
    datedTo: null,
    kind: 'OPERATIVE',
    pages: null,
    isVague: false,
    confidence: 0.9,
    ...overrides,
  };
}

/** The header of the invented report. */
export const HEADER: readonly FieldReading[] = [
  field('examinerName', 'Leofric Tamsin, M.D.', 'Leofric Tamsin, M.D.'),
  field('claimantName', 'Ottoline Brackwater', 'Ottoline Brackwater'),
  field('claimNumber', 'KX-4471-90', 'KX-4471-90'),
  field('examinedOn', '2024-03-18', 'March 18, 2024'),
  field('examKind', 'IME', 'INDEPENDENT MEDICAL EXAMINATION'),
  field('faceToFaceMinutes', { minutes: 25, saidBy: 'REPORT' }, '25 minutes face to face'),
];

export const CAUSATION = 'The fall did not cause the tear of the right meniscus.';
export const CAUSATION_AGAIN =
  'There is no causal connection between the fall and the complaints of the neck.';
export const MMI = 'The examinee reached maximum medical improvement on February 1, 2024.';
export const UNDECIDED = 'I would like to see the films before saying more on the need for further care.';

/** What a reader of the invented report may find. */
export function reportReading(overrides: Partial<ReportReading> = {}): ReportReading {
  return {
    reader: { name: 'built-in', version: '1' },
    kind: 'EXAMINATION_REPORT',
    sections: [],
    fields: HEADER,
    records: [record('Operative report', '1. Operative report of Dr. Hale, June 2, 2023.')],
    opinions: [
      opinion('CAUSATION', 'FAVORS_DEFENSE', CAUSATION),
      opinion('CAUSATION', 'FAVORS_DEFENSE', CAUSATION_AGAIN, { confidence: 0.7 }),
      opinion('MMI', 'FAVORS_DEFENSE', MMI, { mmiOn: '2024-02-01' }),
      opinion(null, null, UNDECIDED, { confidence: 0.4 }),
    ],
    ...overrides,
  };
}

/** A document that was sent in and not read yet, without a file. */
export async function insertDocument(
  unitOfWork: UnitOfWork,
  overrides: { status?: string; title?: string } = {},
): Promise<string> {
  const id = randomUUID();
  await unitOfWork.query(
    `insert into source_document (firm_id, id, kind, title, status) values ($1, $2, 'OTHER', $3, $4)`,
    [unitOfWork.principal.firmId, id, overrides.title ?? 'invented.txt', overrides.status ?? 'READING'],
  );
  return id;
}

/** The state of a document, for assertions. */
export async function documentState(
  unitOfWork: UnitOfWork,
  id: string,
): Promise<{ status: string; version: number; examinationId: string | null; reviewedBy: string | null }> {
  const [row] = await unitOfWork.query<{
    status: string;
    version: number;
    examinationId: string | null;
    reviewedBy: string | null;
  }>(
    `select status, version, examination_id as "examinationId", reviewed_by as "reviewedBy"
       from source_document where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new Error('No such document.');
  return row;
}
