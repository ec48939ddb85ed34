import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOutline, editOutline, saveOutlineTemplate } from '../../../server/modules/outlines/index.js';
import { deleteOutline } from '../../../server/modules/outlines/delete-outline.js';
import type { EditRequest } from '../../../server/modules/outlines/cited-edits.js';
import { numberedExhibits } from '../../../server/modules/outlines/exhibit-numbers.js';
import { questionsOf } from '../../../server/modules/outlines/outline-content.js';
import {
  outlineById,
  savedOutline,
  savesOfOutlines,
} from '../../../server/modules/outlines/outline.queries.js';
import { templatesOfFirm } from '../../../server/modules/outlines/outline-template.queries.js';
import { restoreOutline } from '../../../server/modules/outlines/restore-outline.js';
import { deleteOutlineTemplate } from '../../../server/modules/outlines/save-outline-template.js';
import { writeOutlineAgain } from '../../../server/modules/outlines/write-outline-again.js';
import { mergeExaminer, reverseIdentityDecision } from '../../../server/modules/examiners/index.js';
import { createMatter } from '../../../server/modules/matters/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';
import { createTestFileStorage, type TestFileStorage } from '../../support/file-storage.js';
import { orderOf, outlineClock, outlineSaying } from '../../support/outlines.js';
import { written } from '../../unit/outlines/contents.js';

let test: TestDatabase;
let firm: TestFirm;
let storage: TestFileStorage;
let examinerId: string;

const write = <Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
  test.database.withFirm(firm.principal, 'write', work);
const read = <Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
  test.database.withFirm(firm.principal, 'read', work);

beforeAll(async () => {
  test = await createTestDatabase();
  storage = await createTestFileStorage();
  firm = await createTestFirm(test);
  examinerId = await write((unitOfWork) => createExaminer(unitOfWork));
});
afterAll(async () => {
  await test.close();
  await storage.remove();
});

const saying = (content = written): Promise<string> =>
  write((unitOfWork) => outlineSaying(unitOfWork, orderOf(examinerId), content));
const edit = (id: string, number: number, ...edits: EditRequest[]) =>
  write((unitOfWork) => editOutline(unitOfWork, storage, { id, number, edits }));
const reword = (questionId: string, text: string): EditRequest => ({
  kind: 'REWORD',
  questionId,
  words: { text, expectedAnswer: null, helpsWitness: null },
});
const present = (id: string) =>
  read(async (unitOfWork) => {
    const outline = await outlineById(unitOfWork, id);
    const { content } = await savedOutline(unitOfWork, id, outline.number);
    const text = (questionId: string) => questionsOf(content).find((one) => one.id === questionId)?.text;
    return { outline, content, text };
  });

describe('an outline', () => {
  it('is for preparation when the firm’s own side retained the examiner in the matter', async () => {
    const modeIn = (side: 'DEFENSE' | 'PLAINTIFF' | 'NEUTRAL') =>
      write(async (unitOfWork) => {
        const matterId = await createMatter(unitOfWork, { reference: `Mode ${side}` });
        const [examinationId] = await insertExaminations(unitOfWork, [
          { examinerId, examinedOn: '2024-01-02', side, matterId },
          { examinerId, examinedOn: '2023-01-02', side: 'NEUTRAL', matterId },
        ]);
        const id = await createOutline(unitOfWork, outlineClock, orderOf(examinerId, { matterId }));
        const outline = await outlineById(unitOfWork, id);
        expect(outline.examinationId).toBe(examinationId);
        return outline.mode;
      });
    expect(await modeIn('DEFENSE')).toBe('CROSS');
    expect(await modeIn('PLAINTIFF')).toBe('PREPARATION');
    expect(await modeIn('NEUTRAL')).toBe('CROSS');
  });

  it('is built on a report by its examiner, and is in the matter of that report', async () => {
    const { matterId, examinationId, others } = await write(async (unitOfWork) => {
      const matter = await createMatter(unitOfWork, { reference: 'Report' });
      const other = await createExaminer(unitOfWork, 'Otherwise');
      const [own] = await insertExaminations(unitOfWork, [
        { examinerId, examinedOn: '2024-02-03', matterId: matter },
      ]);
      const [foreign] = await insertExaminations(unitOfWork, [
        { examinerId: other, examinedOn: '2024-02-03', matterId: matter },
      ]);
      return { matterId: matter, examinationId: own ?? '', others: foreign ?? '' };
    });
    const id = await write((unitOfWork) =>
      createOutline(unitOfWork, outlineClock, orderOf(examinerId, { examinationId })),
    );
    expect((await present(id)).outline).toMatchObject({ matterId, examinationId, number: 1, version: 1 });
    await expect(
      write((unitOfWork) =>
        createOutline(unitOfWork, outlineClock, orderOf(examinerId, { examinationId: others })),
      ),
    ).rejects.toThrow('Choose an examination by this examiner.');
  });

  it('is sealed where it lies, each version as itself alone', async () => {
    const id = await saying();
    const rows = await test.asOwner<{ sealed: Buffer }>(
      'select sealed from outline_version where outline_id = $1',
      [id],
    );
    expect(rows).toHaveLength(2);
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toContain('Is it');
    await test.asOwner(
      `update outline_version v set sealed = w.sealed from outline_version w
        where v.outline_id = $1 and w.outline_id = $1 and v.number = 1 and w.number = 2`,
      [id],
    );
    await expect(read((unitOfWork) => savedOutline(unitOfWork, id, 1))).rejects.toThrow();
  });

  it('follows its examiner when names are joined, and back when that is taken back', async () => {
    const { from, into, id } = await write(async (unitOfWork) => {
      const [former, other] = [
        await createExaminer(unitOfWork, 'Former'),
        await createExaminer(unitOfWork, 'Latter'),
      ];
      await insertExaminations(unitOfWork, [{ examinerId: former, examinedOn: '2024-02-03' }]);
      const outline = await createOutline(unitOfWork, outlineClock, orderOf(former));
      return { from: former, into: other, id: outline };
    });
    const { groupId } = await write((unitOfWork) =>
      mergeExaminer(unitOfWork, { fromId: from, intoId: into }),
    );
    expect((await present(id)).outline.examinerId).toBe(into);
    await write((unitOfWork) => reverseIdentityDecision(unitOfWork, groupId));
    expect((await present(id)).outline.examinerId).toBe(from);
  });

  it('is gone with its versions when it is deleted, and not before its version is known', async () => {
    const id = await saying();
    await expect(write((unitOfWork) => deleteOutline(unitOfWork, { id, version: 1 }))).rejects.toThrow(
      'was changed meanwhile',
    );
    await write((unitOfWork) => deleteOutline(unitOfWork, { id, version: 2 }));
    await expect(present(id)).rejects.toThrow('Outline not found.');
    expect(await test.asOwner('select 1 from outline_version where outline_id = $1', [id])).toEqual([]);
  });
});

describe('edits of an outline', () => {
  it('of two people to other parts are both there, whoever saw which version', async () => {
    const id = await saying();
    expect(await edit(id, 2, reword('a1', 'One?'))).toEqual({ kind: 'EDITED', number: 3 });
    expect(await edit(id, 2, reword('b1', 'Other?'))).toEqual({ kind: 'EDITED', number: 4 });
    const { outline, text } = await present(id);
    expect([text('a1'), text('b1')]).toEqual(['One?', 'Other?']);
    expect(outline).toMatchObject({ number: 4, version: 4, changedBy: firm.principal.memberId });
  });

  it('at the same moment wait for each other, and none is lost', async () => {
    const id = await saying();
    const answers = await Promise.all(
      ['a1', 'a2', 'b1', 'b2'].map((questionId) => edit(id, 2, reword(questionId, `New ${questionId}?`))),
    );
    expect(answers.map((answer) => answer.kind === 'EDITED' && answer.number).sort()).toEqual([3, 4, 5, 6]);
    const { text } = await present(id);
    expect(['a1', 'a2', 'b1', 'b2'].map(text)).toEqual(['New a1?', 'New a2?', 'New b1?', 'New b2?']);
  });

  it('to the same words show both texts and save nothing of the request', async () => {
    const id = await saying();
    await edit(id, 2, reword('a1', 'Theirs?'));
    expect(await edit(id, 2, reword('b1', 'Fine?'), reword('a1', 'Mine?'))).toEqual({
      kind: 'CONFLICT',
      conflicts: [
        { edit: 1, partId: 'a1', field: 'TEXT', seen: 'Is it a1?', present: 'Theirs?', yours: 'Mine?' },
      ],
    });
    const { outline, text } = await present(id);
    expect([outline.number, text('a1'), text('b1')]).toEqual([3, 'Theirs?', 'Is it b1?']);
    expect(await edit(id, 3, reword('a1', 'Mine and theirs?'))).toMatchObject({ kind: 'EDITED' });
  });

  it('are audited with counts and without words', async () => {
    const id = await saying();
    await edit(id, 2, reword('a1', 'Secret?'), { kind: 'NOTE', questionId: 'a2', text: 'Secret.' });
    const events = await test.asOwner<{ action: string; detail: unknown }>(
      'select action, detail from audit_event where object_id = $1 order by id',
      [id],
    );
    expect(events.at(-1)).toMatchObject({ action: 'OUTLINE_EDITED', detail: { number: 3, edits: 2 } });
    expect(JSON.stringify(events)).not.toContain('Secret');
    const [save] = await read((unitOfWork) => savesOfOutlines(unitOfWork, [id]));
    expect(save?.steps).toEqual({ REWORD: 1, NOTE: 1 });
  });

  it('cite the page that a person names, and put the document before the witness', async () => {
    const [document] = await test.asOwner<{ id: string }>(
      `insert into source_document (firm_id, kind, title, status, permission)
       values ($1, 'REPORT', 'Invented report.pdf', 'FILED', 'FIRM') returning id`,
      [firm.principal.firmId],
    );
    const documentId = document?.id ?? '';
    const add = (page: number): EditRequest => ({
      ...{ kind: 'ADD_QUESTION', chapterId: 'a', afterId: 'a1', text: 'Is it so?', expectedAnswer: '' },
      source: { documentId, page, quote: 'so it is' },
    });
    const id = await saying();
    await edit(id, 2, add(3));
    const { content } = await present(id);
    const [, asked] = content.chapters[0]?.questions ?? [];
    expect(asked?.cites[0]).toEqual({
      source: { kind: 'DOCUMENT', documentId, page: 3, line: null, quote: 'so it is' },
      label: 'Invented report.pdf',
      detail: 'page 3, “so it is”',
    });
    expect(numberedExhibits(content).ofQuestion.get(asked?.id ?? '')).toEqual([1]);
    await expect(edit(id, 3, add(0))).rejects.toThrow('Pages are counted from 1.');
  });

  it('are not made to a version that is not there, nor to another firm’s outline', async () => {
    const id = await saying();
    await expect(edit(id, 9, reword('a1', 'New?'))).rejects.toThrow('Outline not found.');
    const other = await createTestFirm(test);
    await expect(
      test.database.withFirm(other.principal, 'write', (unitOfWork) =>
        editOutline(unitOfWork, storage, { id, number: 2, edits: [reword('a1', 'New?')] }),
      ),
    ).rejects.toThrow('Outline not found.');
  });

  it('are undone by restoring, as the next version', async () => {
    const id = await saying();
    await edit(id, 2, reword('a1', 'New?'));
    expect(await write((unitOfWork) => restoreOutline(unitOfWork, { id, version: 3, number: 2 }))).toBe(4);
    expect((await present(id)).text('a1')).toBe('Is it a1?');
    expect((await read((unitOfWork) => savedOutline(unitOfWork, id, 3))).content).not.toEqual(written);
  });
});

describe('writing again', () => {
  it('saves nothing when the record says the same', async () => {
    const id = await write((unitOfWork) => createOutline(unitOfWork, outlineClock, orderOf(examinerId)));
    const changes = await write((unitOfWork) =>
      writeOutlineAgain(unitOfWork, outlineClock, { id, version: 1 }),
    );
    expect(changes).toEqual([]);
    expect((await present(id)).outline).toMatchObject({ number: 1, version: 1 });
  });
});

describe('a template', () => {
  it('keeps persons’ own chapters and questions, sealed, one of each name', async () => {
    const from = await saying();
    const save = (name: string): Promise<string> =>
      write((unitOfWork) =>
        saveOutlineTemplate(unitOfWork, {
          ...{ id: null, version: null, name, mode: 'CROSS', fromOutlineId: from, chapters: null },
        }),
      );
    const id = await save('  Spine  depositions ');
    await expect(save('spine depositions')).rejects.toThrow('A template of this name is there already');
    const [template] = await read(templatesOfFirm);
    expect(template).toMatchObject({ id, name: 'Spine depositions', version: 1 });
    expect(template?.chapters.map(({ topic, questions }) => [topic, questions])).toEqual([
      ['RETENTION', ['Is it a3?']],
      ['BREVITY', ['Is it b3?']],
      [null, ['Is it c3?']],
    ]);
    await write((unitOfWork) =>
      saveOutlineTemplate(unitOfWork, {
        ...{ id, version: 1, name: 'Knee', mode: 'CROSS', fromOutlineId: null },
        chapters: [{ topic: null, heading: 'Own', goal: null, questions: ['Changed?'] }],
      }),
    );
    expect(await read(templatesOfFirm)).toMatchObject([
      { name: 'Knee', version: 2, chapters: [{ questions: ['Changed?'] }] },
    ]);
    const rows = await test.asOwner<{ sealed: Buffer }>('select sealed from outline_template');
    expect(rows.map(({ sealed }) => sealed.toString('latin1')).join()).not.toContain('Changed');
    await write((unitOfWork) => deleteOutlineTemplate(unitOfWork, { id, version: 2 }));
    expect(await read(templatesOfFirm)).toEqual([]);
  });

  it('for the other mode is refused', async () => {
    const templateId = await write((unitOfWork) =>
      saveOutlineTemplate(unitOfWork, {
        ...{ id: null, version: null, name: 'Preparation', mode: 'PREPARATION', fromOutlineId: null },
        chapters: [{ topic: null, heading: 'Own', goal: null, questions: ['Own?'] }],
      }),
    );
    const begun = (mode: 'CROSS' | 'PREPARATION') =>
      write((unitOfWork) =>
        createOutline(unitOfWork, outlineClock, orderOf(examinerId, { mode, templateId })),
      );
    await expect(begun('CROSS')).rejects.toThrow('This template is for preparation');
    const { content } = await present(await begun('PREPARATION'));
    expect(questionsOf(content).map(({ text }) => text)).toContain('Own?');
  });
});
