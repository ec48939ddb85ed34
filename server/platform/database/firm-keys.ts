import type { FirmId } from '../../kernel/ids.js';
import { MasterKeyError, newDataKey, unwrapKey, wrapKey, type MasterKey } from '../storage/index.js';

/** SEAL keys are replaced in time; the DIGEST key stays, or nothing that was digested would be found again. */
export type KeyUse = 'SEAL' | 'DIGEST';

/** A key of one firm, unwrapped: stays in memory. */
export type DataKey = { readonly id: string; readonly key: Buffer };

/** Plain SQL in a transaction of the firm. */
export type FirmQuery = <Row>(sql: string, parameters: readonly unknown[]) => Promise<Row[]>;

type WrappedKey = { readonly id: string; readonly wrapped: Buffer };

/** Keys kept in memory, over all firms. */
const MOST_KEPT = 5_000;

/**
 * The firms' data keys of one process, each unwrapped once. Only keys that are committed are kept: a key is made in a
 * transaction of its own, since one that went with the caller's would have sealed what others can not open.
 */
export class FirmKeys {
  private readonly byId = new Map<string, DataKey>();
  private readonly inUse = new Map<string, DataKey>();

  constructor(
    private readonly masterKey: MasterKey,
    /** Runs in a transaction of the firm that is committed before the answer. */
    private readonly beside: (firmId: FirmId, work: (query: FirmQuery) => Promise<unknown>) => Promise<void>,
  ) {}

  /** The firm's key for what is sealed or digested from now on; null when it has none yet. */
  async present(firmId: FirmId, use: KeyUse, query: FirmQuery): Promise<DataKey | null> {
    const place = `${firmId} ${use}`;
    const kept = this.inUse.get(place);
    if (kept !== undefined) return kept;
    const [row] = await query<WrappedKey>(
      'select id, wrapped from firm_data_key where firm_id = $1 and purpose = $2 and retired_at is null',
      [firmId, use],
    );
    if (row === undefined) return null;
    const key = this.unwrapped(firmId, use, row);
    keep(this.inUse, place, key);
    return key;
  }

  /** As `present`, and made when there is none. Of two servers that make one at once, both get the first's. */
  async ensured(firmId: FirmId, use: KeyUse, query: FirmQuery): Promise<DataKey> {
    const present = await this.present(firmId, use, query);
    if (present !== null) return present;
    const made: { key: DataKey | null } = { key: null };
    await this.beside(firmId, async (besideQuery) => {
      await besideQuery(
        `insert into firm_data_key (firm_id, purpose, wrapped, master_key_id) values ($1, $2, $3, $4)
         on conflict (firm_id, purpose) where retired_at is null do nothing`,
        [firmId, use, wrapKey(this.masterKey, ownerOf(firmId, use), newDataKey()), this.masterKey.id],
      );
      made.key = await this.present(firmId, use, besideQuery);
    });
    if (made.key === null) throw new MasterKeyError('The firm’s data key could not be made.');
    return made.key;
  }

  /** A key that something was sealed with. @throws MasterKeyError when it is missing or another master key's. */
  async sealedWith(firmId: FirmId, id: string, query: FirmQuery): Promise<DataKey> {
    const kept = this.byId.get(`${firmId} ${id}`);
    if (kept !== undefined) return kept;
    const [row] = await query<WrappedKey>(
      "select id, wrapped from firm_data_key where firm_id = $1 and id = $2 and purpose = 'SEAL'",
      [firmId, id],
    );
    if (row === undefined) throw new MasterKeyError('A data key is missing from the database.');
    return this.unwrapped(firmId, 'SEAL', row);
  }

  private unwrapped(firmId: FirmId, use: KeyUse, { id, wrapped }: WrappedKey): DataKey {
    const key = { id, key: unwrapKey(this.masterKey, ownerOf(firmId, use), wrapped) };
    keep(this.byId, `${firmId} ${id}`, key);
    return key;
  }
}

/** What a wrapped key is bound to, so that neither another firm's nor one for another use stands in for it. */
function ownerOf(firmId: FirmId, use: KeyUse): string {
  return use === 'SEAL' ? firmId : `${firmId} ${use}`;
}

/** The oldest goes first. */
function keep(keys: Map<string, DataKey>, place: string, key: DataKey): void {
  if (keys.size >= MOST_KEPT) {
    const [oldest] = keys.keys();
    if (oldest !== undefined) keys.delete(oldest);
  }
  keys.set(place, key);
}
