import { entities } from '../entities.js';
import { firmId, memberId } from '../kernel/ids.js';
import { refreshPeers } from '../modules/peers/index.js';
import { Database, type Principal } from '../platform/database/index.js';
import { INVENTED_MASTER_KEY } from '../temporary-documents.js';
import type { GeneratedFirm } from './generated-firm.js';
import { printTable } from './table.js';

/** Compares everybody of a firm, then the group of one examiner after one write, in this process. */
export async function benchPeers(appUrl: string, firm: GeneratedFirm): Promise<void> {
  const database = await Database.connect({
    url: appUrl,
    poolSize: 4,
    entities,
    masterKey: INVENTED_MASTER_KEY,
    statementTimeoutMs: 120_000,
  });
  const principal = principalOf(firm);
  const today = new Date().toISOString().slice(0, 10);
  try {
    const rows: string[][] = [];
    const measure = async (name: string): Promise<void> => {
      const [startedAt, before] = [performance.now(), process.cpuUsage()];
      const { counted, fitted, compared } = await refreshPeers(database, principal, today);
      const { user, system } = process.cpuUsage(before);
      const cpuMs = (user + system) / 1000;
      rows.push([
        name,
        ...[counted, fitted, compared].map(String),
        ((performance.now() - startedAt) / 1000).toFixed(1),
        (cpuMs / Math.max(1, compared)).toFixed(1),
      ]);
    };
    await measure('the whole firm, for the first time');
    await touch(database, principal, firm.placed.at(-1)?.id ?? '');
    await measure('after one write: nothing that is compared has changed');
    await changeOne(database, principal, firm.placed.at(-1)?.id ?? '');
    await measure('after one opinion was changed: its examiner, then the peers');
    printTable(
      `Comparisons with peers of ${firm.placed.length} examiners in three windows`,
      ['', 'counted', 'fits', 'compared', 's', 'Node CPU ms each'],
      rows,
    );
  } finally {
    await database.close();
  }
}

function touch(database: Database, principal: Principal, examinerId: string): Promise<void> {
  return database.withFirm(principal, 'write', async (unitOfWork) => {
    await unitOfWork.query('call app.refresh_examiner_counts($1::uuid[])', [[examinerId]]);
  });
}

function changeOne(database: Database, principal: Principal, examinerId: string): Promise<void> {
  return database.withFirm(principal, 'write', async (unitOfWork) => {
    await unitOfWork.query(
      `update opinion set stance = 'FAVORS_CLAIMANT'
        where firm_id = $1 and id = (
          select o.id from opinion o join examination e using (firm_id)
           where o.firm_id = $1 and o.examination_id = e.id and e.subject_id = $2 and e.kind = 'IME'
             and o.stance = 'FAVORS_DEFENSE' and o.issue = 'CAUSATION'
           order by o.id limit 1)`,
      [principal.firmId, examinerId],
    );
    await unitOfWork.query('call app.refresh_examiner_counts($1::uuid[])', [[examinerId]]);
  });
}

function principalOf(firm: GeneratedFirm): Principal {
  return {
    firmId: firmId(firm.firmId),
    accountId: null,
    memberId: memberId(firm.memberId),
    role: 'OWNER',
    firmSide: 'PLAINTIFF',
    sessionId: null,
    requestId: 'bench',
  };
}
