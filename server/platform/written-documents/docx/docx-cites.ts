import {
  BookmarkEnd,
  BookmarkStart,
  FootnoteReferenceRun,
  Run,
  XmlComponent,
  type ParagraphChild,
} from 'docx';

/**
 * Cites of a Word file: a footnote where a source is first mentioned, and a reference to that footnote's number
 * wherever it is mentioned again. Word renumbers both together when somebody adds a footnote of their own.
 */
export class DocxCites {
  private readonly mentioned = new Set<number>();

  /** The mark of a source after the words that rest on it. */
  mark(number: number): readonly ParagraphChild[] {
    const bookmark = `source_${number}`;
    if (this.mentioned.has(number)) return [referenceTo(bookmark, number)];
    this.mentioned.add(number);
    // The library's own bookmarks all have one id, and Word wants each to have another.
    return [new BookmarkStart(bookmark, number), new FootnoteReferenceRun(number), new BookmarkEnd(number)];
  }
}

/** A field that Word fills with the number of the bookmarked footnote; `number` is what it shows until then. */
function referenceTo(bookmark: string, number: number): ParagraphChild {
  return new Run({
    style: 'FootnoteReference',
    children: [
      new FieldCharacter('begin'),
      new FieldCode(` NOTEREF ${bookmark} \\f \\h `),
      new FieldCharacter('separate'),
      String(number),
      new FieldCharacter('end'),
    ],
  });
}

class FieldCharacter extends XmlComponent {
  constructor(kind: 'begin' | 'separate' | 'end') {
    super('w:fldChar');
    this.root.push({ _attr: { 'w:fldCharType': kind } });
  }
}

class FieldCode extends XmlComponent {
  constructor(code: string) {
    super('w:instrText');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, code);
  }
}
