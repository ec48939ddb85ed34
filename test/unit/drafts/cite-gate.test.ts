import { describe, expect, it } from 'vitest';
import { citeGate, type CitedDocument, type GateQuestion } from '../../../server/modules/drafts/cite-gate.js';
import { refusalWords, withheldWords } from '../../../server/modules/drafts/withheld-words.js';
import { block, content, documentCite, fillCite, MATTER, OTHER_MATTER } from './contents.js';

type Permission = CitedDocument['permission'];
const ask = (
  { permission, matterId = MATTER }: { permission: Permission; matterId?: string | null },
  audience: GateQuestion['audience'],
) =>
  citeGate({
    content: content({ causation: [block('one'), block('two', { cites: [fillCite(3)] })] }),
    matterId: MATTER,
    audience,
    documents: new Map([
      ['report', { id: 'report', name: 'Report.pdf', permission, matterId }],
      ['file', { id: 'file', name: 'File.csv', permission: 'PUBLIC', matterId: null }],
    ]),
    examinations: new Map(),
  });

describe('the gate', () => {
  it.each([
    // permission, matter of the document, outside, the firm's own file
    ['PUBLIC', MATTER, 'passes', 'passes'],
    ['PUBLIC', OTHER_MATTER, 'passes', 'passes'],
    ['PUBLIC', null, 'passes', 'passes'],
    ['FIRM', MATTER, 'passes', 'passes'],
    ['PHI', MATTER, 'passes', 'passes'],
    ['FIRM', OTHER_MATTER, 'OTHER_MATTER', 'passes'],
    ['PHI', OTHER_MATTER, 'OTHER_MATTER', 'passes'],
    ['PHI', null, 'OTHER_MATTER', 'passes'],
    ['PROTECTIVE_ORDER', MATTER, 'PROTECTIVE_ORDER', 'passes'],
    ['PROTECTIVE_ORDER', OTHER_MATTER, 'PROTECTIVE_ORDER', 'PROTECTIVE_ORDER'],
    ['PROTECTIVE_ORDER', null, 'PROTECTIVE_ORDER', 'PROTECTIVE_ORDER'],
    ['PRIVILEGED', MATTER, 'REFUSED', 'passes'],
    ['PRIVILEGED', OTHER_MATTER, 'REFUSED', 'passes'],
  ] as const)('meets %s of %s with %s outside and %s in the file', (permission, matterId, outside, file) => {
    const outcome = (audience: GateQuestion['audience']): string => {
      const answer = ask({ permission, matterId }, audience);
      if (answer.kind === 'REFUSED') return answer.kind;
      return answer.withheld[0]?.reason ?? 'passes';
    };
    expect([outcome('OUTSIDE'), outcome('FIRM_FILE')]).toEqual([outside, file]);
  });

  it('replaces the words, cells and cites of what it withholds, and leaves the rest as it is', () => {
    const answer = citeGate({
      content: content({
        causation: [
          block('one', { form: 'ROW', text: '', cells: ['a secret', 'another'] }),
          block('two', { cites: [fillCite(3), documentCite('report')] }),
          block('three', { cites: [fillCite(3)] }),
        ],
      }),
      matterId: MATTER,
      audience: 'OUTSIDE',
      documents: new Map([
        ['report', { id: 'report', name: 'Report.pdf', permission: 'PROTECTIVE_ORDER', matterId: MATTER }],
        ['file', { id: 'file', name: 'File.csv', permission: 'PHI', matterId: MATTER }],
      ]),
      examinations: new Map(),
    });
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

  it('withholds what rests on another matter’s examination from readers outside', () => {
    const cites = [
      { source: { kind: 'RECORD', what: 'EXAMINATION', id: 'e1' }, label: 'An entry', detail: null } as const,
    ];
    const withheld = (audience: GateQuestion['audience'], matterId: string | null) => {
      const answer = citeGate({
        content: content({ timing: [block('one', { cites })] }),
        matterId: MATTER,
        audience,
        documents: new Map(),
        examinations: new Map([['e1', matterId]]),
      });
      return answer.kind === 'ALLOWED' ? answer.withheld.map(({ reason }) => reason) : answer.kind;
    };
    expect(withheld('OUTSIDE', OTHER_MATTER)).toEqual(['OTHER_MATTER']);
    expect(withheld('OUTSIDE', null)).toEqual(['OTHER_MATTER']);
    expect(withheld('OUTSIDE', MATTER)).toEqual([]);
    expect(withheld('FIRM_FILE', OTHER_MATTER)).toEqual([]);
  });

  it('withholds what rests on a document that is gone, since its permission cannot be known', () => {
    const answer = citeGate({
      content: content({ causation: [block('one')] }),
      matterId: MATTER,
      audience: 'OUTSIDE',
      documents: new Map(),
      examinations: new Map(),
    });
    expect(answer).toMatchObject({ withheld: [{ blockId: 'one', reason: 'NOT_ON_FILE' }] });
  });

  it('asks nothing of what was left out: neither its words nor its documents are in the copy', () => {
    const answer = citeGate({
      content: content({
        causation: [block('one', { isLeftOut: true }), block('two', { cites: [fillCite(3)] })],
        surgery: [block('three', { isLeftOut: true })],
      }),
      matterId: MATTER,
      audience: 'OUTSIDE',
      documents: new Map([
        ['report', { id: 'report', name: 'Report.pdf', permission: 'PRIVILEGED', matterId: MATTER }],
        ['file', { id: 'file', name: 'File.csv', permission: 'PUBLIC', matterId: null }],
      ]),
      examinations: new Map(),
    });
    if (answer.kind !== 'ALLOWED') throw new Error('Refused.');
    expect(answer.content.sections.map(({ id, blocks }) => [id, blocks.map((one) => one.id)])).toEqual([
      ['causation', ['two']],
    ]);
  });

  it('takes a statement without a cite for a fault of ours', () => {
    const uncited = { content: content({ causation: [block('one', { cites: [] })] }), matterId: MATTER };
    expect(() =>
      citeGate({ ...uncited, audience: 'FIRM_FILE', documents: new Map(), examinations: new Map() }),
    ).toThrow(TypeError);
  });
});

describe('what is said of it', () => {
  it('counts by reason', () => {
    const of = (reason: 'PROTECTIVE_ORDER' | 'OTHER_MATTER') => ({ blockId: 'x', reason });
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
