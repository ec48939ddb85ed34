import { randomUUID } from 'node:crypto';
import { saveNextOutline } from '../../server/modules/outlines/change-outline.js';
import { editedOutline } from '../../server/modules/outlines/edited-outline.js';
import {
  createOutline,
  saveOutlineTemplate,
  type OutlineOrder,
} from '../../server/modules/outlines/index.js';
import type { OutlineContent } from '../../server/modules/outlines/outline-content.js';
import { outlineById } from '../../server/modules/outlines/outline.queries.js';
import type { UnitOfWork } from '../../server/platform/database/index.js';
import type { TestFirm } from './factories.js';
import type { TestServer } from './server.js';

/** A day on which invented outlines are written. */
export const outlineClock = { now: () => new Date('2026-11-22T10:00:00Z') };

/** What an order of nothing in particular says. */
export function orderOf(examinerId: string, order: Partial<OutlineOrder> = {}): OutlineOrder {
  return { examinerId, matterId: null, examinationId: null, mode: null, templateId: null, ...order };
}

/** An outline that says this in its second version, whatever the record says. Returns its id. */
export async function outlineSaying(
  unitOfWork: UnitOfWork,
  order: OutlineOrder,
  content: OutlineContent,
): Promise<string> {
  const id = await createOutline(unitOfWork, outlineClock, order);
  await saveNextOutline(unitOfWork, await outlineById(unitOfWork, id), { content, steps: { NOTE: 1 } });
  return id;
}

/** An outline of the firm's first matter, with a chapter in the firm's words, and a template of the same words. */
export async function writeOutlines(
  server: TestServer,
  { principal }: TestFirm,
  token: string,
): Promise<void> {
  const [subject] = await server.asOwner<{ examinerId: string; matterId: string }>(
    `select e.subject_id as "examinerId", m.id as "matterId"
       from matter m join examination e on e.firm_id = m.firm_id and e.matter_id = m.id
      where m.firm_id = $1 and m.reference = $2 and e.notes is not null order by e.id limit 1`,
    [principal.firmId, `${token}-1`],
  );
  if (subject === undefined) throw new Error('The fixture has no examination in its first matter.');
  const empty: OutlineContent = { mode: 'CROSS', title: `Outline ${token}`, chapters: [], unsupported: [] };
  const own = { heading: `Chapter ${token}`, goal: '', afterId: null };
  const content = editedOutline(empty, [{ kind: 'ADD_CHAPTER', ...own }], { name: token, newId: randomUUID });
  await server.database.withFirm(principal, 'write', async (unitOfWork) => {
    const { examinerId, matterId } = subject;
    await outlineSaying(unitOfWork, orderOf(examinerId, { matterId, mode: 'CROSS' }), content);
    await saveOutlineTemplate(unitOfWork, {
      ...{ id: null, version: null, name: `Template ${token}`, mode: 'CROSS', fromOutlineId: null },
      chapters: [{ topic: null, heading: `Chapter ${token}`, goal: null, questions: [`Is it ${token}?`] }],
    });
  });
}
