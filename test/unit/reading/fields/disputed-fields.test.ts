import { describe, expect, it } from 'vitest';
import { readingsOf } from './read-fields.js';

describe('a report that says two things', () => {
  it('shows both days of injury and chooses neither silently', () => {
    const readings = readingsOf(`Claimant: Hollis Varga
Date of Injury: June 13, 2019
Date of Examination: May 4, 2021

HISTORY: Mr. Varga is a 50-year-old mason who was injured on June 13, 2018 when a wall came down on his foot.`).filter(
      ({ field }) => field === 'injuredOn',
    );

    expect(readings.map(({ value }) => value)).toEqual([['2019-06-13'], ['2018-06-13']]);
    expect(readings.every(({ isDisputed }) => isDisputed)).toBe(true);
    expect(readings[0]?.confidence).toBeGreaterThan(readings[1]?.confidence ?? 1);
  });

  it('shows another name that the text gives the claimant', () => {
    const readings = readingsOf(`RE: Hollis Varga
Claim No.: 77-1

HISTORY: Ms. Beatrix Onslow is a 50-year-old mason who fell.`).filter(
      ({ field }) => field === 'claimantName',
    );

    expect(readings.map(({ value }) => value)).toEqual(['Hollis Varga', 'Beatrix Onslow']);
  });

  it('takes a fuller writing of the same name for the same name', () => {
    const readings = readingsOf(`RE: Varga, Hollis T.

HISTORY: Mr. Varga is a 50-year-old mason. Mr. Hollis Varga was in good health.`).filter(
      ({ field }) => field === 'claimantName',
    );

    expect(readings).toMatchObject([{ value: 'Hollis T. Varga', isDisputed: false }]);
  });

  it('shows the minutes of the report beside those that a recording shows', () => {
    const readings = readingsOf(
      'I spent 40 minutes face to face with the plaintiff. The video recording shows that the examination lasted 12 minutes.',
    ).filter(({ field }) => field === 'faceToFaceMinutes');

    expect(readings.map(({ value }) => value)).toEqual([
      { minutes: 40, saidBy: 'REPORT' },
      { minutes: 12, saidBy: 'RECORDING' },
    ]);
  });

  it('reads two who sign as two examiners', () => {
    const readings = readingsOf(`CONCLUSIONS: We have agreed on the conclusions of this report.

Sincerely,

Ambrose Fitch, M.D.
Orthopedic Surgery

Delphine Marchetti, M.D.
Neurology`).filter(({ field }) => field === 'examinerName');

    expect(readings.map(({ value }) => value)).toEqual(['Ambrose Fitch', 'Delphine Marchetti']);
  });
});

describe('what stands elsewhere', () => {
  it('is not taken for the day of injury', () => {
    const readings = readingsOf(`Claimant: Hollis Varga
Date of Birth: 04/04/1970
Date of Injury: 06/13/2019

HISTORY: Mr. Varga had a prior accident on May 1, 2009. He was seen on July 1, 2019. Surgery was done on August 2, 2019.`).filter(
      ({ field }) => field === 'injuredOn',
    );

    expect(readings.map(({ value }) => value)).toEqual([['2019-06-13']]);
  });

  it('is not taken for the examiner: a treating physician in the body', () => {
    const readings =
      readingsOf(`HISTORY: She was examined by Lorcan Pell, M.D., on May 1, 2009 and again by Dr. Strand.

DISCUSSION: I have nothing to add to what was said above by others about the course of her treatment so far.`).filter(
        ({ field }) => field === 'examinerName' || field === 'examinedOn',
      );

    expect(readings).toEqual([]);
  });
});
