import type { ForumKind, PartyRole } from '../../generated/graphql.js';
import { jurisdictionLabel } from '../../lib/us-states.js';

/** What kind of forum hears a matter. */
export const forumKindLabel: Record<ForumKind, string> = {
  CIVIL: 'Civil court',
  WORKERS_COMP: 'Workers’ compensation',
  FEDERAL: 'Federal court',
};

/** Forum kinds in the order in which forms offer them. */
export const FORUM_KINDS = ['CIVIL', 'WORKERS_COMP', 'FEDERAL'] as const satisfies readonly ForumKind[];

/** What somebody is in a matter, the two sides alike. */
export const partyRoleLabel: Record<PartyRole, string> = {
  CLAIMANT: 'Claimant',
  PLAINTIFF: 'Plaintiff',
  DEFENDANT: 'Defendant',
  EMPLOYER: 'Employer',
  CARRIER: 'Carrier',
  COUNSEL_FOR_CLAIMANT: 'Counsel for the claimant',
  COUNSEL_FOR_DEFENSE: 'Counsel for the defense',
  ADJUSTER: 'Adjuster',
  OTHER: 'Other',
};

/** Roles in the order in which forms offer them. */
export const PARTY_ROLES = [
  'CLAIMANT',
  'PLAINTIFF',
  'DEFENDANT',
  'EMPLOYER',
  'CARRIER',
  'COUNSEL_FOR_CLAIMANT',
  'COUNSEL_FOR_DEFENSE',
  'ADJUSTER',
  'OTHER',
] as const satisfies readonly PartyRole[];

type Place = {
  readonly jurisdiction: string | null;
  readonly forumKind: ForumKind | null;
  readonly forum: string | null;
  readonly venue: string | null;
};

/** "California, workers’ compensation, Los Angeles County": where a matter is heard; null when nothing is known. */
export function placeWords({ jurisdiction, forumKind, forum, venue }: Place): string | null {
  const parts = [
    jurisdiction === null ? null : jurisdictionLabel(jurisdiction),
    forumKind === null ? null : forumKindLabel[forumKind].toLowerCase(),
    forum,
    venue,
  ].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

/** What a form sends for a line of text: null for an empty one. */
export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
