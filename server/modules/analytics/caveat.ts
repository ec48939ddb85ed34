import { caveatOf, type Caveat } from '../measures/index.js';

/** Selection always; time where years stand side by side; dispute where examiner and treater are compared. */
export function caveatsOf(profile: { years: number; comparesWithTreater: boolean }): Caveat[] {
  return [
    caveatOf('C-SEL'),
    ...(profile.years > 1 ? [caveatOf('C-TIME')] : []),
    ...(profile.comparesWithTreater ? [caveatOf('C-DISP')] : []),
  ];
}
