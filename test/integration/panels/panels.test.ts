import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datesOfMatters } from '../../../server/modules/legal-rules/index.js';
import { createMatter } from '../../../server/modules/matters/index.js';
import {
  addPanelName,
  createPanel,
  deletePanel,
  namesOfPanels,
  panelById,
  recordOutcome,
  recordStrike,
  removePanelName,
  removeStrike,
  strikesOfPanels,
  updatePanel,
  updatePanelName,
  type NewPanel,
  type PanelNameDetails,
  type PanelRow,
} from '../../../server/modules/panels/index.js';
import { appearancesOnPanels } from '../../../server/modules/panels/panel-history.queries.js';
import { panelHistory } from '../../../server/modules/panels/panel-history.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createExaminer } from '../../support/examinations.js';
import { createTestFirm } from '../../support/factories.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

async function inFirm(job: (unitOfWork: UnitOfWork) => Promise<void>): Promise<void> {
  const { principal } = await createTestFirm(db);
  await db.database.withFirm(principal, 'write', job);
}

const typed = (writtenName: string, details: Partial<PanelNameDetails> = {}): PanelNameDetails => ({
  writtenName,
  examinerId: null,
  officeCity: null,
  distanceMiles: null,
  availableOn: null,
  note: null,
  documentId: null,
  page: null,
  ...details,
});
const panelOf = (details: Partial<NewPanel> = {}): NewPanel => ({
  matterId: null,
  kind: 'QME_PANEL',
  number: '7600123',
  specialty: 'Orthopaedic Surgery',
  assignedOn: '2027-03-03',
  service: 'MAIL',
  ourSide: 'PLAINTIFF',
  issues: ['CAUSATION', 'APPORTIONMENT', 'CAUSATION'],
  documentId: null,
  page: null,
  names: [typed('Una Aldane, M.D.'), typed('Bryn Castell, M.D.'), typed('Odo Fennick, D.O.')],
  ...details,
});
const namesIn = (unitOfWork: UnitOfWork, id: string) => namesOfPanels(unitOfWork, [id]);

/** The panel's next change, at its present version. */
async function at(unitOfWork: UnitOfWork, id: string): Promise<{ id: string; version: number }> {
  const { version } = await panelById(unitOfWork, id);
  return { id, version };
}

async function dayOf(unitOfWork: UnitOfWork, matterId: string, kind: string): Promise<string | null> {
  return (await datesOfMatters(unitOfWork, [matterId])).find((date) => date.kind === kind)?.on ?? null;
}

describe('a panel', () => {
  it('keeps its names in their order, notes sealed, and each issue once', () =>
    inFirm(async (unitOfWork) => {
      const names = [
        typed('Una Aldane, M.D.', { note: 'Slow to report.', distanceMiles: 12 }),
        typed('Bryn Castell'),
      ];
      const id = await createPanel(unitOfWork, panelOf({ names }));
      const panel = await panelById(unitOfWork, id);
      expect(panel).toMatchObject({
        version: 1,
        issues: ['CAUSATION', 'APPORTIONMENT'],
        assignedOn: '2027-03-03',
      });
      expect(await namesIn(unitOfWork, id)).toMatchObject([
        {
          position: 1,
          writtenName: 'Una Aldane, M.D.',
          note: 'Slow to report.',
          distanceMiles: 12,
          subjectId: null,
        },
        { position: 2, writtenName: 'Bryn Castell', note: null },
      ]);
      const [stored] = await unitOfWork.query<{ plain: number }>(
        "select position('Slow' in encode(sealed_note, 'escape')) as plain from panel_name where panel_id = $1 and position = 1",
        [id],
      );
      expect(stored?.plain).toBe(0);
    }));

  it.each<[string, Partial<NewPanel>]>([
    ['one name', { names: [typed('Una Aldane')] }],
    [
      'seven names',
      { names: Array.from({ length: 7 }, (_, index) => typed(`Una Aldane ${'ABCDEFG'[index]}`)) },
    ],
    ['a name of nothing', { names: [typed('Una Aldane'), typed(' - ')] }],
    ['a mistyped year', { assignedOn: '0227-03-03' }],
    ['a way of service without a day', { assignedOn: null, service: 'MAIL' }],
    [
      'a distance beyond the earth',
      { names: [typed('Una Aldane'), typed('Bryn Castell', { distanceMiles: 9_000 })] },
    ],
  ])('is refused with %s', (_what, details) =>
    inFirm(async (unitOfWork) => {
      await expect(createPanel(unitOfWork, panelOf(details))).rejects.toMatchObject({ code: 'VALIDATION' });
    }),
  );

  it.each<[string, Partial<NewPanel>]>([
    ['matter', { matterId: randomUUID() }],
    ['document', { documentId: randomUUID() }],
    ['examiner', { names: [typed('Una Aldane', { examinerId: randomUUID() }), typed('Bryn Castell')] }],
  ])('of a %s that is not there is not found', (_what, details) =>
    inFirm(async (unitOfWork) => {
      await expect(createPanel(unitOfWork, panelOf(details))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }),
  );

  it('names an examiner once', () =>
    inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const names = [typed('Una Aldane', { examinerId }), typed('U. Aldane', { examinerId })];
      await expect(createPanel(unitOfWork, panelOf({ names }))).rejects.toMatchObject({ code: 'CONFLICT' });
    }));

  it('changes only at the version that was read', () =>
    inFirm(async (unitOfWork) => {
      const id = await createPanel(unitOfWork, panelOf());
      const { names: _names, ...details } = panelOf({ number: '8' });
      await updatePanel(unitOfWork, { id, version: 1, ...details });
      expect(await panelById(unitOfWork, id)).toMatchObject({ number: '8', version: 2 });
      await expect(updatePanel(unitOfWork, { id, version: 1, ...details })).rejects.toMatchObject({
        code: 'STALE_VERSION',
      });
    }));

  it('adds, changes and takes off names, two to six, and none that was struck', () =>
    inFirm(async (unitOfWork) => {
      const id = await createPanel(unitOfWork, panelOf());
      const added = await addPanelName(unitOfWork, {
        ...(await at(unitOfWork, id)),
        ...typed('Ines Garrow'),
      });
      const changed = { ...typed('Ines Garrow, M.D.'), officeCity: 'Fresno' };
      await updatePanelName(unitOfWork, { ...(await at(unitOfWork, id)), nameId: added, ...changed });
      expect((await namesIn(unitOfWork, id)).at(-1)).toMatchObject({
        writtenName: 'Ines Garrow, M.D.',
        officeCity: 'Fresno',
      });
      await recordStrike(unitOfWork, {
        ...(await at(unitOfWork, id)),
        ...{ nameId: added, side: 'DEFENSE', struckOn: '2027-03-08' },
      });
      const removal = async (nameId: string) =>
        removePanelName(unitOfWork, { ...(await at(unitOfWork, id)), nameId });
      await expect(removal(added)).rejects.toMatchObject({ code: 'CONFLICT' });
      const [first, second] = await namesIn(unitOfWork, id);
      await removal(first?.id ?? '');
      await removal(second?.id ?? '');
      await expect(removal((await namesIn(unitOfWork, id))[0]?.id ?? '')).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      await expect(removal(randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }));

  it('goes with all that belongs to it', () =>
    inFirm(async (unitOfWork) => {
      const id = await createPanel(unitOfWork, panelOf());
      await deletePanel(unitOfWork, await at(unitOfWork, id));
      expect(await namesIn(unitOfWork, id)).toEqual([]);
      await expect(panelById(unitOfWork, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }));
});

describe('strikes', () => {
  it('are one of each side on a QME panel, of the same name or not, until one name remains', () =>
    inFirm(async (unitOfWork) => {
      const id = await createPanel(unitOfWork, panelOf());
      const [one, other, last] = (await namesIn(unitOfWork, id)).map((name) => name.id);
      const strike = async (
        nameId: string | undefined,
        side: 'DEFENSE' | 'PLAINTIFF',
        struckOn: string | null,
      ) => recordStrike(unitOfWork, { ...(await at(unitOfWork, id)), nameId: nameId ?? '', side, struckOn });
      await expect(strike(one, 'DEFENSE', '2027-03-02')).rejects.toMatchObject({ code: 'VALIDATION' });
      await strike(one, 'DEFENSE', '2027-03-09');
      await expect(strike(other, 'DEFENSE', null)).rejects.toMatchObject({ code: 'CONFLICT' });
      await strike(one, 'PLAINTIFF', null);
      expect(await strikesOfPanels(unitOfWork, [id])).toMatchObject([
        { nameId: one, side: 'DEFENSE', struckOn: '2027-03-09' },
        { nameId: one, side: 'PLAINTIFF', struckOn: null },
      ]);
      const [first] = await strikesOfPanels(unitOfWork, [id]);
      await removeStrike(unitOfWork, { ...(await at(unitOfWork, id)), strikeId: first?.id ?? '' });
      await strike(last, 'DEFENSE', null);
      expect((await panelById(unitOfWork, id)).version).toBe(5);
    }));

  it('leave one name of a longer panel', () =>
    inFirm(async (unitOfWork) => {
      const id = await createPanel(unitOfWork, panelOf({ kind: 'OTHER' }));
      const names = await namesIn(unitOfWork, id);
      for (const name of names.slice(0, 2)) {
        const struck = { nameId: name.id, side: 'DEFENSE', struckOn: null } as const;
        await recordStrike(unitOfWork, { ...(await at(unitOfWork, id)), ...struck });
      }
      const third = { nameId: names[2]?.id ?? '', side: 'PLAINTIFF', struckOn: null } as const;
      await expect(
        recordStrike(unitOfWork, { ...(await at(unitOfWork, id)), ...third }),
      ).rejects.toMatchObject({
        code: 'CONFLICT',
      });
    }));
});

describe('the matter’s calendar', () => {
  it('takes the days of its panel, follows a correction, and keeps a day from elsewhere', () =>
    inFirm(async (unitOfWork) => {
      const matterId = await createMatter(unitOfWork, {
        reference: '27-1',
        jurisdiction: 'US-CA',
        forumKind: 'WORKERS_COMP',
      });
      const id = await createPanel(unitOfWork, panelOf({ matterId }));
      expect(await dayOf(unitOfWork, matterId, 'PANEL_ASSIGNED')).toBe('2027-03-03');
      const { names: _names, ...details } = panelOf({ matterId, assignedOn: '2027-03-04' });
      await updatePanel(unitOfWork, { ...(await at(unitOfWork, id)), ...details });
      expect(await dayOf(unitOfWork, matterId, 'PANEL_ASSIGNED')).toBe('2027-03-04');
      const [name] = await namesIn(unitOfWork, id);
      const ours = { nameId: name?.id ?? '', side: 'PLAINTIFF', struckOn: '2027-03-10' } as const;
      await recordStrike(unitOfWork, { ...(await at(unitOfWork, id)), ...ours });
      expect(await dayOf(unitOfWork, matterId, 'PANEL_STRUCK')).toBe('2027-03-10');
      await createPanel(unitOfWork, panelOf({ matterId, assignedOn: '2027-06-01' }));
      expect(await dayOf(unitOfWork, matterId, 'PANEL_ASSIGNED')).toBe('2027-03-04');
    }));
});

describe('how a panel ended', () => {
  it('names who examined, once, and is taken back', () =>
    inFirm(async (unitOfWork) => {
      const id = await createPanel(unitOfWork, panelOf());
      const [one, other] = (await namesIn(unitOfWork, id)).map((name) => name.id);
      const end = async (details: Partial<Parameters<typeof recordOutcome>[1]>) =>
        recordOutcome(unitOfWork, {
          ...(await at(unitOfWork, id)),
          ...{ outcome: 'EXAMINED', nameId: null, endedOn: null, examinationId: null, note: null },
          ...details,
        });
      await expect(end({})).rejects.toMatchObject({ code: 'VALIDATION' });
      await expect(end({ outcome: 'REPLACED', nameId: one ?? '' })).rejects.toMatchObject({
        code: 'VALIDATION',
      });
      await end({ nameId: one ?? '', endedOn: '2027-05-01', note: 'Served late.' });
      await end({ nameId: other ?? '', note: 'Corrected.' });
      expect((await namesIn(unitOfWork, id)).filter((name) => name.examined).map((name) => name.id)).toEqual([
        other,
      ]);
      expect(await panelById(unitOfWork, id)).toMatchObject({
        outcome: 'EXAMINED',
        outcomeNote: 'Corrected.',
      });
      await end({ outcome: null });
      expect(await panelById(unitOfWork, id)).toMatchObject({
        outcome: null,
        outcomeNote: null,
        endedOn: null,
      });
      await expect(end({ nameId: one ?? '', examinationId: randomUUID() })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }));
});

describe('past panels', () => {
  it('tell of the next one how often an examiner was struck, by whom, and that nothing is known of others', () =>
    inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const names = [typed('Una Aldane', { examinerId }), typed('Bryn Castell'), typed('Odo Fennick')];
      const panels: PanelRow[] = [];
      for (const struck of [0, 0, 1, null]) {
        const id = await createPanel(unitOfWork, panelOf({ names }));
        const listed = await namesIn(unitOfWork, id);
        if (struck !== null) {
          const strike = { nameId: listed[struck]?.id ?? '', side: 'DEFENSE', struckOn: null } as const;
          await recordStrike(unitOfWork, { ...(await at(unitOfWork, id)), ...strike });
        }
        panels.push(await panelById(unitOfWork, id));
      }
      const history = panelHistory(
        await appearancesOnPanels(unitOfWork, [examinerId]),
        panels.at(-1)?.id ?? null,
      );
      expect(history).toMatchObject({
        panels: 3,
        examined: 0,
        struck: [
          { side: 'DEFENSE', struck: 2, of: 3 },
          { side: 'PLAINTIFF', struck: 0, of: 0 },
        ],
      });
      expect(history.sentences).toEqual([
        'On 3 other panels of this firm.',
        'Struck by the defense in 2 of 3 panels with a strike of that side on record.',
      ]);
      expect(panelHistory([], null).sentences).toEqual(['On no other panel of this firm.']);
    }));
});
