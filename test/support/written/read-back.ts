import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of a written document meets, as text. */
export type ReadBack = {
  /** Everything but the foot of the pages, cites as [1,2] after their words. */
  readonly text: string;
  /** Bookmarks of a PDF or headings of a Word file, from the outermost. */
  readonly headings: readonly string[];
  readonly pageCount: number | null;
};

/** A Word file by mammoth: its paragraphs, then its footnotes as "[1] …". */
export async function readBackDocx(bytes: Uint8Array): Promise<ReadBack & { readonly html: string }> {
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["r[style-name='footnote reference'] => sup"] },
  );
  const marked = withMarks(html)
    .replace(/<li id="footnote-(\d+)">/g, ' [$1] ')
    .replaceAll('↑', '')
    .replace(/<(?:p|li|td|th|h\d|\/p|\/li|\/td|\/th|\/h\d)[^>]*>/g, ' ');
  const headings = [...html.matchAll(/<h\d>(.*?)<\/h\d>/g)].map((match) => textOf(match[1] ?? ''));
  return { html, text: textOf(marked).replace(/\s+/g, ' ').trim(), headings, pageCount: null };
}

/** Cites, which are superscript within superscript in places, as "[1,2]". */
function withMarks(html: string): string {
  let depth = 0;
  let mark = '';
  let marked = '';
  for (const part of html.replace(/<\/?a\b[^>]*>/g, '').split(/(<\/?sup>)/)) {
    if (part === '<sup>') depth += 1;
    else if (part === '</sup>') depth -= 1;
    else if (depth > 0) mark += part.replace(/[[\]]/g, '');
    else if (part !== '') {
      marked += `${mark === '' ? '' : `[${mark}]`}${part}`;
      mark = '';
    }
  }
  return marked;
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** A PDF by pdf.js, what is marked as no part of the text left out. */
export async function readBackPdf(
  bytes: Uint8Array,
): Promise<ReadBack & { readonly feet: readonly string[]; readonly pages: readonly string[] }> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: string[] = [];
  const feet: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const open: string[] = [];
    let foot = '';
    let text = '';
    for (const item of content.items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push('tag' in item && typeof item.tag === 'string' ? item.tag : '');
      } else if (open.includes('Artifact')) {
        foot += item.str;
      } else {
        text += `${item.str}${item.hasEOL ? ' ' : ''}`;
      }
    }
    pages.push(text);
    feet.push(foot);
  }
  const outline = (await document.getOutline()) as Outline[] | null;
  const result = {
    text: pages.join(''),
    pages,
    feet,
    headings: titlesOf(outline ?? []),
    pageCount: document.numPages,
  };
  await task.destroy();
  return result;
}

type Outline = { readonly title: string; readonly items: readonly Outline[] };

function titlesOf(items: readonly Outline[]): string[] {
  return items.flatMap(({ title, items: below }) => [title, ...titlesOf(below)]);
}

/** What the figures of a PDF are said to show, from its structure for screen readers. */
export async function figuresOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await structureOf(bytes)).flatMap(({ role, alt }) => (role === 'Figure' ? [alt ?? ''] : []));
}

/** Every element of a PDF's structure, in the order in which it is read. */
export async function structureOf(
  bytes: Uint8Array,
): Promise<readonly { readonly role: string; readonly alt?: string }[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const elements: StructureNode[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const tree = (await (await document.getPage(number)).getStructTree()) as StructureNode | null;
    if (tree !== null) elements.push(...elementsOf(tree));
  }
  await task.destroy();
  return elements;
}

type StructureNode = {
  readonly role: string;
  readonly alt?: string;
  readonly children?: readonly (StructureNode | { readonly type: string })[];
};

function elementsOf(node: StructureNode): StructureNode[] {
  const below = (node.children ?? []).filter((child): child is StructureNode => 'role' in child);
  return [node, ...below.flatMap(elementsOf)];
}
