import { rowDigest, rowFace, type RowFace } from './exhibit-hash.js';
import type { ExhibitBody, RowIdentity } from './kept-record.js';
import type { StoredExhibit } from './stored-exhibit.js';

/** A row as a manifest hands it out; `identity` only to readers in the firm. */
export type ManifestRow = RowFace & {
  readonly number: number;
  readonly digest: string;
  readonly identity: RowIdentity | null;
};

/** An exhibit as a file that anybody can verify without the product's database. */
export type ExhibitManifest = {
  readonly format: 1;
  readonly body: ExhibitBody;
  readonly rows: readonly ManifestRow[];
  /** How many rows were kept when it was made. */
  readonly rowCount: number;
  readonly sha256: string;
};

/** The manifest of what was read back. */
export function manifestOf(
  { body, rows, rowCount, sha256 }: StoredExhibit,
  { withIdentity }: { readonly withIdentity: boolean },
): ExhibitManifest {
  return {
    format: 1,
    body,
    rows: rows.map(({ number, row, digest }) => ({
      number,
      ...rowFace(row),
      digest,
      identity: withIdentity ? row.identity : null,
    })),
    rowCount,
    sha256,
  };
}

/** The digest that a manifest's row has by its own contents. */
export function manifestRowDigest({ counted, identityDigest }: ManifestRow): string {
  return rowDigest({ counted, identityDigest });
}
