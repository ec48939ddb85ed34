import { MINIMA } from '../../../statistics/show-rules.js';
import type { KindContent, ProfileMaterial, RefusedExhibit } from '../built-exhibit.js';
import { isCounted } from '../count-from-rows.js';
import { dayWords, figureOf, quantityWords } from '../figure-words.js';
import { timelinePicture } from '../pictures/timeline-picture.js';
import { tooFew } from '../too-few.js';
import { byYearTable } from './by-year.js';

/** When the examiner examined, for which side, and where this matter's examination falls among them. */
export function timelineExhibit({ profile, frame, rows }: ProfileMaterial): RefusedExhibit | KindContent {
  const { examinations, retention, window } = profile;
  const n = examinations.numerator;
  const { firstExaminedOn: first, lastExaminedOn: last } = window;
  if (n < MINIMA.interval || first === null || last === null) return tooFew(n, 'examinations');
  const marked = frame.marked === null ? null : (rows[frame.marked.number - 1] ?? null);
  const shown = rows.filter((row) => isCounted(row, frame.filter));
  return {
    kind: 'BUILT',
    title: `${frame.examiner}: ${quantityWords(n, 'examination')} in these files from ${dayWords(first)} to ${dayWords(last)}`,
    headline: examinations.key,
    sentences: [
      ...(retention.bySide[0]?.sentences ?? []).map(({ text }) => text),
      ...(marked === null
        ? []
        : [`The examination in this matter, of ${dayWords(marked.examinedOn)}, is ringed in the picture.`]),
    ],
    tables: [byYearTable(retention.byYear)],
    picture: timelinePicture(shown, marked),
    figures: [
      examinations,
      ...retention.bySide,
      ...retention.byYear.flatMap(({ examinations: all, bySide }) => [all, ...bySide]),
    ].map(figureOf),
    methodIds: ['clopper-pearson'],
    caveats: ['C-SEL', 'C-TIME'],
    coverage: [],
  };
}
