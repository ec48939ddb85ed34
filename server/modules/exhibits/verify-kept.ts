import { builtExhibit } from './built-exhibit.js';
import { exhibitHash, identityDigest } from './exhibit-hash.js';
import { manifestRowDigest, type ExhibitManifest, type ManifestRow } from './exhibit-manifest.js';
import { figureDifferences, peerDifferences, type FigureDifference } from './figure-differences.js';
import type { KeptRow, RowIdentity } from './kept-record.js';

/** What of a kept exhibit does not agree with itself; all empty and true when it verifies. */
export type KeptCheck = {
  /** Rows whose contents are not what their digest was made of, by number. */
  readonly alteredRows: readonly number[];
  /** Numbers of rows that were kept and are no longer there. */
  readonly missingRows: readonly number[];
  /** Whether the hash is that of the exhibit and its rows. */
  readonly hashAgrees: boolean;
  /** Figures that the kept rows do not give. */
  readonly figures: readonly FigureDifference[];
  /** The same method may compute otherwise in another version; then differing figures have a reason. */
  readonly isSameMethods: boolean;
};

const NOBODY: RowIdentity = { examinationId: null, documentId: null, matterId: null, matterReference: null };

/**
 * Computes an exhibit anew from the rows that were kept with it, and its hash from all of it. Needs nothing but the
 * manifest.
 */
export function keptCheck({ body, rows, rowCount, sha256 }: ExhibitManifest): KeptCheck {
  const present = new Set(rows.map(({ number }) => number));
  const numbers = Array.from({ length: rowCount }, (_, index) => index + 1);
  const { order, frame, asOf } = body;
  const anew = builtExhibit({
    kind: order.kind,
    examinerId: order.examinerId,
    frame,
    asOf,
    rows: rows.map(keptRow),
  });
  const figures = anew.kind === 'BUILT' ? anew.figures : [];
  const methods = anew.kind === 'BUILT' ? anew.methods : body.methods;
  return {
    alteredRows: rows.filter((row) => !isWhole(row)).map(({ number }) => number),
    missingRows: numbers.filter((number) => !present.has(number)),
    hashAgrees:
      exhibitHash(
        body,
        rows.map(({ digest }) => digest),
      ) === sha256,
    figures: [...figureDifferences(body.figures, figures), ...peerDifferences(body.figures, frame)],
    isSameMethods: body.methods.every(({ id, version }) =>
      methods.some((method) => method.id === id && method.version === version),
    ),
  };
}

/** Whether the check found nothing. */
export function isVerified({ alteredRows, missingRows, hashAgrees, figures }: KeptCheck): boolean {
  return alteredRows.length === 0 && missingRows.length === 0 && hashAgrees && figures.length === 0;
}

/** What the check found, each in a sentence; empty when it found nothing. */
export function checkWords(check: KeptCheck): string[] {
  const { alteredRows, missingRows, hashAgrees, figures, isSameMethods } = check;
  return [
    ...rowsWords(
      alteredRows,
      'is not what it was when the exhibit was made',
      'are not what they were when the exhibit was made',
    ),
    ...rowsWords(missingRows, 'is missing', 'are missing'),
    ...(hashAgrees ? [] : ['The SHA-256 is not that of this exhibit and its rows.']),
    ...figures.map(
      ({ label, stated, other }) => `${label}: the exhibit states ${stated}, its rows give ${other}.`,
    ),
    ...(figures.length === 0 || isSameMethods
      ? []
      : ['This program has another version of a method than the one that made the exhibit.']),
  ];
}

function rowsWords(numbers: readonly number[], one: string, many: string): string[] {
  if (numbers.length === 0) return [];
  const said = `${numbers.slice(0, 20).join(', ')}${numbers.length > 20 ? ' and others' : ''}`;
  return [numbers.length === 1 ? `Row ${said} ${one}.` : `Rows ${said} ${many}.`];
}

function isWhole(row: ManifestRow): boolean {
  const isOwn = row.identity === null || identityDigest(row.identity) === row.identityDigest;
  return isOwn && manifestRowDigest(row) === row.digest;
}

/** Which entry a row is does not enter any figure. */
function keptRow({ counted, identity }: ManifestRow): KeptRow {
  return { counted, identity: identity ?? NOBODY };
}
