import { describe, expect, it } from 'vitest';
import {
  EMPTY_NAME,
  emptyPanel,
  nameInput,
  namesFromLetter,
  panelFromLetter,
  panelInput,
} from '../../../../client/features/panels/panel-draft.js';

const letter = {
  number: '7600123',
  specialty: null,
  assignedOn: '2027-03-02',
  service: 'MAIL',
  names: [
    {
      writtenName: 'Una Aldane, M.D.',
      officeCity: 'Chico',
      match: { id: 'e1', displayName: 'Una Aldane' },
      candidates: [],
    },
    {
      writtenName: 'Bryn Castell',
      officeCity: null,
      match: null,
      candidates: [{ id: 'e2', displayName: 'B. Castell' }],
    },
  ],
} as const;

describe('a panel from its letter', () => {
  it('takes what the letter says and keeps what it does not', () => {
    const typed = { ...emptyPanel('m1', 'DEFENSE'), specialty: 'Psychiatry' };
    const { names, ...found } = letter;
    const draft = panelFromLetter(typed, {
      ...found,
      names: [...names].map((name) => ({ ...name, candidates: [...name.candidates] })),
    });
    expect(draft).toMatchObject({
      ...{ matterId: 'm1', ourSide: 'DEFENSE', number: '7600123', specialty: 'Psychiatry' },
      ...{ assignedOn: '2027-03-02', service: 'MAIL' },
    });
  });

  it('proposes an examiner only where one is meant', () => {
    const { names, ...found } = letter;
    const drafts = namesFromLetter({
      ...found,
      names: names.map((name) => ({ ...name, candidates: [...name.candidates] })),
    });
    expect(drafts.map(({ examiner, officeCity }) => [examiner?.id ?? null, officeCity])).toEqual([
      ['e1', 'Chico'],
      [null, ''],
    ]);
  });
});

describe('what the API is given', () => {
  it('has null for what is empty, and no way of service without a day', () => {
    expect(panelInput({ ...emptyPanel(null, null), service: 'MAIL', number: '  ' })).toEqual({
      ...{
        matterId: null,
        kind: 'QME_PANEL',
        ourSide: null,
        assignedOn: null,
        number: null,
        specialty: null,
      },
      ...{ issues: ['CAUSATION'], service: null },
    });
    expect(nameInput({ ...EMPTY_NAME, writtenName: ' Una Aldane ' })).toEqual({
      ...{ writtenName: 'Una Aldane', examinerId: null, officeCity: null, distanceMiles: null },
      ...{ availableOn: null, note: null },
    });
  });
});
