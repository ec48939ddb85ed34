import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPanelLetter } from '../../../server/modules/panels/panel-letter.js';

/** Invented, as all names and addresses here are. */
const LETTER = `State of Nowhere - Medical Unit
Panel Number: 7600123
Date of injury: 01/02/2026
Date of request: 02/20/2027
Date assigned: March 3, 2027        Served by first-class mail
Specialty: Orthopaedic Surgery (MOS)

Re: Pia Marsh v. Invented Freight

1. Una Aldane, M.D.
   1200 Harbor Way, Suite 300, Sacramento, CA 95814   (916) 555-0100
2. Bryn Castell-Moor, D.O.    77 Quarry Road
   Fresno, CA 93701
3. Odo T. Fennick, M.D.
   PO Box 9, Chico, CA 95926

Each side may strike one name within 10 days.
cc: Ada Poole, Esq.`;

describe('a panel letter', () => {
  it('gives its number, specialty, day of assignment, way of service and names with their cities', () => {
    expect(readPanelLetter(LETTER)).toEqual({
      number: '7600123',
      specialty: 'Orthopaedic Surgery',
      assignedOn: '2027-03-03',
      service: 'MAIL',
      names: [
        { writtenName: 'Una Aldane, M.D.', officeCity: 'Sacramento' },
        { writtenName: 'Bryn Castell-Moor, D.O.', officeCity: 'Fresno' },
        { writtenName: 'Odo T. Fennick, M.D.', officeCity: 'Chico' },
      ],
    });
  });

  it.each([
    [
      'names without degrees that are numbered',
      '1) Una Aldane\n2) Bryn Castell',
      ['Una Aldane', 'Bryn Castell'],
    ],
    [
      'names on lines of their own',
      'Una Aldane MD\nBryn Castell, Ph.D.',
      ['Una Aldane MD', 'Bryn Castell, Ph.D.'],
    ],
    ['labelled names', 'QME #1: Una Aldane, M.D.', ['Una Aldane, M.D.']],
    ['no name in a numbered sentence', '1. You have ten days to strike a name', []],
    ['no attorney', 'Ada Poole, Esq.', []],
    ['nothing', '', []],
  ])('reads %s', (_what, text, names) => {
    expect(readPanelLetter(text).names.map(({ writtenName }) => writtenName)).toEqual(names);
  });

  it('takes no other day for the day of assignment', () => {
    expect(readPanelLetter('Date of injury: 01/02/2026\nHearing date: 05/06/2027').assignedOn).toBeNull();
    expect(readPanelLetter('Issued: March 2027').assignedOn).toBeNull();
  });

  it('lists the names of any such letter in its order, and at most six', () => {
    const name = fc.tuple(
      fc.constantFrom('Una', 'Bryn', 'Odo', 'Ines', 'Tamsin', 'Corwin'),
      fc.constantFrom('Aldane', 'Castell', 'Fennick', 'Garrow', 'de la Voss', 'Ormond-Hale'),
      fc.constantFrom('M.D.', 'MD', 'D.O.', 'Ph.D.', 'D.C.'),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 9 }), fc.boolean(), (people, isNumbered) => {
        const written = people.map(([first, last, degree]) => `${first} ${last}, ${degree}`);
        const text = written
          .map(
            (line, index) =>
              `${isNumbered ? `${index + 1}. ` : ''}${line}\n${index + 1} Elm St, Chico, CA 95926`,
          )
          .join('\n');
        expect(readPanelLetter(text).names.map(({ writtenName }) => writtenName)).toEqual(
          written.slice(0, 6),
        );
      }),
    );
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(readPanelLetter(text).names.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
