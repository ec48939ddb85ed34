/** What a reader must know beside the figures; the words are fixed. */
export type Caveat = { readonly id: string; readonly text: string };

const SELECTION: Caveat = {
  id: 'C-SEL',
  text: 'These are the examinations that reached the files described, not all examinations by the doctor.',
};
const TIME: Caveat = { id: 'C-TIME', text: 'The mix of cases received may have changed over time.' };
const DISPUTE: Caveat = {
  id: 'C-DISP',
  text: 'Such examinations are usually requested when a claim is disputed, so disagreement is expected in some cases.',
};

/** Selection always; time where years stand side by side; dispute where examiner and treater are compared. */
export function caveatsOf(profile: { years: number; comparesWithTreater: boolean }): Caveat[] {
  return [SELECTION, ...(profile.years > 1 ? [TIME] : []), ...(profile.comparesWithTreater ? [DISPUTE] : [])];
}
