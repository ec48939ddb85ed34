import { setMatterDate } from '../../server/modules/legal-rules/index.js';
import { addParty, addTask } from '../../server/modules/workspace/index.js';
import type { TestFirm } from './factories.js';
import type { TestServer } from './server.js';

/** What a firm keeps of its first matter beside examinations: a party, a task and a day, each with the firm's token. */
export async function workOnMatter(
  server: TestServer,
  { principal }: TestFirm,
  token: string,
): Promise<void> {
  const [matter] = await server.asOwner<{ id: string }>(
    'select id from matter where firm_id = $1 and reference = $2',
    [principal.firmId, `${token}-1`],
  );
  if (matter === undefined) throw new Error('The fixture has no first matter.');
  const matterId = matter.id;
  // A place, so that the trial has deadlines; past the product, whose change would raise the version.
  await server.asOwner(
    "update matter set jurisdiction = 'US', forum_kind = 'FEDERAL' where firm_id = $1 and id = $2",
    [principal.firmId, matterId],
  );
  await server.database.withFirm(principal, 'write', async (unitOfWork) => {
    await addParty(unitOfWork, { matterId, role: 'EMPLOYER', name: `${token} Works`, note: token });
    const title = `Ask ${token} for the films`;
    await addTask(unitOfWork, { matterId, title, dueOn: '2026-12-01', assigneeId: null });
    const service = null;
    await setMatterDate(unitOfWork, { matterId, kind: 'TRIAL', on: '2099-09-07', service, current: null });
  });
}
