import { groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { comparedPassage, isStockText, similarityOf } from '../../reading/passages/index.js';
import {
  comparedReports,
  documentOwner,
  passagesByIds,
  passagesOfDocument,
  sharedRanges,
  type DocumentOwner,
  type OtherPassage,
  type PassageRow,
} from './document-passages.queries.js';
import { PassageClass, passageClass } from './passage-class.js';
import { quoteOf } from './passage-quote.js';
import { usesOf, type TextUse } from './passage-uses.queries.js';
import { coveredWords, gathered, type WordRange } from './word-ranges.js';

/** Words of a report that stand in reports on other people. */
export type PassageRepeat = {
  readonly passage: PassageRow;
  readonly range: WordRange;
  readonly quote: string;
  /** Null until it is confirmed who wrote this report and the others. */
  readonly class: PassageClass | null;
  /** Reports with the text, this one included, of `compared`: the examiner's for an examiner's own text, else all. */
  readonly reports: number;
  readonly compared: number;
  /** The earliest examination day of the others; null while none of them is confirmed. */
  readonly firstSeenOn: string | null;
  /** The report that is most alike, the earliest of these. */
  readonly best: BestUse;
};

export type BestUse = {
  readonly documentId: string;
  readonly page: number;
  readonly quote: string;
  /** From 0.7 to 1. */
  readonly similarity: number;
};

export type SectionPassages = {
  readonly section: string;
  readonly words: number;
  /** Words that stand in no report on anybody else. */
  readonly wordsUnique: number;
  readonly repeats: readonly PassageRepeat[];
};

export type DocumentPassages = {
  readonly sections: readonly SectionPassages[];
  /** The firm's other reports that it was compared with. */
  readonly compared: number;
};

/**
 * What of a report stands in the firm's other reports, by section in the order of the report. Whose text it is follows
 * from who is confirmed as examiner now. What the examiner was asked is no part of it. Null when the document has no
 * passages: it was not read yet, or is no report.
 */
export async function documentPassages(
  unitOfWork: UnitOfWork,
  documentId: string,
): Promise<DocumentPassages | null> {
  const [passages, owner] = [
    await passagesOfDocument(unitOfWork, documentId),
    await documentOwner(unitOfWork, documentId),
  ];
  if (passages.length === 0 || owner === null) return null;
  const compared = await comparedReports(unitOfWork, owner.subjectId);
  const repeats = await repeatsOf(unitOfWork, { documentId, passages, owner, compared });
  return { sections: sectionsOf(passages, repeats), compared: Math.max(0, compared.all - 1) };
}

type Asked = {
  readonly documentId: string;
  readonly passages: readonly PassageRow[];
  readonly owner: DocumentOwner;
  readonly compared: { readonly all: number; readonly ofExaminer: number };
};

async function repeatsOf(unitOfWork: UnitOfWork, asked: Asked): Promise<PassageRepeat[]> {
  const { documentId, passages, owner } = asked;
  const ranges = groupByKeys(
    passages.map(({ id }) => id),
    await sharedRanges(unitOfWork, documentId),
    ({ passageId }) => passageId,
  );
  const texts = passages.flatMap((passage, index) =>
    gathered(ranges[index] ?? []).map((group) => ({ passage, ...group })),
  );
  if (texts.length === 0) return [];
  const uses = await usesOf(
    unitOfWork,
    texts.flatMap(({ items }, index) => items.map((item) => ({ index, ...item }))),
    owner.person,
  );
  const found = texts.flatMap(({ passage, start, end }, text) => {
    const repeat = repeatOf(asked, {
      ...{ passage, range: { start, end } },
      uses: uses.filter(({ index }) => index === text),
    });
    return repeat === null ? [] : [repeat];
  });
  const bests = await passagesByIds(
    unitOfWork,
    found.map(({ best }) => best.bestId),
  );
  return found.flatMap(({ best, ...repeat }) => {
    const row = bests.get(best.bestId);
    return row === undefined ? [] : [{ ...repeat, best: bestUse(repeat, best, row) }];
  });
}

function bestUse(
  { passage, range }: Pick<PassageRepeat, 'passage' | 'range'>,
  { bestStart, bestEnd }: TextUse,
  { documentId, page, text }: OtherPassage,
): BestUse {
  const [here, there] = [comparedPassage(passage.text), comparedPassage(text)];
  const similarity = similarityOf(
    here.codes.subarray(range.start, range.end),
    there.codes.subarray(bestStart, bestEnd),
  );
  return { documentId, page, quote: quoteOf(text, { start: bestStart, end: bestEnd }), similarity };
}

function repeatOf(
  { owner, compared }: Asked,
  { passage, range, uses }: { passage: PassageRow; range: WordRange; uses: readonly TextUse[] },
): (Omit<PassageRepeat, 'best'> & { readonly best: TextUse }) | null {
  // What somebody asks elsewhere is a question here too, though it was not recognised as one.
  if (uses.length === 0 || uses.some(({ isQuestion }) => isQuestion)) return null;
  const quote = quoteOf(passage.text, range);
  const ofClass = passageClass(owner, uses, { isStock: isStockText(quote, passage.section) });
  const isOwn = ofClass === PassageClass.EXAMINER;
  const counted = isOwn ? uses.filter(({ subjectId }) => subjectId === owner.subjectId) : uses;
  const [best] = [...counted].sort((one, other) => other.similarity - one.similarity);
  if (best === undefined) return null;
  return {
    ...{ passage, range, quote, class: ofClass, best },
    reports: 1 + counted.reduce((sum, { reports }) => sum + reports, 0),
    compared: isOwn ? compared.ofExaminer : compared.all,
    firstSeenOn:
      counted
        .flatMap(({ firstSeenOn }) => firstSeenOn ?? [])
        .sort()
        .at(0) ?? null,
  };
}

function sectionsOf(passages: readonly PassageRow[], repeats: readonly PassageRepeat[]): SectionPassages[] {
  const own = passages.filter(({ isQuestion }) => !isQuestion);
  return [...new Set(own.map(({ section }) => section))].map((section) => {
    const within = own.filter((passage) => passage.section === section);
    const found = repeats.filter(({ passage }) => passage.section === section);
    const words = within.reduce((sum, { wordCount }) => sum + wordCount, 0);
    const known = within.reduce(
      (sum, { id }) =>
        sum + coveredWords(found.flatMap(({ passage, range }) => (passage.id === id ? range : []))),
      0,
    );
    return { section, words, wordsUnique: words - known, repeats: found };
  });
}
