import { SaxesParser } from 'saxes';
import type { OpenArchive } from '../archive-directory.js';

export type RunningHeads = { readonly heads: readonly string[]; readonly feet: readonly string[] };

/** Letterheads stand in the running head of a Word file, which mammoth leaves out. Each paragraph once. */
export async function runningHeadsOf({ file, entries }: OpenArchive): Promise<RunningHeads> {
  const heads = new Set<string>();
  const feet = new Set<string>();
  for (const { name, entry } of entries) {
    const kind = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    if (kind === undefined) continue;
    const parts: Buffer[] = [];
    for await (const part of await file.openReadStreamPromise(entry)) parts.push(part);
    const into = kind === 'header' ? heads : feet;
    for (const paragraph of paragraphsIn(Buffer.concat(parts).toString('utf8'))) into.add(paragraph);
  }
  return { heads: [...heads].filter((text) => !/^(page )?\d*( of \d*)?$/i.test(text)), feet: [...feet] };
}

function paragraphsIn(xml: string): string[] {
  const paragraphs: string[] = [];
  let text = '';
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:t') isText = true;
    if (name === 'w:tab') text += '    ';
  });
  parser.on('text', (piece) => {
    if (isText) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false;
    if (name !== 'w:p') return;
    if (text.trim() !== '') paragraphs.push(text.trim());
    text = '';
  });
  parser.write(xml).close();
  return paragraphs;
}
