import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../../server/kernel/vocabulary.js';
import { readEngagement, type EngagementReading } from '../../../../server/reading/engagement/index.js';
import { plainDocument } from '../../../../server/reading/plain-document.js';
import { structureOf } from '../../../../server/reading/structure/index.js';

/** An invented report whose discussion holds the given words; nobody in it exists. */
function report(discussion: string): string {
  return [
    'INDEPENDENT MEDICAL EXAMINATION',
    '',
    'HISTORY OF INJURY',
    'Ms. Ferrow slipped on a ramp on March 3, 2023 and felt pain in the left knee.',
    '',
    'RECORDS REVIEWED',
    '1. Office notes of Ilse Varga, M.D., Harrow Knee Clinic, April 2023 to June 2024.',
    '2. MRI of the left knee, May 2, 2023.',
    '',
    'PHYSICAL EXAMINATION',
    'The left knee flexes to 130 degrees.',
    '',
    'DISCUSSION',
    discussion,
    '',
    'Respectfully submitted,',
    'Leofric Tamsin, M.D.',
  ].join('\n');
}

type Asked = { readonly issue?: Issue; readonly isOnlyTreater?: boolean; readonly fullName?: string };

function read(text: string, asked: Asked = {}): EngagementReading {
  const document = plainDocument(text);
  return readEngagement(document, structureOf(document), {
    treater: {
      fullName: asked.fullName ?? 'Ilse Varga, M.D.',
      practice: 'Harrow Knee Clinic, LLC',
      isOnlyTreater: asked.isOnlyTreater ?? false,
    },
    issue: asked.issue ?? 'CAUSATION',
  });
}

const ENGAGED = [
  "I have considered Dr. Varga's opinion that the fall caused the tear. However, the photographs show old fraying.",
  'With due respect to Dr. Varga, the tear is not the product of the fall, given that there was no effusion.',
  'The causation opinion of Dr. Varga rests on the history given by the patient and does not consider the films.',
  'Unlike Dr. Varga, I find no causal connection, because the edema on the MRI is absent.',
  'I disagree with Dr. Varga that the fall caused the tear, because the MRI of May 2, 2023 shows degeneration only.',
  'Dr. Varga relates the tear to the fall. I do not share that view. The MRI shows no edema and the edges are smooth.',
  'I agree with Dr. Varga that the fall caused the tear, since there were no complaints before it.',
  'I agree with Dr. Varga on causation.',
  "Dr. Varga's opinion on causation does not account for the complaints recorded in 2021.",
  'Although Dr. Varga attributed the tear to the fall, the films show changes that take years to form.',
  'The opinion of Harrow Knee Clinic on causation is not persuasive given the normal study of 2023.',
];
const DISMISSED = [
  "I have reviewed Dr. Varga's reports and disagree with his conclusions.",
  "Dr. Varga's conclusions are speculative.",
  'With due respect to Dr. Varga, the tear is not the product of the fall.',
  'I disagree with Dr. Varga.',
  'I disagree with Dr. Varga on causation.',
  'I do not agree with the conclusion of Dr. Ilse Varga.',
  "Dr. Varga's opinion on causation is not persuasive.",
];
const IGNORED = [
  'Dr. Varga gave injections for the knee. I disagree with any restriction of work.',
  'Dr. Varga relates the tear to the fall. I disagree with Dr. Quillan that it needs repair.',
  'According to Dr. Varga, the fall caused the tear.',
  'Dr. Varga noted that the patient failed to improve.',
  'The patient told Dr. Varga that the fall caused the pain. There is no causal connection to the tear.',
  'In my opinion the tear is not related to the fall.',
  'Dr. Varga opined that the fall caused the tear. In my opinion the examinee can work.',
  'Dr. Varga treated the examinee with injections and a brace.',
];

describe('how a report meets a treater’s opinion', () => {
  it.each(ENGAGED)('is engaged: %s', (discussion) => {
    const { state, passage, reason } = read(report(discussion));
    expect([state, reason]).toEqual(['ENGAGED', expect.stringContaining('Ilse Varga, M.D.')]);
    expect(report(discussion)).toContain(passage?.quote);
  });

  it.each(DISMISSED)('is dismissed: %s', (discussion) => {
    const { state, passage } = read(report(discussion));
    expect([state, passage?.quote]).toEqual(['DISMISSED', discussion]);
  });

  it.each(IGNORED)('is ignored: %s', (discussion) => {
    expect(read(report(discussion)).state).toBe('IGNORED');
  });

  it('quotes the examiner’s reason, not the treater’s', () => {
    const said =
      'Dr. Varga believes the tear is due to the fall. In my opinion, this is not correct because there was no effusion.';
    expect(read(report(said)).passage?.quote).toBe(said);
    const bare = 'Dr. Varga believes the tear is due to the fall. I disagree.';
    expect([read(report(bare)).state, read(report(bare)).passage?.quote]).toEqual(['DISMISSED', bare]);
  });

  it('says where an ignored treater is listed', () => {
    const { reason, passage } = read(report('In my opinion the tear is not related to the fall.'));
    expect(reason).toBe(
      'The report names Ilse Varga, M.D. only where it lists records or gives the history.',
    );
    expect(passage?.quote).toContain('Office notes of Ilse Varga');
  });

  it('says that nobody is named', () => {
    const text = report('In my opinion the tear is not related to the fall.');
    expect(read(text, { fullName: 'Osbert Quillan' })).toMatchObject({ state: 'IGNORED' });
    const { reason, passage } = read(text.replace(/Harrow Knee Clinic/g, 'Elsewhere'), {
      fullName: 'Osbert Quillan',
    });
    expect([reason, passage]).toEqual([
      'No sentence of the report names Osbert Quillan or their practice.',
      null,
    ]);
  });

  it('keeps questions apart: reasons on the rating are none on causation', () => {
    const discussion =
      "I disagree with Dr. Varga's impairment rating of 12% whole person because the range of motion is normal.";
    expect(read(report(discussion), { issue: 'IMPAIRMENT' }).state).toBe('ENGAGED');
    const other = read(report(discussion), { issue: 'MMI' });
    expect([other.state, other.reason]).toEqual([
      'IGNORED',
      'The report speaks of Ilse Varga, M.D. on other questions, not on this one (maximum medical improvement).',
    ]);
  });

  it('takes "the treating physician" for the treater only when there is no other', () => {
    const discussion = 'I disagree with the treating physician because the MRI shows degeneration only.';
    expect(read(report(discussion), { isOnlyTreater: true }).state).toBe('ENGAGED');
    expect(read(report(discussion), { isOnlyTreater: false }).state).toBe('IGNORED');
  });

  it('does not take a word for a name', () => {
    const discussion =
      'Long walks are tolerated because the knee is stable. I disagree with any restriction.';
    const withoutPractice = report(discussion).replace('Harrow Knee Clinic', 'the clinic');
    expect(read(withoutPractice, { fullName: 'Peregrine Long' }).passage).toBeNull();
    expect(read(report('I disagree with Dr. Long.'), { fullName: 'Peregrine Long' }).state).toBe('DISMISSED');
  });

  it('never engages with a treater whom no sentence names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ENGAGED, ...DISMISSED, ...IGNORED), { maxLength: 6 }),
        (parts) => {
          const found = read(report(parts.join(' ')), { fullName: 'Zephyrine Oakhanger-Blythe' });
          // The practice is named in some sentences, and is the other treater's too.
          if (!parts.some((part) => part.includes('Harrow'))) expect(found.state).toBe('IGNORED');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('quotes the text letter by letter, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ENGAGED, ...DISMISSED),
        fc.array(fc.constantFrom('The gait is even.', 'No brace was worn.', 'She takes no medication.'), {
          maxLength: 4,
        }),
        (said, around) => {
          const text = report([...around, said].join('\n\n'));
          const { passage } = read(text);
          expect(passage).not.toBeNull();
          expect(text.slice(passage?.start, passage?.end)).toBe(passage?.quote);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('answers any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 30 }), (text, fullName) => {
        const { state, passage } = read(`${text}\n\nDISCUSSION\n${text}`, { fullName });
        expect(['ENGAGED', 'DISMISSED', 'IGNORED']).toContain(state);
        if (state !== 'IGNORED') expect(passage).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
