import { accountId, firmId, memberId } from '../../kernel/ids.js';
import { dayOf, type Clock } from '../../platform/clock.js';
import type { Database, Principal } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors.js';
import { describeError, type Logger } from '../../platform/logger.js';
import { storedProgress, type ProgressReporter } from './import-progress.js';
import { runImport, type ImportMode } from './run-import.js';

/** The server is stopping; the import stays in line for the next start. */
class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

const LOOK_AGAIN_AFTER_MS = 1_000;

/**
 * Works off the imports in line, one at a time. What a stopped or killed server left is found and run
 * again: its transaction was rolled back with its connection, and its lock went with it.
 */
export class ImportRunner {
  private isStopping = false;
  private loop: Promise<void> = Promise.resolve();
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.loop = this.work();
  }

  /** Something may be in line: look now instead of at the next turn. */
  wake(): void {
    this.wakeUp();
  }

  /** Breaks off the import in hand, which is rolled back, and waits for that. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.wakeUp();
    await this.loop;
  }

  private async work(): Promise<void> {
    while (!this.isStopping) {
      try {
        for (const pending of await this.database.pendingImports()) {
          if (this.isStopping) break;
          await this.database.withProcessLock(`import:${pending.importId}`, () => this.run(pending));
        }
      } catch (error) {
        this.logger.error({ error: describeError(error) }, 'import runner');
      }
      if (!this.isStopping) await this.pause();
    }
  }

  private async run(pending: { firmId: string; importId: string }): Promise<void> {
    const found = await importInLine(this.database, pending);
    // Another server finished it between the look and the lock.
    if (found === null) return;
    const { principal, mode } = found;
    const stored = storedProgress(this.database, principal, pending.importId);
    const progress: ProgressReporter = {
      report: (phase, records) => {
        if (this.isStopping) throw new StoppedError('The server is stopping.');
        stored.report(phase, records);
      },
    };
    try {
      const today = dayOf(this.clock);
      await runImport(this.database, principal, pending.importId, { mode, today, progress });
    } catch (error) {
      // Whatever breaks while the server stops, the stop may have broken: the import stays in line.
      if (error instanceof StoppedError || this.isStopping) return;
      this.logger.error({ importId: pending.importId, mode, error: describeError(error) }, 'import failed');
      await recordFailure(this.database, principal, pending.importId, error);
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_AGAIN_AFTER_MS);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

type InLine = {
  status: string;
  memberId: string | null;
  accountId: string | null;
  role: string | null;
  side: 'PLAINTIFF' | 'DEFENSE';
};

/** On whose behalf the import runs; null when it is no longer in line. */
async function importInLine(
  database: Database,
  pending: { firmId: string; importId: string },
): Promise<{ principal: Principal; mode: ImportMode } | null> {
  const worker: Principal = {
    firmId: firmId(pending.firmId),
    accountId: null,
    memberId: null,
    role: 'WORKER',
    firmSide: 'PLAINTIFF',
    sessionId: null,
    requestId: pending.importId,
  };
  return database.withFirm(worker, 'read', async (unitOfWork) => {
    const [row] = await unitOfWork.query<InLine>(
      `select b.status, m.id as "memberId", m.account_id as "accountId", m.role, f.side
         from import_batch b
         join firm f on f.id = b.firm_id
         left join member m on m.firm_id = b.firm_id and m.id = b.requested_by
        where b.firm_id = $1 and b.id = $2`,
      [worker.firmId, pending.importId],
    );
    if (row === undefined || !(row.status === 'CHECKING' || row.status === 'COMMITTING')) return null;
    const principal: Principal = {
      ...worker,
      accountId: row.accountId === null ? null : accountId(row.accountId),
      memberId: row.memberId === null ? null : memberId(row.memberId),
      role: row.role ?? worker.role,
      firmSide: row.side,
    };
    return { principal, mode: row.status === 'CHECKING' ? 'CHECK' : 'COMMIT' };
  });
}

async function recordFailure(
  database: Database,
  principal: Principal,
  importId: string,
  error: unknown,
): Promise<void> {
  const isTold = error instanceof DomainError;
  await database.withFirm(principal, 'write', async (unitOfWork) => {
    await unitOfWork.query(
      `update import_batch set status = 'FAILED', phase = null, failure_code = $3, failure_message = $4,
              version = version + 1
        where firm_id = $1 and id = $2 and status in ('CHECKING', 'COMMITTING')`,
      [
        principal.firmId,
        importId,
        isTold ? error.code : 'INTERNAL_SERVER_ERROR',
        isTold
          ? error.message
          : `Something failed on our side; nothing was written. Check the file again, or ask for help with ${importId}.`,
      ],
    );
    await unitOfWork.audit({ action: 'IMPORT_FAILED', objectType: 'ImportBatch', objectId: importId });
    await unitOfWork.notify('import', importId);
  });
}
