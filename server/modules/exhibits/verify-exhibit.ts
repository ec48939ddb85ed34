import type { Clock } from '../../platform/clock.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { builtExhibit, type ExhibitMaterial } from './built-exhibit.js';
import { manifestOf } from './exhibit-manifest.js';
import { ExhibitVerdict } from './exhibit-vocabulary.js';
import { figureDifferences, figureInWords, type FigureDifference } from './figure-differences.js';
import { instantWords } from './figure-words.js';
import { gatheredMaterial } from './gathered-material.js';
import type { ExhibitBody } from './kept-record.js';
import { changesInWords, rowChanges, type RowChange } from './row-changes.js';
import { storedExhibit, type StoredExhibit } from './stored-exhibit.js';
import { checkWords, isVerified, keptCheck } from './verify-kept.js';

/** What verifying an exhibit found. */
export type ExhibitVerification = {
  readonly exhibitId: string;
  readonly verdict: ExhibitVerdict;
  /** The verdict in words, the figure of the title then and now with it. */
  readonly words: string;
  /** What of the kept exhibit does not agree with itself; empty when it verifies. */
  readonly faults: readonly string[];
  readonly sha256: string;
  readonly asOf: Date;
  readonly checkedAt: Date;
  /** Rows of today beside the kept ones; empty when nothing changed. */
  readonly changes: readonly RowChange[];
  /** Figures that read otherwise today; empty when none does. */
  readonly figures: readonly FigureDifference[];
};

/**
 * Computes an exhibit anew from its own rows, and compares these with the record as it stands. Writes nothing.
 *
 * @throws NotFoundError when it is missing or another firm's.
 */
export async function verifyExhibit(
  unitOfWork: UnitOfWork,
  clock: Clock,
  id: string,
): Promise<ExhibitVerification> {
  const stored = await storedExhibit(unitOfWork, id);
  const { body, sha256 } = stored;
  const check = keptCheck(manifestOf(stored, { withIdentity: true }));
  const faults = checkWords(check);
  const today = await todaysMaterial(unitOfWork, clock, stored);
  const { changes, figures, nowInWords } = comparison(stored, today);
  const isKept = isVerified(check);
  const isCurrent = changes.length === 0 && figures.length === 0 && today !== null;
  const verdict = !isKept
    ? ExhibitVerdict.NOT_VERIFIED
    : isCurrent
      ? ExhibitVerdict.VERIFIED_AND_CURRENT
      : ExhibitVerdict.VERIFIED_DATA_CHANGED;
  return {
    exhibitId: id,
    verdict,
    words: verdictWords({ verdict, body, faults, changes, nowInWords }),
    faults,
    sha256,
    asOf: new Date(body.asOf),
    checkedAt: clock.now(),
    changes,
    figures,
  };
}

/** Null when the firm no longer knows the examiner: then nothing can be compared. */
async function todaysMaterial(
  unitOfWork: UnitOfWork,
  clock: Clock,
  { id, body: { order, frame } }: StoredExhibit,
): Promise<ExhibitMaterial | null> {
  const [row] = await unitOfWork.query<{ examinerId: string }>(
    'select subject_id as "examinerId" from exhibit where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) return null;
  try {
    // By whom the firm takes the examiner for today: names may have been linked since.
    return await gatheredMaterial(unitOfWork, clock, {
      ...order,
      examinerId: row.examinerId,
      filter: frame.filter,
    });
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

type Comparison = {
  readonly changes: readonly RowChange[];
  readonly figures: readonly FigureDifference[];
  /** The headline figure of today; null when there is none. */
  readonly nowInWords: string | null;
};

function comparison({ body, rows }: StoredExhibit, today: ExhibitMaterial | null): Comparison {
  const now = today === null ? null : builtExhibit(today);
  const figures = now?.kind === 'BUILT' ? now.figures : [];
  const organisations = [...body.frame.organisations, ...(today?.frame.organisations ?? [])];
  const headline = figures.find(({ key }) => key === body.content.headline);
  return {
    changes: rowChanges(
      rows.map(({ row }) => row),
      today?.rows ?? [],
      organisations,
    ),
    figures: figureDifferences(body.figures, figures),
    nowInWords: headline === undefined ? null : figureInWords(headline),
  };
}

type Verdict = {
  readonly verdict: ExhibitVerdict;
  readonly body: ExhibitBody;
  readonly faults: readonly string[];
  readonly changes: readonly RowChange[];
  readonly nowInWords: string | null;
};

function verdictWords({ verdict, body, faults, changes, nowInWords }: Verdict): string {
  if (verdict === ExhibitVerdict.NOT_VERIFIED) {
    return `Not verified: do not use this exhibit. ${faults.join(' ')}`;
  }
  const headline = headlineOf(body);
  const then = `As of ${instantWords(body.asOf)}, ${beginning(headline?.label ?? '')}: ${figureInWords(headline)}`;
  if (verdict === ExhibitVerdict.VERIFIED_AND_CURRENT) return `${then}. The record says the same today.`;
  const things = body.order.kind === 'REPEATED_PASSAGES' ? 'report' : 'examination';
  const said = changesInWords(changes, things) ?? 'the comparison with other examiners was computed anew';
  return `${then}; today: ${nowInWords ?? 'too little on file to state it'}. Since then: ${said}.`;
}

function headlineOf({ figures, content }: ExhibitBody): ExhibitBody['figures'][number] | undefined {
  return figures.find(({ key }) => key === content.headline);
}

/** A label within a sentence. */
function beginning(label: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
