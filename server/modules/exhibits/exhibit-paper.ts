import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { toGlobalId } from '../../platform/graphql/index.js';
import type { WrittenBlock, WrittenDocument } from '../../platform/written-documents/index.js';
import { WORK_PRODUCT, type DraftAudience } from '../drafts/index.js';
import { methodById } from '../measures/index.js';
import type { ExhibitTable } from './exhibit-content.js';
import { exhibitGate } from './exhibit-gate.js';
import { instantWords, listWords } from './figure-words.js';
import { exhibitsByIds } from './exhibit.queries.js';
import { exhibitKindLabel } from './exhibit-vocabulary.js';
import { ruleInWords, useInWords } from './exhibit-use-words.js';
import type { ExhibitBody } from './kept-record.js';
import { rowTable } from './row-cells.js';
import { storedExhibit, type StoredExhibit } from './stored-exhibit.js';

/** An exhibit for paper, or why no copy is made; the message names no document. */
export type ExhibitPaper =
  | { readonly kind: 'REFUSED'; readonly message: string; readonly restrictedRows: number }
  | {
      readonly kind: 'ALLOWED';
      readonly document: WrittenDocument;
      /** Examinations that were left out when it was made, because they rest on restricted documents. */
      readonly withheld: number;
    };

/** An exhibit that the gate let through, or why not. */
export type GatedExhibit =
  | { readonly kind: 'REFUSED'; readonly message: string; readonly restrictedRows: number }
  | { readonly kind: 'ALLOWED'; readonly exhibit: StoredExhibit };

/** The exhibit with its rows, by the permissions of today. @throws NotFoundError when it is missing or another firm's. */
export async function gatedExhibit(
  unitOfWork: UnitOfWork,
  id: string,
  audience: DraftAudience,
): Promise<GatedExhibit> {
  const [row] = await exhibitsByIds(unitOfWork, [id]);
  if (row === undefined) throw new NotFoundError('Exhibit');
  const exhibit = await storedExhibit(unitOfWork, id);
  const rows = exhibit.rows.map((stored) => stored.row);
  const { refusal, privileged, underOrder } = await exhibitGate(unitOfWork, row, { rows, audience });
  return refusal === null
    ? { kind: 'ALLOWED', exhibit }
    : { kind: 'REFUSED', message: refusal, restrictedRows: privileged + underOrder };
}

/** The exhibit as a document for one audience. Writes nothing. @throws NotFoundError. */
export async function exhibitPaper(
  unitOfWork: UnitOfWork,
  id: string,
  audience: DraftAudience,
): Promise<ExhibitPaper> {
  const gated = await gatedExhibit(unitOfWork, id, audience);
  if (gated.kind === 'REFUSED') return gated;
  const { exhibit } = gated;
  const withheld = exhibit.body.frame.restrictedLeftOut;
  return { kind: 'ALLOWED', document: writtenExhibit(exhibit, audience), withheld };
}

/** What was made, as paper: the exhibit on the first page, then how it was made and the rows. */
export function writtenExhibit(exhibit: StoredExhibit, audience: DraftAudience): WrittenDocument {
  const { id, body, sha256 } = exhibit;
  const { content, asOf, order } = body;
  return {
    title: content.title,
    subtitle: `${exhibitKindLabel[order.kind]}, ${body.frame.examinerName}`,
    facts: factsOf(body, sha256),
    blocks: [
      ...content.sentences.map((text) => ({ kind: 'PARAGRAPH' as const, runs: [{ text }] })),
      ...(content.picture === null ? [] : [{ kind: 'PICTURE' as const, picture: content.picture }]),
      ...content.tables.flatMap(tableBlocks),
      { kind: 'HEADING', level: 2, text: 'What is not counted' },
      { kind: 'LIST', items: content.coverage.map((text) => [{ text }]) },
      ...methodLine(body.methods),
      { kind: 'PAGE_BREAK' },
      ...methodBlocks(content.methodNote),
      ...rowBlocks(exhibit, audience),
    ],
    sources: [],
    signature: null,
    footer: {
      documentId: toGlobalId('Exhibit', id),
      version: 1,
      hash: sha256,
      status: 'Final copy',
      mark: audience === 'FIRM_FILE' ? WORK_PRODUCT : null,
    },
    savedAt: new Date(asOf),
  };
}

function factsOf({ order, frame, content, asOf }: ExhibitBody, sha256: string): WrittenDocument['facts'] {
  const { venue } = frame;
  return [
    { term: 'Offered as', value: useInWords(order.use, venue) },
    { term: 'Counted', value: `${content.query} ${content.scope}.` },
    { term: 'As of', value: instantWords(asOf) },
    ...(venue.wordRule === null
      ? []
      : [
          {
            term: 'An examination is called',
            value: `${venue.examinationWord} (${ruleInWords(venue.wordRule)})`,
          },
        ]),
    { term: 'SHA-256 of this exhibit and its rows', value: sha256 },
  ];
}

function tableBlocks({ caption, columns, rows }: ExhibitTable): WrittenBlock[] {
  return [
    { kind: 'HEADING', level: 2, text: caption },
    { kind: 'TABLE', columns, rows: rows.map((cells) => cells.map(cellRuns)) },
  ];
}

/** On the first page the methods are named; what each does stands on the next. */
function methodLine(methods: ExhibitBody['methods']): WrittenBlock[] {
  if (methods.length === 0) return [];
  const named = methods.map(
    ({ id, version }) => `${methodById(id)?.title ?? id} (${id}, version ${version})`,
  );
  return [
    { kind: 'PARAGRAPH', runs: [{ text: 'Methods: ', isStrong: true }, { text: `${listWords(named)}.` }] },
  ];
}

function methodBlocks(methodNote: readonly string[]): WrittenBlock[] {
  return [
    { kind: 'HEADING', level: 1, text: 'How it was made' },
    {
      kind: 'LIST',
      items: [
        ...methodNote,
        'The rows are kept as they stood, with a digest of each. Whoever has this exhibit as a JSON file can compute every figure and the hash anew.',
      ].map((text) => [{ text }]),
    },
  ];
}

function rowBlocks({ body, rows }: StoredExhibit, audience: DraftAudience): WrittenBlock[] {
  const table = rowTable(body, rows, { isFirm: audience === 'FIRM_FILE' });
  return [
    { kind: 'HEADING', level: 1, text: `The ${rows.length} rows behind this exhibit` },
    { kind: 'TABLE', columns: table.columns, rows: table.rows.map((cells) => cells.map(cellRuns)) },
  ];
}

function cellRuns(text: string): { readonly text: string }[] {
  return text === '' ? [] : [{ text }];
}
