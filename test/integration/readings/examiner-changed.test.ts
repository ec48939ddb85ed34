import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../../server/platform/database/index.js';
import { createLogger } from '../../../server/platform/logger.js';
import { Notifications } from '../../../server/platform/realtime/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { createTestFirm } from '../../support/factories.js';

let db: TestDatabase;
let notifications: Notifications;

beforeAll(async () => {
  db = await createTestDatabase();
  notifications = new Notifications(db.appUrl, createLogger('silent'));
  await notifications.start();
});
afterAll(async () => {
  await notifications.close();
  await db.close();
});

const recount = (principal: Principal, ids: readonly string[]): Promise<unknown> =>
  db.database.withFirm(principal, 'write', (unitOfWork) =>
    unitOfWork.query('call app.refresh_examiner_counts($1::uuid[])', [ids]),
  );

describe('a change of counts', () => {
  it.each([
    ['of few examiners reaches those who look at one of them', 2, ['counted']],
    ['of more than five hundred reaches whoever looks at any', 501, ['counted', 'another']],
  ])('%s', async (_what, count, reached) => {
    const [{ principal }, other] = [await createTestFirm(db), await createTestFirm(db)];
    const ids = Array.from({ length: count }, () => randomUUID());
    const heard: string[] = [];
    const { firmId } = principal;
    const listen = (of: string, id: string, name: string) =>
      notifications.subscribe({ firmId: of, topic: 'examiner', id }, () => heard.push(name));
    const stops = [
      listen(firmId, ids[0] ?? '', 'counted'),
      listen(firmId, randomUUID(), 'another'),
      listen(other.principal.firmId, ids[0] ?? '', 'of another firm'),
    ];
    await recount(principal, ids);
    // What comes over the same connection afterwards shows that all before it has come.
    stops.push(listen(other.principal.firmId, firmId, 'last'));
    await recount(other.principal, [firmId]);
    await eventually(() => heard.includes('last'));
    expect(heard.filter((name) => name !== 'last').sort()).toEqual([...reached].sort());
    for (const stop of stops) stop();
  });
});
