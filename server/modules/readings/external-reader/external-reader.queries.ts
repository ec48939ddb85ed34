import type { UnitOfWork } from '../../../platform/database/index.js';

/** The reader outside that the firm chose. */
export type ExternalReaderRow = {
  readonly origin: string;
  readonly model: string;
  readonly isEnabled: boolean;
  readonly sealedKey: Buffer | null;
  readonly dataKeyId: string | null;
  readonly setById: string | null;
  readonly setAt: Date;
};

/** Null when the firm chose none. */
export async function externalReaderOf(unitOfWork: UnitOfWork): Promise<ExternalReaderRow | null> {
  const [row] = await unitOfWork.query<ExternalReaderRow>(
    `select r.origin, r.model, r.is_enabled as "isEnabled", r.sealed_key as "sealedKey",
            r.data_key_id as "dataKeyId", r.set_by as "setById", r.set_at as "setAt"
       from external_reader r where r.firm_id = $1`,
    [unitOfWork.principal.firmId],
  );
  return row ?? null;
}
