import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';

/** A file on its way, as far as it has come. */
export type Upload = {
  readonly id: string;
  readonly fileName: string;
  readonly folder: string | null;
  readonly byteSize: number;
  readonly sha256: Buffer;
  /** Bytes that have arrived, from the beginning without a gap. */
  readonly received: number;
  readonly dataKeyId: string;
};

const UPLOADS = `
select u.id, u.file_name as "fileName", u.folder, u.byte_size::float8 as "byteSize", u.sha256,
       u.received::float8 as received, u.data_key_id as "dataKeyId"
  from upload u`;

/** @throws NotFoundError when it is missing, another firm's, or over. */
export async function uploadById(unitOfWork: UnitOfWork, id: string): Promise<Upload> {
  const [upload] = await unitOfWork.query<Upload>(`${UPLOADS} where u.firm_id = $1 and u.id = $2`, [
    unitOfWork.principal.firmId,
    id,
  ]);
  if (upload === undefined) throw new NotFoundError('Upload');
  return upload;
}

/** The firm's unfinished upload of these bytes, whoever began it; null when there is none. */
export async function uploadOf(unitOfWork: UnitOfWork, sha256: Buffer): Promise<Upload | null> {
  const [upload] = await unitOfWork.query<Upload>(`${UPLOADS} where u.firm_id = $1 and u.sha256 = $2`, [
    unitOfWork.principal.firmId,
    sha256,
  ]);
  return upload ?? null;
}

/** A stretch of an upload and where it lies. */
export type UploadPiece = { readonly storageKey: string; readonly byteSize: number };

/** What has arrived, in the order of the file. */
export function piecesOf(unitOfWork: UnitOfWork, uploadId: string): Promise<UploadPiece[]> {
  return unitOfWork.query(
    `select storage_key as "storageKey", byte_size as "byteSize" from upload_piece
      where firm_id = $1 and upload_id = $2 order by starts_at`,
    [unitOfWork.principal.firmId, uploadId],
  );
}
