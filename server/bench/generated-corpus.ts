import { claimantDigests, nameWordDigests, sealClaimant } from '../modules/matters/index.js';
import { documentPassages, PassageClass } from '../modules/passages/index.js';
import type { Sealing, UnitOfWork } from '../platform/database/index.js';
import { type GeneratedReport, type Planted } from './generated-reports.js';

/** Any connection that may write past row-level security. */
type OwnerQuery = (sql: string, parameters: readonly unknown[]) => Promise<unknown>;

/** The id of a thing with a number: the same on every run, and none has to be looked up. */
const idOf = (kind: number, number: number): string =>
  `00000000-0000-7${String(kind).padStart(3, '0')}-8000-${String(number).padStart(12, '0')}`;
export const documentIdOf = (number: number): string => idOf(1, number);

const EXAMINER = 2;
const CLAIMANT = 3;
const VENDOR = 4;
const EXAMINATION = 5;

/** Files reports as a firm has them after review: each with its examiner, claimant, vendor and day. Empty of text. */
export async function fileReports(
  query: OwnerQuery,
  { firmId, sealing }: { readonly firmId: string; readonly sealing: Sealing },
  reports: readonly GeneratedReport[],
): Promise<void> {
  const examiners = [...new Set(reports.map(({ examiner }) => examiner))];
  const vendors = [...new Set(reports.map(({ vendor }) => vendor))];
  const claimants = [...new Set(reports.map(({ claimant }) => claimant))];
  await query(
    `insert into provisional_examiner (firm_id, id, last_name, first_name, name_key, search_name)
     select $1, n.id, 'Bench' || n.number, 'Ada', 'ada bench' || n.number, 'ada bench' || n.number
       from unnest($2::uuid[], $3::integer[]) as n (id, number)`,
    [firmId, examiners.map((number) => idOf(EXAMINER, number)), examiners],
  );
  await query(
    `insert into examiner_appearance (firm_id, appearance_key, name_as_written, provisional_examiner_id, method)
     select $1, 'bench:' || id, 'Ada Bench', id, 'PROVISIONAL' from unnest($2::uuid[]) as n (id)`,
    [firmId, examiners.map((number) => idOf(EXAMINER, number))],
  );
  const person = { fullName: 'Bench Person', bornOn: null };
  const { sealedName, dataKeyId } = sealClaimant(sealing, person);
  const { nameDigest, personDigest } = claimantDigests(sealing, person);
  await query(
    `insert into claimant (firm_id, id, sealed_name, data_key_id, name_digest, person_digest, name_words)
     select $1, id, $3, $4, $5, $6, $7::bytea[] from unnest($2::uuid[]) as n (id)`,
    [
      firmId,
      claimants.map((number) => idOf(CLAIMANT, number)),
      sealedName,
      dataKeyId,
      nameDigest,
      personDigest,
      nameWordDigests(sealing, person.fullName),
    ],
  );
  await query(
    `insert into organisation (firm_id, id, kind, name, name_key)
     select $1, n.id, 'VENDOR', 'Vendor ' || n.number, 'vendor ' || n.number
       from unnest($2::uuid[], $3::integer[]) as n (id, number)`,
    [firmId, vendors.map((number) => idOf(VENDOR, number)), vendors],
  );
  await query(
    `insert into examination (firm_id, id, appearance_id, subject_id, claimant_id, vendor_id, kind, examined_on, side,
                              identity_key)
     select $1, n.id, a.id, a.subject_id, n.claimant_id, n.vendor_id, 'IME', n.examined_on, 'DEFENSE', n.id::text
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::date[])
            as n (id, subject_id, claimant_id, vendor_id, examined_on)
       join examiner_appearance a on a.firm_id = $1 and a.subject_id = n.subject_id`,
    [
      firmId,
      reports.map(({ number }) => idOf(EXAMINATION, number)),
      reports.map(({ examiner }) => idOf(EXAMINER, examiner)),
      reports.map(({ claimant }) => idOf(CLAIMANT, claimant)),
      reports.map(({ vendor }) => idOf(VENDOR, vendor)),
      reports.map(({ examinedOn }) => examinedOn),
    ],
  );
  await query(
    `insert into source_document (firm_id, id, examination_id, kind, title)
     select $1, n.id, n.examination_id, 'REPORT', 'Bench report' from unnest($2::uuid[], $3::uuid[]) as n (id, examination_id)`,
    [
      firmId,
      reports.map(({ number }) => documentIdOf(number)),
      reports.map(({ number }) => idOf(EXAMINATION, number)),
    ],
  );
}

export type ReuseScore = {
  readonly planted: number;
  readonly found: number;
  readonly shown: number;
  readonly right: number;
};

/** For each text, the people in whose reports it stands: a text used for one person only is no reuse. */
export function peopleByTemplate(
  reports: readonly GeneratedReport[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const people = new Map<string, Set<number>>();
  for (const { claimant, planted } of reports) {
    for (const { template } of planted) {
      const known = people.get(template) ?? new Set();
      people.set(template, known.add(claimant));
    }
  }
  return people;
}

/**
 * Counts, over some reports, how many planted texts of their examiners are shown as the examiner's own, and how many
 * of the passages that are shown so were planted. A passage is a planted text when half of the smaller lies in both.
 */
export async function scoreReuse(
  unitOfWork: UnitOfWork,
  reports: readonly GeneratedReport[],
  people: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<ReuseScore> {
  const score = { planted: 0, found: 0, shown: 0, right: 0 };
  for (const report of reports) {
    const reused = report.planted.filter(
      ({ kind, template }) => kind === 'EXAMINER' && (people.get(template)?.size ?? 0) > 1,
    );
    const passages = await documentPassages(unitOfWork, documentIdOf(report.number));
    const shown = (passages?.sections ?? [])
      .flatMap(({ repeats }) => repeats)
      .filter((repeat) => repeat.class === PassageClass.EXAMINER)
      .map(({ passage, quote }) => {
        const start = passage.spanStart + passage.text.indexOf(quote);
        return { start, end: start + quote.length };
      });
    score.planted += reused.length;
    score.shown += shown.length;
    score.found += reused.filter((planted) => shown.some((span) => isMostly(planted, span))).length;
    score.right += shown.filter((span) => reused.some((planted) => isMostly(planted, span))).length;
  }
  return score;
}

function isMostly(
  planted: Planted,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const shared = Math.min(planted.end, end) - Math.max(planted.start, start);
  return 2 * shared >= Math.min(planted.end - planted.start, end - start);
}
