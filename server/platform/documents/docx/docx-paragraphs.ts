/** Cells of a row, as on a page with a table: a label and its value stay in one paragraph. */
const CELL_BLANKS = '    ';

/** The paragraphs of a document as mammoth takes it apart; a row of a table is one paragraph. */
export function paragraphsOf(element: unknown): string[] {
  switch (property(element, 'type')) {
    case 'paragraph':
      return [inlineText(element)].filter((text) => text.trim() !== '');
    case 'tableRow': {
      const cells = children(element).map((cell) => children(cell).flatMap(paragraphsOf).join(' '));
      return [cells.join(CELL_BLANKS).trimEnd()].filter((text) => text.trim() !== '');
    }
    default:
      return children(element).flatMap(paragraphsOf);
  }
}

/** Text of foot- and endnotes, which mammoth keeps beside the body. */
export function notesOf(document: unknown): string[] {
  const byKey = property(property(document, 'notes'), '_notes');
  const notes: readonly unknown[] = typeof byKey === 'object' && byKey !== null ? Object.values(byKey) : [];
  return notes.flatMap((note) => {
    const body = property(note, 'body');
    return Array.isArray(body) ? body.flatMap(paragraphsOf) : [];
  });
}

function inlineText(element: unknown): string {
  switch (property(element, 'type')) {
    case 'text':
      return String(property(element, 'value'));
    case 'tab':
      return CELL_BLANKS;
    case 'break':
      return property(element, 'breakType') === 'line' ? '\n' : '';
    case 'checkbox':
      return property(element, 'checked') === true ? '\u2612' : '\u2610';
    default:
      return children(element).map(inlineText).join('');
  }
}

function children(element: unknown): readonly unknown[] {
  const found = property(element, 'children');
  return Array.isArray(found) ? found : [];
}

function property(value: unknown, name: string): unknown {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return found;
}
