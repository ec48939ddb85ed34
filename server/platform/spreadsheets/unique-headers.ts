/**
 * The headings of a file as its mapping knows them: as written, trimmed, "#2" after a repeated one, and
 * "Column 4" for a cell that is empty or lies beyond the headings.
 */
export function uniqueHeaders(cells: readonly string[], columns: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: Math.max(cells.length, columns) }, (_, at) => {
    const written = cells[at]?.trim() ?? '';
    const wanted = written === '' ? `Column ${at + 1}` : written;
    let header = wanted;
    for (let repeat = 2; taken.has(header); repeat += 1) header = `${wanted} #${repeat}`;
    taken.add(header);
    return header;
  });
}
