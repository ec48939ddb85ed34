import { caveatOf, type Caveat } from '../measures/index.js';

/**
 * Selection always; time where years stand side by side; dispute where examiner and treater are compared; and what
 * no person looked at.
 */
export function caveatsOf(profile: {
  years: number;
  comparesWithTreater: boolean;
  automatic: Caveat | null;
}): Caveat[] {
  return [
    caveatOf('C-SEL'),
    ...(profile.years > 1 ? [caveatOf('C-TIME')] : []),
    ...(profile.comparesWithTreater ? [caveatOf('C-DISP')] : []),
    ...(profile.automatic === null ? [] : [profile.automatic]),
  ];
}
