import {
  createPanel,
  namesOfPanels,
  recordStrike,
  type PanelNameDetails,
} from '../../server/modules/panels/index.js';
import type { TestFirm } from './factories.js';
import type { TestServer } from './server.js';

/** A panel in the firm's first matter, with a strike on record and the firm's token in each text. */
export async function recordPanel(server: TestServer, { principal }: TestFirm, token: string): Promise<void> {
  const [found] = await server.asOwner<{ matterId: string; examinerId: string }>(
    `select m.id as "matterId", p.id as "examinerId" from matter m
       join provisional_examiner p on p.firm_id = m.firm_id and p.first_name = 'Orla'
      where m.firm_id = $1 and m.reference = $2`,
    [principal.firmId, `${token}-1`],
  );
  if (found === undefined) throw new Error('The fixture has no first matter, or no Orla.');
  const { matterId, examinerId } = found;
  const name = (writtenName: string, whom: string | null = null): PanelNameDetails => ({
    ...{
      writtenName,
      examinerId: whom,
      officeCity: token,
      distanceMiles: 8,
      availableOn: '2027-05-06',
      note: token,
    },
    ...{ documentId: null, page: null },
  });
  await server.database.withFirm(principal, 'write', async (unitOfWork) => {
    const names = [name(`Orla ${token}`, examinerId), name(`Una ${token}`), name(`Odo ${token}`)];
    const id = await createPanel(unitOfWork, {
      ...{
        matterId,
        kind: 'OTHER',
        number: token,
        specialty: token,
        assignedOn: '2027-03-03',
        service: null,
      },
      ...{ ourSide: 'PLAINTIFF', issues: ['CAUSATION'], documentId: null, page: null, names },
    });
    const [first] = await namesOfPanels(unitOfWork, [id]);
    const strike = { nameId: first?.id ?? '', side: 'DEFENSE', struckOn: null } as const;
    await recordStrike(unitOfWork, { id, version: 1, ...strike });
  });
}
