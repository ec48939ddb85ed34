import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationMembers } from '../../../server/modules/demonstration/demonstration-member.queries.js';
import { loadDemonstration } from '../../../server/modules/demonstration/index.js';
import { generatedOutline } from '../../../server/modules/outlines/generated-outline.js';
import { refreshPeers } from '../../../server/modules/peers/index.js';
import type { Principal } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { outlineProblems } from '../../support/outline-checks.js';
import { unresolvedSources } from '../../support/outline-sources.js';

const TODAY = '2026-11-21';
/** A firm of plaintiffs whose examiners are compared with peers, and one of defendants whose are not yet. */
const COMPARED = 'hathersedge';
const FIRMS = [COMPARED, 'ravensholt'] as const;

let db: TestDatabase;
const principals = new Map<string, Principal>();

beforeAll(async () => {
  db = await createTestDatabase();
  await loadDemonstration({
    database: db.database,
    ownerUrl: db.ownerUrl,
    today: TODAY,
    log: () => undefined,
  });
  for (const { slug, principal } of (await demonstrationMembers(db.database, 'test')) ?? []) {
    if (!principals.has(slug)) principals.set(slug, principal);
  }
  await refreshPeers(db.database, principalOf(COMPARED), TODAY);
}, 120_000);
afterAll(() => db.close());

function principalOf(slug: string): Principal {
  const principal = principals.get(slug);
  if (principal === undefined) throw new Error(`Nobody of ${slug}.`);
  return principal;
}

describe.each(FIRMS)('the outlines of every examiner of %s', (slug) => {
  it('rest on what is on file, number by number', { timeout: 120_000 }, async () => {
    await db.database.withFirm(principalOf(slug), 'read', async (unitOfWork) => {
      const examiners = await unitOfWork.query<{ id: string }>(
        'select distinct subject_id as id from examination where firm_id = $1',
        [unitOfWork.principal.firmId],
      );
      expect(examiners.length).toBeGreaterThan(40);
      let [questions, flagged] = [0, 0];
      for (const { id: examinerId } of examiners) {
        const about = { examinerId, matterId: null, examinationId: null, today: TODAY };
        const cross = await generatedOutline(unitOfWork, { ...about, mode: 'CROSS' });
        const preparation = await generatedOutline(unitOfWork, { ...about, mode: 'PREPARATION' });
        expect(outlineProblems(cross)).toEqual([]);
        expect(outlineProblems(preparation)).toEqual([]);
        expect(await unresolvedSources(unitOfWork, examinerId, [cross, preparation])).toEqual([]);
        const put = cross.chapters.flatMap((chapter) => chapter.questions);
        questions += put.length;
        flagged += put.filter(({ id }) => id.endsWith(':outside')).length;
      }
      expect(questions).toBeGreaterThan(examiners.length * 5);
      // Where examiners are compared, some of the invented ones are made to be unusual.
      expect(flagged > 0).toBe(slug === COMPARED);
    });
  });
});
