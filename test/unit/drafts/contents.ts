import type { DraftBlock, DraftCite, DraftContent } from '../../../server/modules/drafts/draft-content.js';

export const MATTER = '00000000-0000-7000-8000-000000000001';
export const OTHER_MATTER = '00000000-0000-7000-8000-000000000002';

/** A cite of a page of an invented document. */
export function documentCite(documentId: string, page = 1): DraftCite {
  return {
    source: { kind: 'DOCUMENT', documentId, page, line: null, quote: null },
    label: `Document ${documentId}`,
    detail: `page ${page}`,
  };
}

/** A row of an invented pharmacy file. */
export function fillCite(row: number, documentId = 'file'): DraftCite {
  return {
    source: { kind: 'FILL', fillId: `fill-${row}`, documentId, row },
    label: `File ${documentId}`,
    detail: `row ${row}`,
  };
}

/** A paragraph of the record; give what matters. */
export function block(id: string, parts: Partial<DraftBlock> = {}): DraftBlock {
  return {
    id,
    form: 'PARAGRAPH',
    origin: 'RECORD',
    text: `Words of ${id}.`,
    cells: [],
    cites: [documentCite('report')],
    isLeftOut: false,
    ...parts,
  };
}

/** Sections by their id, each with these statements. */
export function content(sections: Readonly<Record<string, readonly DraftBlock[]>>): DraftContent {
  return {
    title: 'Rebuttal (invented)',
    subtitle: null,
    sections: Object.entries(sections).map(([id, blocks]) => ({
      id,
      heading: `About ${id}`,
      columns: [],
      blocks,
    })),
    signature: null,
  };
}
