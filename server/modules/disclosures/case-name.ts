import { nameKey } from '../../kernel/text-key.js';

/** Words of captions that tell no case from another. */
const PLAIN = new Set(
  `a an and as by co company corp corporation et al etc for in inc incorporated llc llp lp ltd of on or re the to v vs
   versus mr mrs ms case matter plaintiff plaintiffs defendant defendants claimant applicant estate individually`.split(
    /\s+/,
  ),
);

/** Words that a case is told by. */
export function caseNameWords(name: string | null): ReadonlySet<string> {
  return new Set(
    nameKey(name ?? '')
      .split(' ')
      .filter((word) => word.length > 1 && !PLAIN.has(word)),
  );
}

/** Share of the telling words of the shorter name that stand in both; 0 when either has none. */
export function sharedCaseWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / Math.min(one.size, other.size);
}
