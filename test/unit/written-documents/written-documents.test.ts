import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentPart,
  runsOf,
  writeDocx,
  writePdf,
  type WrittenBlock,
} from '../../../server/platform/written-documents/index.js';
import { unpackArchive } from '../../../server/platform/documents/index.js';
import { charactersOf, sorted } from '../../support/written/both-files.js';
import { figuresOf, readBackDocx, readBackPdf } from '../../support/written/read-back.js';
import { documentsWithTables, flowingDocuments, writtenDocument } from './documents.js';

const RUNS = 15;
const paragraph = (text: string, ...cites: number[]): WrittenBlock => ({
  kind: 'PARAGRAPH',
  runs: [{ text, cites }],
});

describe('the Word file and the PDF of one document', () => {
  it('say the same, character by character', async () => {
    await fc.assert(
      fc.asyncProperty(flowingDocuments, async (document) => {
        const { docx, pdf } = await charactersOf(document);
        expect(pdf).toBe(docx);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('hold the same in tables, whose rows may go on over the page', async () => {
    await fc.assert(
      fc.asyncProperty(documentsWithTables, async (document) => {
        const { docx, pdf } = await charactersOf(document);
        expect(sorted(pdf)).toBe(sorted(docx));
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('lose no row of a long table, and print its head on each page', async () => {
    const rows = Array.from({ length: 200 }, (_row, index) => [
      [{ text: `row ${index}`, cites: [1] }],
      index % 2 === 0 ? [] : [{ text: 'Invented words. '.repeat(index % 9) }],
    ]);
    const document = writtenDocument({
      blocks: [
        {
          kind: 'TABLE',
          columns: [
            { heading: 'Which', share: 1 },
            { heading: 'Head of the long table', share: 2 },
          ],
          rows,
        },
      ],
      sources: [{ number: 1, label: 'An invented source', detail: null }],
    });
    const pdf = await readBackPdf(await writePdf(document));
    const docx = await readBackDocx(await writeDocx(document));
    for (const { text } of [pdf, docx]) {
      expect([...text.matchAll(/row (\d+)/g)].map(([, number]) => Number(number))).toEqual([...rows.keys()]);
    }
    expect(pdf.pageCount).toBeGreaterThan(5);
    const repeated = pdf.feet.slice(1).filter((foot) => foot.includes('Head of the long table'));
    expect(repeated.length).toBeGreaterThanOrEqual((pdf.pageCount ?? 0) - 2);
    expect(docx.html).toContain('<thead>');
  });

  it('begin a table on the page of its heading, and keep what is below a row on the row’s page', async () => {
    const row = (name: string) => [[{ text: `${name}row` }], [{ text: 'words '.repeat(30) }]];
    for (let lines = 1; lines < 48; lines += 5) {
      const document = writtenDocument({
        blocks: [
          ...Array.from({ length: lines }, () => paragraph('A line.')),
          { kind: 'HEADING', level: 1, text: 'Outerhead' },
          { kind: 'HEADING', level: 2, text: 'Innerhead' },
          {
            kind: 'TABLE',
            columns: [
              { heading: 'Which', share: 1 },
              { heading: 'What', share: 1 },
            ],
            rows: ['first', 'second', 'third', 'fourth'].map(row),
            below: ['first', 'second', 'third', 'fourth'].map((name) => [
              [{ text: 'Under it: ', isStrong: true }, { text: `${name}below ${'more '.repeat(60)}` }],
              [{ text: `${name}end` }],
            ]),
          },
        ],
      });
      const { pages } = await readBackPdf(await writePdf(document));
      const pageOf = (words: string): number => pages.findIndex((text) => text.includes(words));
      expect([pageOf('Outerhead'), pageOf('Innerhead')]).toEqual([pageOf('firstrow'), pageOf('firstrow')]);
      for (const name of ['first', 'second', 'third', 'fourth']) {
        expect(pageOf(`${name}end`)).toBe(pageOf(`${name}row`));
        expect(pageOf(`${name}below`)).toBe(pageOf(`${name}row`));
      }
    }
  });

  it('show a character that the embedded letters do not have as its code point', async () => {
    const document = writtenDocument({ blocks: [paragraph('Named ש and 漢 here.')] });
    expect((await readBackPdf(await writePdf(document))).text).toContain('Named [U+5E9] and [U+6F22] here.');
    expect((await readBackDocx(await writeDocx(document))).text).toContain('Named ש and 漢 here.');
  });

  it('are written whatever the text holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const document = writtenDocument({ title: `t${text}`, blocks: [paragraph(text), paragraph('end')] });
        expect((await readBackDocx(await writeDocx(document))).text).toMatch(/end$/);
        expect((await readBackPdf(await writePdf(document))).text).toMatch(/end\s*$/);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('are the same bytes for the same document', async () => {
    const document = writtenDocument({
      blocks: [{ kind: 'HEADING', level: 1, text: 'Causation' }, paragraph('Words.', 1)],
      sources: [{ number: 1, label: 'An invented source', detail: 'page 4' }],
    });
    for (const write of [writeDocx, writePdf]) {
      expect(Buffer.compare(await write(document), await write(document))).toBe(0);
    }
  });

  it('give their headings to whoever goes through them by outline', async () => {
    const blocks: WrittenBlock[] = [
      { kind: 'HEADING', level: 3, text: 'Deep' },
      { kind: 'HEADING', level: 1, text: 'Causation' },
      { kind: 'HEADING', level: 3, text: 'The answer' },
      { kind: 'HEADING', level: 2, text: 'Evidence' },
    ];
    const document = writtenDocument({ blocks });
    const named = ['Deep', 'Causation', 'The answer', 'Evidence'];
    expect((await readBackPdf(await writePdf(document))).headings).toEqual(named);
    expect((await readBackDocx(await writeDocx(document))).headings).toEqual(named);
  });

  it('say on each page which document it is, and which page of how many', async () => {
    const document = writtenDocument({
      blocks: [paragraph('One.'), { kind: 'PAGE_BREAK' }, paragraph('Two.')],
      footer: { ...writtenDocument().footer, mark: 'Attorney work product' },
    });
    const { feet } = await readBackPdf(await writePdf(document));
    const words = 'Attorney work product · Draft · Document 01234567-89ab-7def-8123-456789abcdef · version 3';
    expect(feet.map((foot) => foot.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(new RegExp(`^${words}.*abababababab.*Page 1 of 2$`)),
      expect.stringMatching(new RegExp(`^${words}.*abababababab.*Page 2 of 2$`)),
    ]);
  });

  it('are not written when a source is cited out of order, or not at all', async () => {
    const source = { number: 1, label: 'An invented source', detail: null };
    const wrong = [
      writtenDocument({ blocks: [paragraph('Words.', 2)], sources: [source] }),
      writtenDocument({ blocks: [paragraph('Words.')], sources: [source] }),
      writtenDocument({
        blocks: [paragraph('Words.', 2, 1)],
        sources: [source, { ...source, number: 2 }],
      }),
    ];
    for (const document of wrong) {
      await expect(writeDocx(document)).rejects.toThrow(TypeError);
      await expect(writePdf(document)).rejects.toThrow(TypeError);
    }
  });
});

describe('a document within another', () => {
  it('is one level lower, with its facts as a list and its sources numbered on', () => {
    const part = documentPart(
      writtenDocument({
        facts: [{ term: 'As of', value: 'November 22, 2026' }],
        blocks: [
          { kind: 'HEADING', level: 1, text: 'Rows' },
          paragraph('Words.', 1, 2),
          {
            kind: 'TABLE',
            columns: [{ heading: 'Which', share: 1 }],
            rows: [[[{ text: 'one', cites: [2] }]]],
            below: [[[{ text: 'under', cites: [1] }]]],
          },
        ],
        sources: [
          { number: 1, label: 'An invented source', detail: null },
          { number: 2, label: 'Another', detail: null },
        ],
      }),
      5,
    );
    expect(part.blocks.map(({ kind }) => kind)).toEqual(['LIST', 'HEADING', 'PARAGRAPH', 'TABLE']);
    expect(part.blocks[1]).toMatchObject({ level: 2 });
    expect(part.blocks.flatMap(runsOf).flatMap(({ cites }) => cites ?? [])).toEqual([6, 7, 7, 6]);
    expect(part.sources.map(({ number }) => number)).toEqual([6, 7]);
  });
});

describe('a page of another document', () => {
  // One white pixel.
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==',
    'base64',
  );
  const scan: WrittenBlock = {
    kind: 'SCAN',
    png,
    width: 1_224,
    height: 1_584,
    description: 'A page, as a picture.',
  };

  it('stands as a picture with its description under its heading, in both files', async () => {
    const document = writtenDocument({
      blocks: [paragraph('A line.'), { kind: 'HEADING', level: 2, text: 'Exhibit 1, page 3' }, scan],
    });
    const bytes = await writePdf(document);
    const { pages, pageCount } = await readBackPdf(bytes);
    expect([pageCount, pages[1]]).toEqual([2, expect.stringContaining('Exhibit 1, page 3')]);
    expect(await figuresOf(bytes)).toEqual(['A page, as a picture.']);
    expect((await readBackDocx(await writeDocx(document))).html).toContain('alt="A page, as a picture."');
  });
});

describe('the Word file', () => {
  const document = writtenDocument({
    title: 'A <title> & more',
    blocks: [paragraph('First.', 1), paragraph('Again.', 1), paragraph('Other.', 2)],
    sources: [
      { number: 1, label: 'An invented source', detail: 'page 4' },
      { number: 2, label: 'Another', detail: null },
    ],
  });

  async function part(name: string): Promise<string> {
    for await (const entry of unpackArchive(await writeDocx(document))) {
      if (entry.path === name && 'bytes' in entry) return Buffer.from(entry.bytes).toString('utf8');
    }
    throw new TypeError(`No ${name}.`);
  }

  it('has one footnote for each source, to whose number every later mention refers', async () => {
    const xml = await part('word/document.xml');
    expect(xml.match(/<w:footnoteReference w:id="\d+"\/>/g)).toHaveLength(2);
    expect(xml.match(/NOTEREF source_1 /g)).toHaveLength(1);
    expect(xml.match(/w:bookmarkStart [^>]*w:id="(\d+)"/g)).toHaveLength(2);
    expect(new Set(xml.match(/w:bookmarkStart [^>]*w:id="\d+"/g)).size).toBe(2);
    expect((await readBackDocx(await writeDocx(document))).text).toMatch(
      /First\.\[1\] Again\.\[1\] Other\.\[2\].*\[1\] An invented source, page 4.*\[2\] Another$/,
    );
  });

  it('says its title and language, and when the contents were saved', async () => {
    const properties = await part('docProps/core.xml');
    expect(properties).toContain('<dc:title>A &lt;title&gt; &amp; more</dc:title>');
    expect(properties).toContain('2026-11-22T05:00:00.000Z');
    expect(await part('word/styles.xml')).toContain('w:val="en-US"');
  });
});
