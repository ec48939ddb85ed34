import type { SealedText, UnitOfWork } from '../../../platform/database/index.js';
import type { Reader } from '../../../reading/reader.js';
import { ProposalValueError, ReaderOriginError } from '../reading.errors.js';
import { externalReaderOf, type ExternalReaderRow } from './external-reader.queries.js';
import { openAiCompatibleReader } from './open-ai-compatible-reader.js';

/** The reader outside as a firm sets it. */
export type ExternalReaderSetting = {
  readonly origin: string;
  readonly model: string;
  /** Null: the one that is kept stays, as long as it was given for the same address. */
  readonly key: string | null;
  readonly isEnabled: boolean;
};

/** What the operator of the server decides. */
export type ReaderServices = {
  /** Origins to which reports may be sent. */
  readonly readerOrigins: readonly string[];
};

const PURPOSE = 'external reader';
const LONGEST_MODEL = 200;
const LONGEST_KEY = 1_000;

/**
 * Chooses the reader outside. Nothing is sent before it is enabled.
 *
 * @throws ReaderOriginError for an address that the operator does not allow; ProposalValueError.
 */
export async function setExternalReader(
  unitOfWork: UnitOfWork,
  { readerOrigins }: ReaderServices,
  { origin, model, key, isEnabled }: ExternalReaderSetting,
): Promise<void> {
  const allowed = readerOrigins.find((known) => known === origin.replace(/\/$/, ''));
  if (allowed === undefined) throw new ReaderOriginError(readerOrigins);
  const named = model.trim();
  if (named === '' || named.length > LONGEST_MODEL) {
    throw new ProposalValueError(`Name the model, in at most ${LONGEST_MODEL} characters.`, 'model');
  }
  if (key !== null && (key.trim() === '' || key.length > LONGEST_KEY)) {
    throw new ProposalValueError(
      'The key is empty or too long; leave it out to keep the present one.',
      'key',
    );
  }
  const sealed = key === null ? await keptKey(unitOfWork, allowed) : await sealedKey(unitOfWork, key.trim());
  const { firmId, memberId } = unitOfWork.principal;
  await unitOfWork.query(
    `insert into external_reader (firm_id, origin, model, sealed_key, data_key_id, is_enabled, set_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (firm_id) do update
        set origin = excluded.origin, model = excluded.model, sealed_key = excluded.sealed_key,
            data_key_id = excluded.data_key_id, is_enabled = excluded.is_enabled, set_by = excluded.set_by,
            set_at = clock_timestamp()`,
    [firmId, allowed, named, sealed?.sealed ?? null, sealed?.dataKeyId ?? null, isEnabled, memberId],
  );
  await unitOfWork.audit({
    action: 'EXTERNAL_READER_SET',
    objectType: 'ExternalReader',
    detail: { origin: allowed, isEnabled },
  });
}

async function sealedKey(unitOfWork: UnitOfWork, key: string): Promise<SealedText> {
  const sealing = await unitOfWork.vault.sealing();
  return { sealed: sealing.seal(PURPOSE, key), dataKeyId: sealing.dataKeyId };
}

/** A key is not handed to another address than the one that it was given for. */
async function keptKey(unitOfWork: UnitOfWork, origin: string): Promise<SealedText | null> {
  const present = await externalReaderOf(unitOfWork);
  return present === null || present.origin !== origin ? null : sealedKeyOf(present);
}

function sealedKeyOf({ sealedKey, dataKeyId }: ExternalReaderRow): SealedText | null {
  return sealedKey === null || dataKeyId === null ? null : { sealed: sealedKey, dataKeyId };
}

/**
 * The firm's reader outside; null while none is enabled, or when the operator allows its address no more.
 *
 * @throws MasterKeyError when its key does not open.
 */
export async function enabledExternalReader(
  unitOfWork: UnitOfWork,
  { readerOrigins }: ReaderServices,
): Promise<Reader | null> {
  const row = await externalReaderOf(unitOfWork);
  if (row === null || !row.isEnabled || !readerOrigins.includes(row.origin)) return null;
  const sealed = sealedKeyOf(row);
  const key = sealed === null ? null : await unitOfWork.vault.open(PURPOSE, sealed);
  return openAiCompatibleReader({ origin: row.origin, model: row.model, key });
}
