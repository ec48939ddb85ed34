import type { TestServer } from './server.js';

/** A row of each kind that concerns treaters, in the firm's first matter, each text with the firm's token. */
export async function recordTreatment(server: TestServer, firmId: string, token: string): Promise<void> {
  await server.asOwner(
    `with treating as (
       insert into treater (firm_id, full_name, name_key, specialty, practice)
       values ($1, 'Ilse ' || $2, lower('ilse ' || $2), $2, $2 || ' Clinic') returning id
     ), examined as (
       select e.id, e.matter_id, o.id as opinion_id, o.issue
         from examination e join opinion o on o.firm_id = e.firm_id and o.examination_id = e.id
         join matter m on m.firm_id = e.firm_id and m.id = e.matter_id and m.reference = $2 || '-1'
        where e.firm_id = $1 order by e.id, o.issue limit 1
     ), stated as (
       insert into treating_opinion (firm_id, matter_id, treater_id, issue, stance, stated_on, quote, relied_on)
       select $1, x.matter_id, t.id, x.issue, 'FAVORS_CLAIMANT', '2024-01-05', $2, array[$2]
         from treating t, examined x returning id
     ), met as (
       insert into engagement (firm_id, opinion_id, treating_opinion_id, state, is_proposed, quote, reason)
       select $1, x.opinion_id, s.id, 'IGNORED', true, $2, $2 from examined x, stated s
     ), seen as (
       insert into treatment_visit (firm_id, matter_id, treater_id, visited_on, note)
       select $1, x.matter_id, t.id, '2023-02-03', $2 from treating t, examined x
     ), noted as (
       insert into position_point (firm_id, opinion_id, treating_opinion_id, side, kind, text)
       select $1, x.opinion_id, s.id, 'TREATER', 'SUPPORT', $2 from examined x, stated s
     ), tied as (
       insert into treater_tie (firm_id, treater_id, kind, matter_id, counterpart)
       select $1, t.id, 'LIEN', x.matter_id, $2 from treating t, examined x
     )
     insert into chart_inconsistency (firm_id, treater_id, matter_id, dated_on, text, other_text)
     select $1, t.id, x.matter_id, '2023-02-03', $2, $2 from treating t, examined x`,
    [firmId, token],
  );
}
