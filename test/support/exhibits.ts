import { EVERYTHING } from '../../server/modules/analytics/index.js';
import type { ExhibitBody } from '../../server/modules/exhibits/kept-record.js';
import { storeExhibit } from '../../server/modules/exhibits/stored-exhibit.js';
import type { TestFirm } from './factories.js';
import type { TestServer } from './server.js';

/** An exhibit of the firm's first matter with the firm's token in its words; nothing is counted. */
export async function keepExhibit(server: TestServer, { principal }: TestFirm, token: string): Promise<void> {
  const [found] = await server.asOwner<{ matterId: string; examinerId: string }>(
    `select m.id as "matterId", p.id as "examinerId" from matter m
       join provisional_examiner p on p.firm_id = m.firm_id and p.first_name = 'Orla'
      where m.firm_id = $1 and m.reference = $2`,
    [principal.firmId, `${token}-1`],
  );
  if (found === undefined) throw new Error('The fixture has no first matter, or no Orla.');
  await server.database.withFirm(principal, 'write', async (unitOfWork) => {
    await storeExhibit(unitOfWork, exhibitBody(found, token), []);
  });
}

/** What an exhibit without rows says. */
export function exhibitBody(
  { matterId, examinerId }: { readonly matterId: string | null; readonly examinerId: string },
  token: string,
): ExhibitBody {
  return {
    format: 1,
    order: {
      ...{ kind: 'TIMELINE', use: 'AID', examinerId, matterId },
      ...{ examinationId: null, excludeRestricted: false },
    },
    asOf: '2027-03-04T05:06:07.000Z',
    frame: {
      firmName: token,
      examiner: `Dr. ${token}`,
      examinerName: `Orla ${token}`,
      filter: EVERYTHING,
      organisations: [],
      practice: { specialtyGroup: null, states: [] },
      venue: {
        ...{ jurisdiction: null, forumKind: null, examinationWord: 'medical examination' },
        ...{ wordRule: null, useRule: null },
      },
      ...{ peers: null, reportsCompared: null, restrictedLeftOut: 0, marked: null },
    },
    methods: [],
    figures: [],
    content: {
      ...{ title: `Exhibit of ${token}`, headline: 'EXAMINATION', sentences: [], tables: [], picture: null },
      ...{ coverage: [], methodNote: [], query: token, scope: token },
    },
  };
}
