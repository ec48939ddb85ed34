import { describe, expect, it } from 'vitest';
import { DocumentPermission } from '../../../server/modules/documents/document-vocabulary.js';
import {
  entryKey,
  figureKey,
  withholdingOf,
  type CitedDocument,
  type CitedEntry,
  type CitedFigure,
  type GateCase,
} from '../../../server/modules/drafts/cite-gate.js';
import { draftGate } from '../../../server/modules/drafts/draft-gate.js';
import {
  refusalWords,
  restrictedWords,
  withheldWords,
} from '../../../server/modules/drafts/withheld-words.js';
import { RecordedEntry, type SourceCite } from '../../../server/kernel/source-cite.js';
import { block, content, documentCite, fillCite, MATTER, OTHER_MATTER } from './contents.js';

type Permission = CitedDocument['permission'];
type Audience = GateCase['audience'];

const documentOf = (parts: Partial<CitedDocument>): CitedDocument => ({
  ...{ id: 'report', name: 'Report.pdf', permission: 'FIRM' as const, matterId: MATTER },
  isOfUnknownProvenance: false,
  ...parts,
});
const entryOf = (parts: Partial<CitedEntry>): CitedEntry => ({
  ...{ matterId: MATTER, isOfExaminer: false, isOfPublicRecord: false, isOfUnknownProvenance: false },
  documentIds: [],
  ...parts,
});
const gateCase = (parts: Partial<GateCase>): GateCase => ({
  ...{ audience: 'OUTSIDE' as const, matterId: MATTER },
  ...{ documents: new Map(), entries: new Map(), figures: new Map() },
  ...parts,
});
const withFile = (report: Partial<CitedDocument>) =>
  new Map([
    ['report', documentOf(report)],
    ['file', documentOf({ id: 'file', name: 'File.csv', permission: 'PUBLIC', matterId: null })],
  ]);
const ask = (report: Partial<CitedDocument>, audience: Audience) =>
  draftGate(
    content({ causation: [block('one'), block('two', { cites: [fillCite(3)] })] }),
    gateCase({ audience, documents: withFile(report) }),
  );

/** What becomes of a statement that rests on this: passes, the reason to withhold it, or no copy at all. */
const outcomeOf = (source: SourceCite, facts: Partial<GateCase>) => (audience: Audience) => {
  const cites = [{ source, label: 'A source', detail: null }];
  const answer = draftGate(content({ a: [block('one', { cites })] }), gateCase({ audience, ...facts }));
  if (answer.kind === 'REFUSED') return answer.kind;
  return answer.withheld[0]?.reason ?? 'passes';
};

/** By the permission of a document of: this matter, another matter, no matter. Outside, then the firm's own file. */
const TABLE: Readonly<Record<Permission, readonly (readonly [outside: string, file: string])[]>> = {
  PUBLIC: [
    ['passes', 'passes'],
    ['passes', 'passes'],
    ['passes', 'passes'],
  ],
  FIRM: [
    ['passes', 'passes'],
    ['OTHER_MATTER', 'passes'],
    ['OTHER_MATTER', 'passes'],
  ],
  PHI: [
    ['passes', 'passes'],
    ['OTHER_MATTER', 'passes'],
    ['OTHER_MATTER', 'passes'],
  ],
  PROTECTIVE_ORDER: [
    ['PROTECTIVE_ORDER', 'passes'],
    ['PROTECTIVE_ORDER', 'PROTECTIVE_ORDER'],
    ['PROTECTIVE_ORDER', 'PROTECTIVE_ORDER'],
  ],
  PRIVILEGED: [
    ['REFUSED', 'passes'],
    ['REFUSED', 'passes'],
    ['REFUSED', 'passes'],
  ],
};

const page: SourceCite = { kind: 'DOCUMENT', documentId: 'report', page: 2, line: null, quote: null };
const row: SourceCite = { kind: 'FILL', fillId: 'fill', documentId: 'report', row: 3 };
const entryCites = Object.values(RecordedEntry).map((what): SourceCite => ({
  kind: 'RECORD',
  what,
  id: 'entry',
}));
const resting = [page, row, ...entryCites].map((source) => ({
  name: source.kind === 'RECORD' ? `${source.kind} ${source.what}` : source.kind,
  source,
}));

describe('the gate, for every permission and audience,', () => {
  it.each(resting)('asks the document behind $name', ({ source }) => {
    for (const permission of Object.values(DocumentPermission)) {
      const found = [MATTER, OTHER_MATTER, null].map((matterId) => {
        const outcome = outcomeOf(source, {
          documents: withFile({ permission, matterId }),
          entries: new Map([[entryKey({ source }) ?? '', entryOf({ documentIds: ['report'] })]]),
        });
        return [outcome('OUTSIDE'), outcome('FIRM_FILE')];
      });
      expect({ permission, found }).toEqual({ permission, found: TABLE[permission] });
    }
  });

  it('lets pass what is no document, entry or number of the firm', () => {
    const sources: SourceCite[] = [
      { kind: 'RULE', ruleId: 'rule' },
      { kind: 'METHOD', methodId: 'method' },
      { kind: 'AUTHOR', name: 'An invented attorney' },
      { kind: 'FILL', fillId: 'fill', documentId: null, row: null },
    ];
    for (const source of sources) {
      const outcome = outcomeOf(source, {});
      expect([outcome('OUTSIDE'), outcome('FIRM_FILE')]).toEqual(['passes', 'passes']);
    }
  });
});

describe('an entry of the firm', () => {
  const source: SourceCite = { kind: 'RECORD', what: 'TESTIMONY', id: 'entry' };
  it.each([
    // what stands of it, outside, the firm's own file
    ['of this matter', {}, 'passes'],
    ['of another matter', { matterId: OTHER_MATTER }, 'OTHER_MATTER'],
    ['of no matter', { matterId: null }, 'OTHER_MATTER'],
    ['of an examiner and no matter', { matterId: null, isOfExaminer: true }, 'passes'],
    ['of an examiner, from another matter', { matterId: OTHER_MATTER, isOfExaminer: true }, 'OTHER_MATTER'],
    ['of another matter and the public record', { matterId: OTHER_MATTER, isOfPublicRecord: true }, 'passes'],
    ['of unknown provenance', { isOfUnknownProvenance: true }, 'PROVENANCE_UNKNOWN'],
    ['that is gone', null, 'NOT_ON_FILE'],
  ] as const)('%s', (_words, parts, outside) => {
    const entries = new Map(parts === null ? [] : [[entryKey({ source }) ?? '', entryOf(parts)]]);
    const outcome = outcomeOf(source, { entries });
    expect([outcome('OUTSIDE'), outcome('FIRM_FILE')]).toEqual([outside, 'passes']);
  });
});

describe('a number over many examinations', () => {
  const source: SourceCite = { kind: 'FIGURE', examinerId: 'examiner', key: 'SIDE.DEFENSE' };
  const figure = (parts: Partial<CitedFigure>): CitedFigure => ({
    ...{ examinations: 48, privileged: 0, underOrder: 0 },
    ...parts,
  });
  it.each([
    ['passes when nothing that it counts is restricted', figure({}), 'passes'],
    [
      'stays when it counts privileged reports',
      figure({ privileged: 2, underOrder: 1 }),
      'FIGURE_PRIVILEGED',
    ],
    ['stays when it counts what an order covers', figure({ underOrder: 1 }), 'FIGURE_PROTECTED'],
    ['stays when nothing that it counts is on file', figure({ examinations: 0 }), 'NOT_ON_FILE'],
    ['stays when it is no number of this version', null, 'NOT_ON_FILE'],
  ] as const)('%s', (_words, counted, outside) => {
    const figures = new Map(counted === null ? [] : [[figureKey({ source }) ?? '', counted]]);
    const outcome = outcomeOf(source, { figures });
    expect([outcome('OUTSIDE'), outcome('FIRM_FILE')]).toEqual([outside, 'passes']);
  });

  it('says to the firm which of its examinations keep it', () => {
    expect(restrictedWords(figure({}))).toBeNull();
    expect(restrictedWords(figure({ privileged: 2, underOrder: 1 }))).toBe(
      'of its 48 examinations 2 on privileged documents and 1 on documents under a protective order: not for readers outside the firm',
    );
  });
});

describe('of several reasons', () => {
  it('the gravest stands', () => {
    const cites = [documentCite('gone'), documentCite('report')];
    const documents = withFile({ permission: 'PROTECTIVE_ORDER' });
    expect(withholdingOf(cites, gateCase({ documents }))).toBe('PROTECTIVE_ORDER');
    expect(withholdingOf(cites.slice(0, 1), gateCase({ documents }))).toBe('NOT_ON_FILE');
  });

  it('a transcript of unknown provenance is withheld, also where its document might pass', () => {
    const outcome = outcomeOf(page, { documents: withFile({ isOfUnknownProvenance: true }) });
    expect([outcome('OUTSIDE'), outcome('FIRM_FILE')]).toEqual(['PROVENANCE_UNKNOWN', 'passes']);
  });

  it('without a matter every matter is another one', () => {
    const outcome = outcomeOf(page, { documents: withFile({ matterId: null }), matterId: null });
    expect([outcome('OUTSIDE'), outcome('FIRM_FILE')]).toEqual(['OTHER_MATTER', 'passes']);
  });
});

describe('a draft at the gate', () => {
  it('has the words, cells and cites of what is withheld replaced, and the rest as it is', () => {
    const answer = draftGate(
      content({
        causation: [
          block('one', { form: 'ROW', text: '', cells: ['a secret', 'another'] }),
          block('two', { cites: [fillCite(3), documentCite('report')] }),
          block('three', { cites: [fillCite(3)] }),
        ],
      }),
      gateCase({ documents: withFile({ permission: 'PROTECTIVE_ORDER' }) }),
    );
    if (answer.kind !== 'ALLOWED') throw new Error('Refused.');
    const [one, two, three] = answer.content.sections[0]?.blocks ?? [];
    expect(one).toMatchObject({ cells: ['[Withheld: under a protective order]', ''], text: '' });
    expect(two).toMatchObject({ text: '[Withheld: under a protective order]' });
    expect([one, two].map((blocked) => blocked?.cites.map(({ label }) => label))).toEqual([
      ['Withheld: rests on a document under a protective order'],
      ['Withheld: rests on a document under a protective order'],
    ]);
    expect(three).toEqual(block('three', { cites: [fillCite(3)] }));
    expect(JSON.stringify(answer.content)).not.toMatch(/secret|Report\.pdf/);
  });

  it('is asked nothing of what was left out: neither its words nor its documents are in the copy', () => {
    const answer = draftGate(
      content({
        causation: [block('one', { isLeftOut: true }), block('two', { cites: [fillCite(3)] })],
        surgery: [block('three', { isLeftOut: true })],
      }),
      gateCase({ documents: withFile({ permission: 'PRIVILEGED' }) }),
    );
    if (answer.kind !== 'ALLOWED') throw new Error('Refused.');
    expect(answer.content.sections.map(({ id, blocks }) => [id, blocks.map((one) => one.id)])).toEqual([
      ['causation', ['two']],
    ]);
  });

  it('is refused by name, and marked in the firm’s own file', () => {
    const refused = ask({ permission: 'PRIVILEGED' }, 'OUTSIDE');
    expect(refused).toMatchObject({ kind: 'REFUSED', documents: [{ name: 'Report.pdf' }] });
    expect(ask({ permission: 'PRIVILEGED' }, 'FIRM_FILE')).toMatchObject({ mark: 'Attorney work product' });
    expect(ask({}, 'OUTSIDE')).toMatchObject({ mark: null });
  });

  it('with a statement without a cite is a fault of ours', () => {
    const uncited = content({ causation: [block('one', { cites: [] })] });
    expect(() => draftGate(uncited, gateCase({ audience: 'FIRM_FILE' }))).toThrow(TypeError);
  });
});

describe('what is said of it', () => {
  it('counts by reason', () => {
    const of = (reason: 'PROTECTIVE_ORDER' | 'OTHER_MATTER') => ({ statementId: 'x', reason });
    expect(withheldWords([])).toBe('nothing');
    expect(withheldWords([of('OTHER_MATTER')])).toBe("1 statement: 1 from another matter's file");
    expect(withheldWords([of('PROTECTIVE_ORDER'), of('OTHER_MATTER'), of('PROTECTIVE_ORDER')])).toBe(
      "3 statements: 2 under a protective order, 1 from another matter's file",
    );
  });

  it('names the documents and the remedy', () => {
    expect(refusalWords([{ name: 'a.pdf' }])).toMatch(/^“a\.pdf” is privileged.*Leave out .* rest on it/);
    expect(refusalWords([{ name: 'a.pdf' }, { name: 'b.pdf' }])).toMatch(
      /^“a\.pdf”, “b\.pdf” are privileged/,
    );
  });
});
