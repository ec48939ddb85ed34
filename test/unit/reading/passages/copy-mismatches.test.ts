import { describe, expect, it } from 'vitest';
import { findCopyMismatches } from '../../../../server/reading/passages/index.js';
import { plainDocument } from '../../../../server/reading/plain-document.js';
import { structureOf } from '../../../../server/reading/structure/index.js';

/** An invented report; the parts that a case changes are handed in. */
function report({
  injured = 'June 4, 2021',
  examined = 'March 18, 2022',
  history = '',
  examination = '',
  diagnosis = 'Strain of the right shoulder, resolved.',
  discussion = '',
  answer = 'No further treatment of the right shoulder is needed.',
  title = 'Mr.',
}: Partial<Record<string, string>> = {}): string {
  const [he, his] = title === 'Mr.' ? ['he', 'his'] : ['she', 'her'];
  const He = he.charAt(0).toUpperCase() + he.slice(1);
  return `RE: Otto Birchwood
DATE OF INJURY: ${injured}
DATE OF EXAMINATION: ${examined}

HISTORY:

${title} Birchwood was stacking crates when one slid and pulled on the right shoulder. ${He} felt a sharp pull and stopped work for the day. ${He} rested over the weekend, and ${he} took tablets for the ache in ${his} right shoulder. On the Monday ${he} went back to lighter work. ${history}

${He} says that reaching above ${his} head is still sore at the end of a day. ${He} sleeps well and ${he} drives without trouble. ${title} Birchwood has had no such pain before.

PHYSICAL EXAMINATION:

${title} Birchwood sat and stood with ease and moved ${his} arms freely while undressing. ${He} raised the right arm overhead without a catch. The right shoulder was not tender, and ${he} held it against firm pressure on each of several trials. The left shoulder was the same. Wasting was not seen in either arm, and the tape showed the same girth on both sides at the same height above the joint line. ${examination}

DIAGNOSIS:

${diagnosis}

DISCUSSION:

${title} Birchwood had a strain which has long healed. The accident of ${injured} explains the first weeks. ${discussion}

QUESTION: Is further treatment of the left shoulder of this woman needed as a result of the accident of May 1, 2019?

ANSWER: ${answer}
`;
}

function found(text: string): string[] {
  const document = plainDocument(text);
  return findCopyMismatches(document, structureOf(document)).map(
    ({ kind, says, otherSays }) => `${kind}: ${says} / ${otherSays}`,
  );
}

describe('contradictions within a report', () => {
  it('are none in a report that agrees with itself, whatever the question says', () => {
    expect(found(report())).toEqual([]);
    expect(found(report({ title: 'Ms.' }))).toEqual([]);
  });

  it.each([
    [
      'the other side concluded upon',
      report({ answer: 'No further treatment of the left shoulder is needed.' }),
      'SIDE: left shoulder / right shoulder',
    ],
    [
      'the other side called the injured one at the examination',
      report({ examination: 'The injured left shoulder was then measured.' }),
      'SIDE: left shoulder / right shoulder',
    ],
    [
      'the other side diagnosed',
      report({ diagnosis: 'Strain of the left shoulder, resolved.' }),
      'SIDE: left shoulder / right shoulder',
    ],
    [
      'a sentence on a woman in a report on a man',
      report({ discussion: 'She can lift and carry without any limit.' }),
      'SEX: She / Mr. Birchwood',
    ],
    [
      'the other title before the same name',
      report({ discussion: 'Ms. Birchwood can lift and carry without any limit.' }),
      'SEX: Ms. Birchwood / Mr. Birchwood',
    ],
    [
      'another name where only the person examined can stand',
      report({ discussion: 'Mr. Fennimore is capable of lifting and carrying without any limit.' }),
      'NAME: Mr. Fennimore / Mr. Birchwood',
    ],
    [
      'what another person has',
      report({ discussion: 'Mr. Fennimore’s condition calls for no further care.' }),
      'NAME: Mr. Fennimore / Mr. Birchwood',
    ],
    [
      'the accident in another year',
      report({ discussion: 'The injury of June 4, 2018 left nothing behind.' }),
      'DATE: June 4, 2018 / June 4, 2021',
    ],
    [
      'another accident at the examination',
      report({ examination: 'Tenderness was sought at the parts injured on May 9, 2020.' }),
      'DATE: May 9, 2020 / June 4, 2021',
    ],
    [
      'an examination before the accident',
      report({ examined: 'March 18, 2020' }),
      'DATE: March 18, 2020 / June 4, 2021',
    ],
    [
      'a diagnosis of a part that nothing else names',
      report({ diagnosis: 'Strain of the right shoulder.\n\nResolved sprain of the ankle.' }),
      'BODY_PART: ankle or foot / shoulder',
    ],
  ])('show %s', (_what, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('cite both places verbatim', () => {
    const text = report({ discussion: 'She can lift and carry without any limit.' });
    const document = plainDocument(text);
    const [mismatch] = findCopyMismatches(document, structureOf(document));
    expect(mismatch?.here.quote).toBe('She can lift and carry without any limit.');
    for (const { start, end, quote } of [mismatch?.here, mismatch?.there].flatMap((place) => place ?? [])) {
      expect(text.slice(start, end)).toBe(quote);
    }
  });

  it.each([
    [
      'both sides in the history',
      report({
        history: 'The left shoulder had been sore before.',
        answer: 'The left shoulder needs no care.',
      }),
    ],
    [
      'the sound side for comparison',
      report({
        discussion: 'Motion was the same as on the left shoulder, the uninjured one, compared today.',
      }),
    ],
    [
      'a side that overuse is claimed of',
      report({ answer: 'Overuse of the left shoulder is not to be expected.' }),
    ],
    [
      'the writing hand',
      report({ history: 'He is right hand dominant.', discussion: 'He is left handed at bat.' }),
    ],
    [
      'a doctor who is a woman',
      report({ discussion: 'Dr. Oakes released him in July. She saw no need for more.' }),
    ],
    ['a wife', report({ history: 'His wife drove him home. She works nearby.' })],
    [
      'a co-worker with a name',
      report({ history: 'A co-worker, Mr. Fennimore, saw it happen. Mr. Fennimore is a good man.' }),
    ],
    ['the adjuster who wrote', `Dear Ms. Fennimore:\n\n${report()}`],
    ['a name spelt in another way', report({ discussion: 'Mr. Birchwod is capable of all work.' })],
    [
      'an earlier accident',
      report({
        history: 'A prior accident of June 4, 2011 left no trace.',
        discussion: 'The earlier injury of June 4, 2011 is unrelated.',
      }),
    ],
    [
      'two dates of injury on its face',
      `DATE OF INJURY: May 2, 2020\n\n${report({ discussion: 'The injury of May 2, 2020 has healed.' })}`,
    ],
    [
      'a part that is ruled out',
      report({ diagnosis: 'Strain of the right shoulder. No injury of the knee.' }),
    ],
  ])('are not seen in %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('are looked for in reasonable time in any text', () => {
    const startedAt = performance.now();
    for (const text of ['left shoulder of '.repeat(20_000), 'Mr. '.repeat(50_000), '12/12/'.repeat(40_000)]) {
      found(`HISTORY:\n\n${text}`);
    }
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });
});
