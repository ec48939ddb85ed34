import fc from 'fast-check';
import type {
  OutlineChapter,
  OutlineCite,
  OutlineContent,
  OutlineQuestion,
} from '../../../server/modules/outlines/outline-content.js';
import { OutlineTopic } from '../../../server/modules/outlines/outline-vocabulary.js';
import type { CitedDocument } from '../../../server/modules/drafts/cite-gate.js';
import type { OutlineGateCase } from '../../../server/modules/outlines/outline-gate.js';
import type { OutlinePaper } from '../../../server/modules/outlines/outline-document.js';

export const EXAMINER = 'examiner';
export const MATTER = '00000000-0000-7000-8000-000000000001';
const OTHER_MATTER = '00000000-0000-7000-8000-000000000002';

/** A page of an invented document. */
export function pageCite(documentId: string, page: number, line: number | null = null): OutlineCite {
  return {
    source: { kind: 'DOCUMENT', documentId, page, line, quote: null },
    label: `Document ${documentId}`,
    detail: line === null ? `page ${page}` : `${page}:${line}`,
  };
}

/** A number of the invented examiner. */
export function figureCite(key: string): OutlineCite {
  return { source: { kind: 'FIGURE', examinerId: EXAMINER, key }, label: `Counted: ${key}`, detail: null };
}

/** A question of the record; give what matters. */
export function question(id: string, parts: Partial<OutlineQuestion> = {}): OutlineQuestion {
  return {
    id,
    origin: 'RECORD',
    text: `Words of ${id}, correct?`,
    figures: [],
    cites: [pageCite('report', 2)],
    exhibits: [],
    expectedAnswer: 'Yes.',
    ifDenied: null,
    helpsWitness: '',
    note: null,
    isLeftOut: false,
    ...parts,
  };
}

/** A chapter of the record. */
export function chapter(
  id: string,
  questions: readonly OutlineQuestion[],
  parts: Partial<OutlineChapter> = {},
): OutlineChapter {
  return {
    id,
    origin: 'RECORD',
    topic: 'BREVITY',
    heading: `About ${id}`,
    goal: `Goal of ${id}.`,
    standing: { place: 1, unusual: `Unusual in ${id}.`, support: `Support of ${id}.` },
    questions,
    isLeftOut: false,
    ...parts,
  };
}

/** An outline of these chapters. */
export function outline(
  chapters: readonly OutlineChapter[],
  parts: Partial<OutlineContent> = {},
): OutlineContent {
  return { mode: 'CROSS', title: 'Outline (invented)', chapters, unsupported: [], ...parts };
}

/** A document on file. */
export function onFile(id: string, parts: Partial<CitedDocument> = {}): [string, CitedDocument] {
  return [
    id,
    {
      ...{ id, name: `${id}.pdf`, permission: 'FIRM' as const, matterId: MATTER },
      isOfUnknownProvenance: false,
      ...parts,
    },
  ];
}

/** The gate of a copy for readers outside, for the matter; give what is on file. */
export function gate(parts: Partial<OutlineGateCase> = {}): OutlineGateCase {
  return {
    ...{ audience: 'OUTSIDE' as const, matterId: MATTER, examinerId: EXAMINER },
    ...{ documents: new Map([onFile('report')]), entries: new Map(), figures: new Map() },
    ...parts,
  };
}

/** What a copy says of itself. */
export function paper(parts: Partial<OutlinePaper> = {}): OutlinePaper {
  return {
    outlineId: MATTER,
    number: 3,
    hash: 'ab'.repeat(32),
    savedAt: new Date('2026-11-22T05:00:00Z'),
    examiner: 'Nerissa E. Yarborough, M.D. (invented)',
    matterReference: 'DR-1',
    examination: 'compulsory medical examination of March 3, 2021',
    audience: 'OUTSIDE',
    coverage: { topics: 14, topicsWithSupport: 9, questions: 20, questionsOfPersons: 2, leftOut: 1 },
    exhibitNames: new Map(),
    ...parts,
  };
}

const DOCUMENTS = ['report', 'transcript', 'ruling', 'gone'] as const;
const cite = fc.oneof(
  fc
    .record({
      id: fc.constantFrom(...DOCUMENTS),
      page: fc.integer({ min: 1, max: 9 }),
      line: fc.option(fc.integer({ min: 1, max: 25 })),
    })
    .map(({ id, page, line }) => pageCite(id, page, line)),
  fc.constantFrom('SIDE.DEFENSE', 'MINUTES.REPORT', 'GONE').map(figureCite),
  fc.constantFrom('mine', 'other', 'gone').map((id): OutlineCite => ({
    source: { kind: 'RECORD', what: 'TESTIMONY', id },
    label: `Entry ${id}`,
    detail: null,
  })),
  fc.constant<OutlineCite>({
    source: { kind: 'AUTHOR', name: 'An invented attorney' },
    label: 'Words of an invented attorney',
    detail: null,
  }),
);
const exhibit = fc.oneof(
  fc.constantFrom('report', 'transcript').map((documentId) => ({ kind: 'DOCUMENT' as const, documentId })),
  fc
    .constantFrom('e1', 'e2', null)
    .map((exhibitId) => ({ kind: 'DATA' as const, exhibitKind: 'TIMELINE' as const, exhibitId })),
);

/** Each text names its part, so that what a copy says can be told apart: "canary", the part, the question. */
const questions = fc
  .record({
    cites: fc.array(cite, { minLength: 1, maxLength: 3 }),
    denied: fc.option(
      fc.record({ steps: fc.integer({ min: 0, max: 2 }), cites: fc.array(cite, { maxLength: 2 }) }),
    ),
    exhibits: fc.array(exhibit, { maxLength: 2 }),
    hasFigure: fc.boolean(),
    hasNote: fc.boolean(),
    isReworded: fc.boolean(),
    isLeftOut: fc.integer({ max: 5, min: 0 }).map((value) => value === 0),
  })
  .map((parts) => (id: string): OutlineQuestion => {
    const { cites, denied, exhibits, isLeftOut } = parts;
    const words = {
      text: `canarytext${id} is put, correct?`,
      expectedAnswer: `canaryanswer${id}`,
      helpsWitness: `canaryhelps${id}`,
    };
    return {
      ...question(id, { cites, exhibits, isLeftOut, ...words }),
      figures: parts.hasFigure
        ? [{ key: 'SIDE.DEFENSE', numerator: 46, denominator: 48, words: `canaryfigure${id}` }]
        : [],
      note: parts.hasNote ? `canarynote${id}` : null,
      ifDenied:
        denied === null
          ? null
          : {
              steps: Array.from({ length: denied.steps }, (_step, index) => `canarystep${id}x${index}`),
              cites: denied.cites,
            },
      ...(parts.isReworded && {
        reworded: {
          by: 'An invented attorney',
          from: { text: `canarybefore${id}`, expectedAnswer: '', helpsWitness: `canaryformer${id}` },
        },
      }),
    };
  });

/** Outlines of any contents. */
export const outlines: fc.Arbitrary<OutlineContent> = fc
  .record({
    mode: fc.constantFrom('CROSS' as const, 'PREPARATION' as const),
    chapters: fc.array(
      fc.record({
        questions: fc.array(questions, { maxLength: 4 }),
        topic: fc.constantFrom(...Object.values(OutlineTopic)),
        isLeftOut: fc.integer({ max: 5, min: 0 }).map((value) => value === 0),
      }),
      { maxLength: 3 },
    ),
    unsupported: fc.uniqueArray(fc.constantFrom(...Object.values(OutlineTopic)), { maxLength: 3 }),
  })
  .map(({ mode, chapters, unsupported }) =>
    outline(
      chapters.map(({ questions: made, topic, isLeftOut }, number) =>
        chapter(
          `c${number}`,
          made.map((make, index) => make(`q${number}n${index}`)),
          {
            ...{ topic, isLeftOut, heading: `canaryheading${number}`, goal: `canarygoal${number}` },
            standing: { place: 1, unusual: `canaryunusual${number}`, support: `canarysupport${number}` },
          },
        ),
      ),
      { mode, unsupported: unsupported.map((topic) => ({ topic, reason: `canaryreason${topic}` })) },
    ),
  );

const permission = fc.constantFrom(...(['PUBLIC', 'FIRM', 'PHI', 'PROTECTIVE_ORDER', 'PRIVILEGED'] as const));
const matterId = fc.constantFrom(MATTER, OTHER_MATTER, null);
const restricted = fc.integer({ min: 0, max: 1 });

/** What may be on file of everything that those outlines cite; of "gone" nothing is. */
export const gates: fc.Arbitrary<OutlineGateCase> = fc
  .record({
    audience: fc.constantFrom('OUTSIDE' as const, 'FIRM_FILE' as const),
    matterId: fc.constantFrom(MATTER, null),
    documents: fc.tuple(
      ...(['report', 'transcript', 'ruling'] as const).map((id) =>
        fc
          .record({ permission, matterId, isOfUnknownProvenance: fc.boolean() })
          .map((parts) => onFile(id, parts)),
      ),
    ),
    privileged: restricted,
    underOrder: restricted,
  })
  .map(({ documents, privileged, underOrder, ...parts }) =>
    gate({
      ...parts,
      documents: new Map(documents),
      entries: new Map(
        [MATTER, OTHER_MATTER].map((ofMatter, index) => [
          `TESTIMONY ${index === 0 ? 'mine' : 'other'}`,
          {
            ...{ matterId: ofMatter, isOfExaminer: true, documentIds: [] },
            ...{ isOfPublicRecord: false, isOfUnknownProvenance: false },
          },
        ]),
      ),
      figures: new Map([
        [`${EXAMINER} SIDE.DEFENSE`, { examinations: 48, privileged, underOrder }],
        [`${EXAMINER} MINUTES.REPORT`, { examinations: 9, privileged: 0, underOrder: 0 }],
      ]),
    }),
  );
