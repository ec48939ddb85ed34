import type { ChallengeGround, MedicationClass } from '../../pharmacology/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';

/** That an examiner disputes a medication, as recorded. Ids are row ids; null: not stated. */
export type ChallengeRow = {
  readonly id: string;
  readonly examinationId: string;
  /** Null only where the examination belongs to no matter any more. */
  readonly matterId: string | null;
  readonly opinionId: string | null;
  readonly ground: ChallengeGround;
  readonly medicationClass: MedicationClass | null;
  readonly medication: string | null;
  readonly quote: string | null;
  readonly page: number | null;
  readonly documentId: string | null;
  readonly guideline: string | null;
  readonly version: number;
};

/** A matter has at most this many in one answer. */
const MOST_CHALLENGES = 200;

const CHALLENGE = `
select c.id, c.examination_id as "examinationId", e.matter_id as "matterId", c.opinion_id as "opinionId", c.ground,
       c.medication_class as "medicationClass", c.medication, c.quote, c.page, c.source_document_id as "documentId",
       c.guideline, c.version
  from medication_challenge c
  join examination e on e.firm_id = c.firm_id and e.id = c.examination_id`;

/** In no particular order; missing ones and another firm's are left out. */
export function challengesByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<ChallengeRow[]> {
  return unitOfWork.query(`${CHALLENGE} where c.firm_id = $1 and c.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** Challenges in the examinations of many matters, in the order in which they were recorded; at most 200 of each. */
export function challengesOfMatters(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<ChallengeRow[]> {
  return unitOfWork.query(
    `select c.* from unnest($2::uuid[]) as m (id)
      cross join lateral (
        ${CHALLENGE} where c.firm_id = $1 and e.matter_id = m.id
         order by c.created_at, c.id limit ${MOST_CHALLENGES}) c`,
    [unitOfWork.principal.firmId, matterIds],
  );
}

/** An opinion on medication against which nothing is recorded yet, with what its words name. */
export type DisputingOpinion = {
  readonly matterId: string;
  readonly examinationId: string;
  readonly opinionId: string;
  readonly quote: string | null;
  readonly page: number | null;
  readonly documentId: string | null;
  /** As the report names them. */
  readonly medications: readonly string[];
  /** The report's own words for the ground; null when it gives none. */
  readonly ground: string | null;
};

/**
 * Opinions on medication of many matters without a recorded challenge. One that agrees with the treatment disputes
 * nothing.
 */
export function disputingOpinions(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<DisputingOpinion[]> {
  return unitOfWork.query(
    `select o.* from unnest($2::uuid[]) as m (id)
      cross join lateral (
        select e.matter_id as "matterId", e.id as "examinationId", o.id as "opinionId", o.quote, o.page,
               o.source_document_id as "documentId", o.medications, o.ground
          from examination e
          join opinion o on o.firm_id = e.firm_id and o.examination_id = e.id
         where e.firm_id = $1 and e.matter_id = m.id and e.duplicate_of_id is null and o.issue = 'MEDICATION'
           and o.stance is distinct from 'FAVORS_CLAIMANT'
           and not exists (select from medication_challenge c
                            where c.firm_id = o.firm_id and c.opinion_id = o.id)
         order by e.examined_on, o.id limit ${MOST_CHALLENGES}) o`,
    [unitOfWork.principal.firmId, matterIds],
  );
}
