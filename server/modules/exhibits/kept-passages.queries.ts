import type { UnitOfWork } from '../../platform/database/index.js';
import { documentsByIds } from '../documents/index.js';
import {
  PassageClass,
  passageTexts,
  quoteOf,
  repeatedPassages,
  type RepeatedPassage,
} from '../passages/index.js';
import type { KeptRow, RowIdentity } from './kept-record.js';
import { sharedWords } from './shared-words.js';

/** One page shows so many passages, each in so many reports. */
const MOST_PASSAGES = 3;
const MOST_SHOWN = 2;
/** With fewer identical words a passage shows nothing. */
const FEWEST_WORDS = 8;

type Use = RepeatedPassage['uses'][number];

/** For which matter, and which report is to be among those shown; null: none in particular. */
export type PassageQuestion = {
  readonly examinerId: string;
  readonly matterId: string | null;
  readonly examinationId: string | null;
  /** Reports that may not be counted. */
  readonly withoutExaminations: ReadonlySet<string>;
};

/** The examiner's own repeated passages, the most used first, and how many reports were compared. */
export async function passageRows(
  unitOfWork: UnitOfWork,
  question: PassageQuestion,
): Promise<{ readonly rows: readonly KeptRow[]; readonly compared: number }> {
  const passages = (await repeatedPassages(unitOfWork, question.examinerId)).filter(
    (passage) => passage.class === PassageClass.EXAMINER,
  );
  const reports = await reportsOf(unitOfWork, passages);
  const rows: KeptRow[] = [];
  let number = 1;
  for (const { uses } of passages) {
    if (number > MOST_PASSAGES) break;
    const found = await usesOf(unitOfWork, { uses, reports, question, number });
    if (found.length > 0) number += 1;
    rows.push(...found);
  }
  return { rows, compared: passages[0]?.compared ?? 0 };
}

type Reports = ReadonlyMap<string, RowIdentity>;

async function reportsOf(unitOfWork: UnitOfWork, passages: readonly RepeatedPassage[]): Promise<Reports> {
  const ids = [...new Set(passages.flatMap(({ uses }) => uses.map(({ documentId }) => documentId)))];
  const documents = await documentsByIds(unitOfWork, ids);
  const matters = await unitOfWork.query<{ id: string; matterId: string | null; reference: string | null }>(
    `select e.id, e.matter_id as "matterId", m.reference
       from examination e left join matter m on m.firm_id = e.firm_id and m.id = e.matter_id
      where e.firm_id = $1 and e.id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, documents.flatMap(({ examinationId }) => examinationId ?? [])],
  );
  const byId = new Map(matters.map((matter) => [matter.id, matter]));
  return new Map(
    documents.map(({ id, examinationId, matterId }) => {
      const matter = byId.get(examinationId ?? '');
      const identity = {
        examinationId,
        documentId: id,
        matterId: matter?.matterId ?? matterId,
        matterReference: matter?.reference ?? null,
      };
      return [id, identity];
    }),
  );
}

type Asked = {
  readonly uses: readonly Use[];
  readonly reports: Reports;
  readonly question: PassageQuestion;
  readonly number: number;
};

/** Rows of one passage; empty where it is not about the report asked for, or shares too little word for word. */
async function usesOf(
  unitOfWork: UnitOfWork,
  { uses, reports, question, number }: Asked,
): Promise<KeptRow[]> {
  const isThisMatter = (use: Use): boolean => {
    const report = reports.get(use.documentId);
    return question.examinationId === null
      ? question.matterId !== null && report?.matterId === question.matterId
      : report?.examinationId === question.examinationId;
  };
  const allowed = uses.filter(
    ({ documentId }) => !question.withoutExaminations.has(reports.get(documentId)?.examinationId ?? ''),
  );
  const own = allowed.filter(isThisMatter);
  if (question.examinationId !== null && own.length === 0) return [];
  const first = own[0] ?? allowed[0];
  // The others shown are of other people: a report and its addendum repeat each other for good reason.
  const other = allowed.find((use) => use.person !== first?.person);
  if (first === undefined || other === undefined) return [];
  const shown = [first, other].slice(0, MOST_SHOWN);
  const texts = await passageTexts(
    unitOfWork,
    shown.map(({ passageId }) => passageId),
  );
  const words = sharedWords(shown.map((use) => quoteOf(texts.get(use.passageId) ?? '', use)));
  if ((words[0] ?? '').split(' ').length < FEWEST_WORDS) return [];
  return allowed.flatMap((use) => {
    const identity = reports.get(use.documentId);
    if (identity === undefined) return [];
    const place = shown.indexOf(use);
    return [
      {
        counted: {
          kind: 'PASSAGE' as const,
          passage: number,
          section: use.section,
          page: use.page,
          seenOn: use.seenOn,
          isThisMatter: isThisMatter(use),
          words: place === -1 ? null : (words[place] ?? null),
        },
        identity,
      },
    ];
  });
}
