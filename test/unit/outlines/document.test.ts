import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { privilegedAmong, withholdingOf } from '../../../server/modules/drafts/cite-gate.js';
import type { OutlineContent } from '../../../server/modules/outlines/outline-content.js';
import { outlineDocument } from '../../../server/modules/outlines/outline-document.js';
import { outlineFigureRows } from '../../../server/modules/outlines/outline-figures.js';
import {
  citesOf,
  outlineGate,
  type OutlineCopyContent,
  type OutlineGateCase,
} from '../../../server/modules/outlines/outline-gate.js';
import { checkCites, writeDocx, writePdf } from '../../../server/platform/written-documents/index.js';
import { charactersOf, sorted } from '../../support/written/both-files.js';
import { readBackDocx, readBackPdf, structureOf } from '../../support/written/read-back.js';
import {
  chapter,
  EXAMINER,
  figureCite,
  gate,
  gates,
  onFile,
  outline,
  outlines,
  pageCite,
  paper,
  question,
} from './document-contents.js';

function copyOf(content: OutlineContent, gateCase: OutlineGateCase): OutlineCopyContent {
  const answer = outlineGate(content, gateCase);
  if (answer.kind === 'REFUSED') throw new Error('Refused.');
  return answer.copy;
}

const canariesIn = (value: unknown): Set<string> =>
  new Set((JSON.stringify(value) ?? '').match(/canary[a-zA-Z0-9_]+/g) ?? []);

/** What a copy must not say, found without the gate's own way through an outline. */
function forbidden(content: OutlineContent, gateCase: OutlineGateCase): Set<string> {
  const isOutside = gateCase.audience === 'OUTSIDE';
  const isRestricted = (cites: ReturnType<typeof citesOf>): boolean =>
    withholdingOf(cites, gateCase) !== null;
  const words = new Set<string>();
  const add = (value: unknown): void => canariesIn(value).forEach((canary) => words.add(canary));
  for (const { questions, isLeftOut, heading, goal, standing } of content.chapters) {
    const left = isLeftOut || questions.every((one) => one.isLeftOut);
    if (left) add([heading, questions]);
    const cites = citesOf(questions, EXAMINER);
    const isPrivileged = isOutside && privilegedAmong(cites, gateCase).length > 0;
    if (left || isPrivileged || isRestricted(cites)) add([goal, standing]);
    for (const one of questions) {
      if (isOutside) add(one.note);
      add(one.reworded);
      const own = citesOf([{ ...one, ifDenied: null, exhibits: [] }], EXAMINER);
      if (one.isLeftOut || isRestricted(own)) add(one);
      else if (isRestricted(one.ifDenied?.cites ?? [])) add(one.ifDenied);
    }
  }
  if (isOutside) add(content.unsupported.map(({ reason }) => reason));
  return words;
}

describe('any outline at the gate', () => {
  it('tells nothing of what is withheld or left out, and all of the rest', () => {
    fc.assert(
      fc.property(outlines, gates, (content, gateCase) => {
        const answer = outlineGate(content, gateCase);
        fc.pre(answer.kind === 'ALLOWED');
        const document = outlineDocument(answer.copy, paper({ audience: gateCase.audience }));
        const said = canariesIn([document, outlineFigureRows(answer.copy, paper())]);
        const secret = forbidden(content, gateCase);
        expect([...said].filter((canary) => secret.has(canary))).toEqual([]);
        const printed = [...canariesIn(content)].filter((canary) => !secret.has(canary));
        const unprinted = /^canary(heading)/;
        expect(printed.filter((canary) => !said.has(canary) && !unprinted.test(canary))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('has its questions and exhibits numbered without a gap, whatever is withheld, and its sources in order', () => {
    fc.assert(
      fc.property(outlines, gates, (content, gateCase) => {
        const answer = outlineGate(content, gateCase);
        fc.pre(answer.kind === 'ALLOWED');
        const { blocks, sources } = outlineDocument(answer.copy, paper());
        expect(() => checkCites({ blocks, sources })).not.toThrow();
        const tables = blocks.flatMap((block) => (block.kind === 'TABLE' ? [block] : []));
        const first = tables.map(({ rows }) => rows.map(([cell]) => cell?.[0]?.text ?? ''));
        const chapters = first.filter((cells) => /^\d+\.\d+$/.test(cells[0] ?? ''));
        chapters.forEach((cells, at) =>
          expect(cells).toEqual(cells.map((_cell, index) => `${at + 1}.${index + 1}`)),
        );
        const exhibits = first.find((cells) => cells[0]?.startsWith('Exhibit ')) ?? [];
        expect(exhibits).toEqual(exhibits.map((_cell, index) => `Exhibit ${index + 1}`));
        const put = new Set([...answer.copy.exhibitsOf.values()].flat());
        expect([...put].every((number) => number <= exhibits.length)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('says the same in Word and in PDF', async () => {
    await fc.assert(
      fc.asyncProperty(outlines, gates, async (content, gateCase) => {
        const answer = outlineGate(content, gateCase);
        fc.pre(answer.kind === 'ALLOWED');
        const { docx, pdf } = await charactersOf(outlineDocument(answer.copy, paper()));
        expect(sorted(pdf)).toBe(sorted(docx));
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

const content = outline(
  [
    chapter('retention', [
      question('one', {
        cites: [figureCite('SIDE.DEFENSE')],
        figures: [{ key: 'SIDE.DEFENSE', numerator: 46, denominator: 48, words: '46 of 48' }],
        exhibits: [{ kind: 'DATA', exhibitKind: 'RETENTION_TABLE', exhibitId: 'e1' }],
        ifDenied: { steps: ['Show the table.', 'Read the row.'], cites: [pageCite('transcript', 12, 3)] },
        helpsWitness: 'These are the files that reached this firm.',
        note: 'A note of the attorney.',
      }),
      question('two'),
    ]),
    chapter('oaths', [
      question('three', {
        cites: [pageCite('transcript', 12, 3), pageCite('report', 2)],
        exhibits: [{ kind: 'DOCUMENT', documentId: 'transcript' }],
      }),
    ]),
  ],
  { unsupported: [{ topic: 'INCOME', reason: 'No fee is on file; record one.' }] },
);
const onFileNow = gate({
  documents: new Map([onFile('report'), onFile('transcript', { permission: 'PUBLIC' })]),
  figures: new Map([[`${EXAMINER} SIDE.DEFENSE`, { examinations: 48, privileged: 0, underOrder: 0 }]]),
});
const names = new Map([
  ['exhibit e1', 'Table of who retained the examiner'],
  ['document transcript', 'Deposition (invented).pdf'],
]);
const documentFor = (gateCase: OutlineGateCase) =>
  outlineDocument(copyOf(content, gateCase), paper({ audience: gateCase.audience, exhibitNames: names }));

describe('an outline on paper', () => {
  it('has a heading for each part, a footnote for each source and a table for each chapter', async () => {
    const document = documentFor(onFileNow);
    const word = await readBackDocx(await writeDocx(document));
    const parts = [
      'Chapters',
      '1. About retention',
      '2. About oaths',
      'Exhibits',
      'Topics without support',
      'Pages and lines cited',
    ];
    expect(word.headings).toEqual(parts);
    expect(word.html.match(/<li id="footnote-\d+">/g)).toHaveLength(3);
    expect(word.html.match(/<table>/g)).toHaveLength(4);
    const bytes = await writePdf(document);
    const pdf = await readBackPdf(bytes);
    expect(pdf.headings).toEqual([...parts, 'Sources']);
    const roles = (await structureOf(bytes)).map(({ role }) => role);
    expect(roles.filter((role) => role === 'Table').length).toBeGreaterThanOrEqual(4);
    expect(roles).toContain('H2');
    for (const { text } of [word, pdf]) {
      const words = text.replace(/\s+/g, ' ');
      expect(words).toContain('If denied, 1: Show the table.');
      expect(words).toContain('What helps the witness: These are the files');
      expect(words).toContain('Withheld from this copy: nothing');
      expect(words).toContain('Report: compulsory medical examination of March 3, 2021');
      expect(words).not.toContain('A note of the attorney');
      expect(words).not.toContain('No fee is on file');
    }
    expect(pdf.feet[0]).toContain('Attorney work product · Working copy');
  });

  it('lists each page and line cited with the questions that rest on it', () => {
    const { blocks } = documentFor(onFileNow);
    const last = blocks.at(-1);
    const rows = last?.kind === 'TABLE' ? last.rows.map((cells) => cells.map((cell) => cell[0]?.text)) : [];
    expect(rows).toEqual([
      ['Document report', 'page 2', '1.2, 2.1'],
      ['Document transcript', '12:3', '1.1, 2.1'],
    ]);
  });

  it('gives the firm’s own copy the notes, the reasons and which numbers stay', () => {
    const figures = new Map([
      [`${EXAMINER} SIDE.DEFENSE`, { examinations: 48, privileged: 2, underOrder: 0 }],
    ]);
    const words = JSON.stringify(documentFor({ ...onFileNow, audience: 'FIRM_FILE', figures }));
    expect(words).toContain('A note of the attorney.');
    expect(words).toContain('No fee is on file; record one.');
    expect(words).toContain('of its 48 examinations 2 on privileged documents');
  });

  it('withholds a number of privileged reports outside, with the goal of its chapter, and says no count', () => {
    const figures = new Map([
      [`${EXAMINER} SIDE.DEFENSE`, { examinations: 48, privileged: 2, underOrder: 0 }],
    ]);
    const copy = copyOf(content, { ...onFileNow, figures });
    expect(copy.withheld).toEqual([{ statementId: 'one', reason: 'FIGURE_PRIVILEGED' }]);
    const words = JSON.stringify(outlineDocument(copy, paper({ exhibitNames: names })));
    expect(words).not.toMatch(/46|48|Goal of retention|Show the table|About retention/);
    expect(words).toContain('Withheld: counts examinations whose documents stay in the firm');
    expect(words).toContain('Goal of oaths.');
  });

  it('withholds a document as an exhibit under the number that it has in every copy', () => {
    const documents = new Map([onFile('report'), onFile('transcript', { permission: 'PROTECTIVE_ORDER' })]);
    const copy = copyOf(content, { ...onFileNow, documents });
    const document = outlineDocument(copy, paper({ exhibitNames: names }));
    const words = JSON.stringify(document);
    expect(copy.exhibits.map(({ number, withheld }) => [number, withheld])).toEqual([
      [1, null],
      [2, 'PROTECTIVE_ORDER'],
    ]);
    expect(words).toContain('[Withheld: under a protective order]');
    expect(words).not.toContain('Deposition (invented).pdf');
  });

  it('is refused outside when anything printed rests on a privileged document, and names it', () => {
    const documents = new Map([onFile('report', { permission: 'PRIVILEGED' }), onFile('transcript')]);
    expect(outlineGate(content, { ...onFileNow, documents })).toMatchObject({
      kind: 'REFUSED',
      documents: [{ name: 'report.pdf' }],
    });
    const without = outline(
      content.chapters.map((one) => ({
        ...one,
        questions: one.questions.map((asked) => ({ ...asked, isLeftOut: asked.id !== 'one' })),
      })),
    );
    const copy = copyOf(without, { ...onFileNow, documents });
    // The goal was written of the whole chapter, of what was left out of it too.
    expect(JSON.stringify(copy.content)).not.toContain('Goal of retention');
  });

  it('with a question without a cite is a fault of ours', () => {
    expect(() => outlineGate(outline([chapter('a', [question('one', { cites: [] })])]), gate())).toThrow(
      TypeError,
    );
  });
});

describe('the numbers of an outline as a table', () => {
  it('give question, figure, x and n', () => {
    const rows = outlineFigureRows(copyOf(content, onFileNow), paper());
    expect(rows.slice(1)).toEqual([
      ['1.1', 'Words of one, correct?', 'SIDE.DEFENSE', '46', '48', '46 of 48', '2026-11-22'],
    ]);
  });
});
