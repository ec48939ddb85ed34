import type { Database, Principal } from '../../platform/database/index.js';

/** Tells how far an import is. Reports are dropped, not queued, while one is being written. */
export type ProgressReporter = { report(phase: string, recordsDone: number | null): void };

/** For the command line's dry runs and tests that look at results only. */
export const silentProgress: ProgressReporter = { report: () => undefined };

const LEAST_MS_BETWEEN_REPORTS = 250;

/**
 * Writes progress to the import's row from a connection of its own, so that a page that is reloaded, or
 * opened on another server, sees it while the import's transaction is still open.
 */
export function storedProgress(database: Database, principal: Principal, importId: string): ProgressReporter {
  let isWriting = false;
  let lastAt = 0;
  return {
    report: (phase, recordsDone) => {
      const now = performance.now();
      if (isWriting || now - lastAt < LEAST_MS_BETWEEN_REPORTS) return;
      isWriting = true;
      lastAt = now;
      // Progress is a courtesy: failing to write it must not fail the import.
      void writeProgress(database, principal, importId, phase, recordsDone)
        .catch(() => undefined)
        .finally(() => (isWriting = false));
    },
  };
}

async function writeProgress(
  database: Database,
  principal: Principal,
  importId: string,
  phase: string,
  recordsDone: number | null,
): Promise<void> {
  await database.withFirm(principal, 'write', async (unitOfWork) => {
    // Skipped rather than awaited when the import is just being concluded.
    await unitOfWork.query(
      `update import_batch b set phase = $3, records_done = coalesce($4, b.records_done)
        where (b.firm_id, b.id) = (
          select c.firm_id, c.id from import_batch c
           where c.firm_id = $1 and c.id = $2 and c.status in ('CHECKING', 'COMMITTING')
             for no key update skip locked)`,
      [principal.firmId, importId, phase, recordsDone],
    );
    await unitOfWork.notify('import', importId);
  });
}
