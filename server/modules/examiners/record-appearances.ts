import { nameKey, searchName, displayName } from '../../kernel/person-name.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { nameInstead, type ExaminerReference, type ReadReference } from './examiner-reference.js';
import { takeIdentityLock } from './identity-lock.js';
import { LinkMethod } from './link-method.js';
import type { ProvisionalDraft, ProvisionalPlace } from './provisional-grouping.js';
import { resolveAppearances, type ResolvedReference } from './resolve-appearances.js';
import { subjectNames } from './subject.queries.js';

/** An appearance of the firm after it was recorded. */
export type RecordedAppearance = Readonly<{
  appearanceId: string;
  /** The directory or provisional examiner for whom it stands. */
  subjectId: string;
  method: LinkMethod;
  /** Of the examiner, not of the writing. */
  displayName: string;
  /** The provisional examiner was made by this call. */
  isNewProvisional: boolean;
  /** A person is asked about it since this call. */
  isAsked: boolean;
}>;

type Placed = ResolvedReference & {
  readonly appearanceId: string;
  readonly subjectId: string;
  readonly method: LinkMethod;
  readonly isProvisional: boolean;
  readonly isNewProvisional: boolean;
};

/**
 * Makes sure that the firm has an appearance for every reference: known ones stay as they are, new ones are
 * linked, asked about, or provisional. Writes nothing that is there already.
 *
 * @param importId the import that brings the references; null for one entered by hand.
 * @returns by appearance key, one entry for each distinct key.
 */
export async function recordAppearances(
  unitOfWork: UnitOfWork,
  { references, importId }: { references: readonly ExaminerReference[]; importId: string | null },
): Promise<ReadonlyMap<string, RecordedAppearance>> {
  await takeIdentityLock(unitOfWork);
  const resolved = await resolveAppearances(unitOfWork, references);
  const placed = await withIds(unitOfWork, resolved);
  const added = placed.filter(({ resolution }) => resolution.kind !== 'RECORDED');
  await completeRecorded(unitOfWork, placed);
  if (added.length > 0) {
    await insertProvisionals(unitOfWork, added, importId);
    await insertAppearances(unitOfWork, added, importId);
    await insertReviews(unitOfWork, added, importId);
    await unitOfWork.audit({
      action: 'APPEARANCES_RECORDED',
      objectType: importId === null ? 'ExaminerAppearance' : 'ImportBatch',
      ...idOf(importId ?? added[0]?.appearanceId),
      detail: countsOf(added),
    });
  }
  const names = await subjectNames(unitOfWork, [...new Set(placed.map((entry) => entry.subjectId))]);
  return new Map(
    placed.map((entry) => [
      entry.read.key,
      {
        appearanceId: entry.appearanceId,
        subjectId: entry.subjectId,
        method: entry.method,
        displayName: names.get(entry.subjectId) ?? displayName(entry.read.name ?? nameInstead(entry.read)),
        isNewProvisional: entry.isNewProvisional,
        isAsked: entry.resolution.kind === 'ASK',
      },
    ]),
  );
}

const idOf = (id: string | undefined): { objectId?: string } => (id === undefined ? {} : { objectId: id });

function countsOf(added: readonly Placed[]): Record<string, number> {
  const count = (kind: ResolvedReference['resolution']['kind']): number =>
    added.filter(({ resolution }) => resolution.kind === kind).length;
  return { linked: count('LINK'), asked: count('ASK'), provisional: count('NONE') };
}

/** Gives every new row its id beforehand, so that what refers to it is written in one statement a table. */
async function withIds(unitOfWork: UnitOfWork, resolved: readonly ResolvedReference[]): Promise<Placed[]> {
  const drafts = [...new Set(resolved.flatMap(({ resolution }) => draftOf(resolution) ?? []))];
  const ids = (await newIds(unitOfWork, resolved.length + drafts.length)).toReversed();
  const nextId = (): string => {
    const id = ids.pop();
    if (id === undefined) throw new Error('Fewer ids were made than rows are new.');
    return id;
  };
  const draftIds = new Map(drafts.map((draft) => [draft, nextId()]));
  return resolved.map((entry) => {
    const { read, resolution } = entry;
    const isKnown = { read, resolution, isProvisional: false, isNewProvisional: false };
    if (resolution.kind === 'RECORDED') {
      const { appearanceId, subjectId, method } = resolution;
      return { ...isKnown, appearanceId, subjectId, method };
    }
    const appearanceId = nextId();
    if (resolution.kind === 'LINK') {
      return { ...isKnown, appearanceId, subjectId: resolution.examinerId, method: resolution.method };
    }
    return {
      ...isKnown,
      appearanceId,
      subjectId: provisionalId(resolution.place, draftIds),
      method: LinkMethod.PROVISIONAL,
      isProvisional: true,
      isNewProvisional: resolution.place.kind === 'NEW',
    };
  });
}

function draftOf(resolution: ResolvedReference['resolution']): ProvisionalDraft | null {
  if (resolution.kind !== 'ASK' && resolution.kind !== 'NONE') return null;
  return resolution.place.kind === 'NEW' ? resolution.place.draft : null;
}

function provisionalId(place: ProvisionalPlace, draftIds: ReadonlyMap<ProvisionalDraft, string>): string {
  const id = place.kind === 'KNOWN' ? place.provisionalExaminerId : draftIds.get(place.draft);
  if (id === undefined) throw new Error('A provisional examiner without an id.');
  return id;
}

async function newIds(unitOfWork: UnitOfWork, count: number): Promise<string[]> {
  const rows = await unitOfWork.query<{ id: string }>(
    'select app.new_id() as id from generate_series(1, $1)',
    [count],
  );
  return rows.map((row) => row.id);
}

async function insertProvisionals(
  unitOfWork: UnitOfWork,
  added: readonly Placed[],
  importId: string | null,
): Promise<void> {
  const firstOfEach = new Map<string, Placed>();
  for (const entry of added.filter((other) => other.isNewProvisional)) {
    if (!firstOfEach.has(entry.subjectId)) firstOfEach.set(entry.subjectId, entry);
  }
  if (firstOfEach.size === 0) return;
  const rows = [...firstOfEach].map(([id, { resolution }]) => provisionalRow(id, draftOf(resolution)));
  await unitOfWork.query(
    `insert into provisional_examiner (firm_id, id, last_name, first_name, middle_name, suffix, credentials, npi,
                                       specialty_code, practice_state, name_key, search_name, import_id)
     select $1, r.id, r."lastName", r."firstName", r."middleName", r.suffix, r.credentials, r.npi,
            (select s.code from specialty s where s.code = r."specialtyCode"), r."practiceState", r."nameKey",
            r."searchName", $3
       from jsonb_to_recordset($2::jsonb) as r (
              id uuid, "lastName" text, "firstName" text, "middleName" text, suffix text, credentials text, npi text,
              "specialtyCode" text, "practiceState" text, "nameKey" text, "searchName" text)
      order by r.id`,
    [unitOfWork.principal.firmId, JSON.stringify(rows), importId],
  );
}

/** The fullest reference of a draft names it; what it leaves out is taken from the others. */
function provisionalRow(id: string, draft: ProvisionalDraft | null): Record<string, string | null> {
  const references: readonly ReadReference[] = draft?.references ?? [];
  const [fullest] = references;
  if (fullest === undefined) throw new Error('A provisional examiner without a reference.');
  const name = fullest.name ?? nameInstead(fullest);
  const firstKnown = (pick: (read: ReadReference) => string | null): string | null =>
    references.map(pick).find((value) => value !== null) ?? null;
  return {
    id,
    lastName: name.lastName,
    firstName: name.firstName,
    middleName: name.middleName,
    suffix: firstKnown((read) => read.name?.suffix ?? null),
    credentials: firstKnown((read) => read.name?.credentials ?? null),
    npi: firstKnown((read) => read.npi),
    specialtyCode: firstKnown((read) => read.specialtyCode),
    practiceState: firstKnown((read) => read.practiceState),
    nameKey: nameKey(name),
    searchName: searchName(name),
  };
}

async function insertAppearances(
  unitOfWork: UnitOfWork,
  added: readonly Placed[],
  importId: string | null,
): Promise<void> {
  const rows = added.map(({ appearanceId, subjectId, isProvisional, method, read }) => ({
    ...read.reference,
    practiceState: read.practiceState,
    id: appearanceId,
    key: read.key,
    examinerId: isProvisional ? null : subjectId,
    provisionalExaminerId: isProvisional ? subjectId : null,
    method,
  }));
  await unitOfWork.query(
    `insert into examiner_appearance (firm_id, id, appearance_key, name_as_written, npi, licence_state, licence_number,
                                      specialty_as_written, practice_state, examiner_id, provisional_examiner_id, method,
                                      import_id)
     select $1, r.id, r.key, r."nameAsWritten", r.npi, r."licenceState", r."licenceNumber", r."specialtyAsWritten",
            r."practiceState", r."examinerId", r."provisionalExaminerId", r.method, $3
       from jsonb_to_recordset($2::jsonb) as r (
              id uuid, key text, "nameAsWritten" text, npi text, "licenceState" text, "licenceNumber" text,
              "specialtyAsWritten" text, "practiceState" text, "examinerId" uuid, "provisionalExaminerId" uuid, method text)
      order by r.id`,
    [unitOfWork.principal.firmId, JSON.stringify(rows), importId],
  );
}

/** What a later file says of an examiner that the firm knows fills what no earlier one said, and changes nothing else. */
async function completeRecorded(unitOfWork: UnitOfWork, placed: readonly Placed[]): Promise<void> {
  const told = placed.filter(
    ({ resolution, read }) =>
      resolution.kind === 'RECORDED' && (read.practiceState !== null || read.specialtyCode !== null),
  );
  if (told.length === 0) return;
  const parameters = [
    unitOfWork.principal.firmId,
    told.map(({ appearanceId }) => appearanceId),
    told.map(({ read }) => read.practiceState),
    told.map(({ read }) => read.specialtyCode),
  ];
  const said = 'unnest($2::uuid[], $3::text[], $4::text[]) as said (appearance_id, state, specialty_code)';
  await unitOfWork.query(
    `update examiner_appearance a set practice_state = said.state
       from ${said}
      where a.firm_id = $1 and a.id = said.appearance_id and a.practice_state is null and said.state is not null`,
    parameters,
  );
  await unitOfWork.query(
    `update provisional_examiner p
        set practice_state = coalesce(p.practice_state, told.state),
            specialty_code = coalesce(p.specialty_code, told.code)
       from (select a.provisional_examiner_id as id, min(said.state) as state, min(s.code) as code
               from ${said}
               join examiner_appearance a on a.firm_id = $1 and a.id = said.appearance_id
               left join specialty s on s.code = said.specialty_code
              group by 1) told
      where p.firm_id = $1 and p.id = told.id
        and ((p.practice_state is null and told.state is not null)
          or (p.specialty_code is null and told.code is not null))`,
    parameters,
  );
}

async function insertReviews(
  unitOfWork: UnitOfWork,
  added: readonly Placed[],
  importId: string | null,
): Promise<void> {
  const rows = added.flatMap(({ appearanceId, resolution }) =>
    resolution.kind === 'ASK'
      ? [{ appearanceId, reason: resolution.reason, candidates: resolution.candidates }]
      : [],
  );
  if (rows.length === 0) return;
  await unitOfWork.query(
    `with asked as (
       select r."appearanceId", r.reason, r.candidates
         from jsonb_to_recordset($2::jsonb) as r ("appearanceId" uuid, reason text, candidates jsonb)
     ), review as (
       insert into identity_review (firm_id, appearance_id, reason, import_id)
       select $1, a."appearanceId", a.reason, $3 from asked a order by a."appearanceId"
       returning id, appearance_id
     )
     insert into identity_review_candidate (firm_id, review_id, examiner_id, similarity, reason)
     select $1, r.id, c."examinerId", c.similarity, c.reason
       from review r
       join asked a on a."appearanceId" = r.appearance_id
      cross join lateral jsonb_to_recordset(a.candidates) as c ("examinerId" uuid, similarity real, reason text)`,
    [unitOfWork.principal.firmId, JSON.stringify(rows), importId],
  );
}
