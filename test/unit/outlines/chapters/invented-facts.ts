import fc from 'fast-check';
import { Issue } from '../../../../server/kernel/vocabulary.js';
import type { OutlineFacts } from '../../../../server/modules/outlines/chapters/chapter-facts.types.js';
import { inventedDisclosures, inventedTestimony } from './invented-oaths.js';
import { inventedPeer, inventedProfile } from './invented-profile.js';
import { inventedReport } from './invented-report.js';
import { venueOf } from './invented-venues.js';
import { EXAMINATION, EXAMINER, id, REPORT, words } from './invented-words.js';

/** Everything that an outline may be written from, in any mixture. */
export const inventedFacts: fc.Arbitrary<OutlineFacts> = fc
  .record({
    usual: fc.constantFrom('FAVORS_DEFENSE', 'FAVORS_CLAIMANT'),
    venue: fc.constantFrom(...(['US-CA', 'US-TX', 'US-FL', 'FEDERAL', null] as const)).map(venueOf),
    profile: inventedProfile,
    peers: fc
      .subarray([...Object.values(Issue), null])
      .chain((issues) => fc.tuple(...issues.map(inventedPeer))),
    report: fc.option(inventedReport, { freq: 4 }),
    testimony: inventedTestimony,
    disclosures: inventedDisclosures,
    repeats: fc.uniqueArray(
      fc.record({ id, text: words, reports: fc.integer({ min: 2, max: 9 }), more: fc.nat(9) }),
      { maxLength: 4, selector: ({ id: own }) => own },
    ),
  })
  .map(({ repeats, ...facts }) => ({
    ...facts,
    counted: [facts.profile.sides.defense],
    ...{
      examinerId: EXAMINER,
      examiner: 'Dr. Invented',
      matterId: EXAMINATION,
      noPeers: null,
      claimant: ['Invented', 'Reportson'],
    },
    repeats: repeats.map(({ id: own, text, reports, more }) => ({
      ...{ id: own, text, reports, compared: reports + more },
      cites: [{ kind: 'DOCUMENT', documentId: REPORT, page: 4, line: null, quote: null } as const],
    })),
  }));
