/** One line of a delimited file, line break included; quoted where it must be. */
export function csvLine(cells: readonly string[], delimiter: string): string {
  return `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The text as the bytes of a file. */
export async function* fileBytes(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}
