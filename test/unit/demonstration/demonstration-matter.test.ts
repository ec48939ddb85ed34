import { describe, expect, it } from 'vitest';
import {
  demonstrationMatter,
  paperOf,
  pharmacyFile,
} from '../../../server/modules/demonstration/matter/demonstration-matter.js';
import { reportText } from '../../../server/modules/demonstration/index.js';
import { plainDocument } from '../../../server/reading/plain-document.js';
import { readReport } from '../../../server/reading/read-report.js';

const matter = demonstrationMatter('2026-11-22');
const text = reportText(paperOf(matter.report));

describe('the demonstration matter', () => {
  it('moves all its days by whole weeks', () => {
    const later = demonstrationMatter('2027-01-02');
    expect(later.report.examinedOn).toBe('2026-09-22');
    expect(reportText(paperOf(later.report))).toContain('September 22, 2026');
    expect(reportText(paperOf(later.report))).not.toMatch(/\{\{/);
  });

  it('challenges what its report says', () => {
    for (const { quote } of [...matter.challenges, ...matter.statements]) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(quote);
    }
    const letter = reportText(paperOf(matter.letter)).replaceAll(/\s+/g, ' ');
    for (const { quote } of matter.treatingOpinions) expect(letter).toContain(quote);
  });

  it('has a report whose opinions are read as they are meant', () => {
    const { opinions } = readReport(plainDocument(text));
    const coded = opinions.filter(({ issue }) => issue !== null);
    const read = coded.map(({ issue, stance }) => `${issue} ${stance}`);
    expect(new Set(read)).toEqual(
      new Set([
        'CAUSATION MIXED',
        'FUTURE_CARE FAVORS_DEFENSE',
        'IMPAIRMENT FAVORS_DEFENSE',
        'MEDICATION FAVORS_DEFENSE',
        'MMI FAVORS_DEFENSE',
        'PRE_EXISTING FAVORS_DEFENSE',
        'WORK_CAPACITY FAVORS_DEFENSE',
      ]),
    );
  });

  it('has one line of its pharmacy file for every fill', () => {
    const fills = matter.pharmacy.courses.flatMap((course) => course.fills);
    expect(pharmacyFile(matter).trimEnd().split('\r\n')).toHaveLength(fills.length + 1);
  });
});
