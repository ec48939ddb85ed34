import type { ChartTable, ChartWords } from './chart.types.js';
import { wrappedLines } from './text-layout.js';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const MARGIN_PX = 16;
const TITLE_SIZE_PX = 15;
const CAPTION_SIZE_PX = 11;
const LINE_HEIGHT = 1.35;
/** Pictures go into letters and exhibits, so they are rendered at twice the size shown. */
const PNG_SCALE = 2;

const PRESENTATION = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/**
 * The chart as one self-contained SVG: title and caption drawn into it, colours of the paper scheme written as
 * attributes, no style sheet needed. Needs a document; the chart must be mounted.
 */
export function standaloneSvg(chart: SVGSVGElement, words: ChartWords): string {
  const paper = document.createElement('div');
  paper.className = 'chart-paper';
  const copy = chart.cloneNode(true);
  paper.append(copy);
  document.body.append(paper);
  try {
    for (const element of paper.querySelectorAll('svg *')) writeComputedStyle(element);
    return new XMLSerializer().serializeToString(framedSvg(paper, chart, words));
  } finally {
    paper.remove();
  }
}

function writeComputedStyle(element: Element): void {
  const computed = getComputedStyle(element);
  for (const property of PRESENTATION) {
    const value = computed.getPropertyValue(property);
    if (value !== '') element.setAttribute(property, value);
  }
  for (const name of ['class', 'data-estimate', 'data-point']) element.removeAttribute(name);
}

function framedSvg(paper: Element, chart: SVGSVGElement, words: ChartWords): SVGSVGElement {
  const width = chart.viewBox.baseVal.width;
  const title = textBlock(words.title, width, TITLE_SIZE_PX, '600');
  const caption = textBlock(`${words.caption} ${words.exportNote}`.trim(), width, CAPTION_SIZE_PX, '400');
  const height = chart.viewBox.baseVal.height + title.height + caption.height + MARGIN_PX * 4;
  const framed = document.createElementNS(SVG_NAMESPACE, 'svg');
  framed.setAttribute('xmlns', SVG_NAMESPACE);
  framed.setAttribute('width', String(width + MARGIN_PX * 2));
  framed.setAttribute('height', String(height));
  framed.setAttribute('viewBox', `0 0 ${width + MARGIN_PX * 2} ${height}`);
  const background = document.createElementNS(SVG_NAMESPACE, 'rect');
  background.setAttribute('width', '100%');
  background.setAttribute('height', '100%');
  background.setAttribute('fill', '#ffffff');
  const drawing = document.createElementNS(SVG_NAMESPACE, 'g');
  drawing.append(...(paper.querySelector('svg')?.childNodes ?? []));
  framed.append(background, title.element, drawing, caption.element);
  moveTo(title.element, MARGIN_PX);
  moveTo(drawing, MARGIN_PX * 2 + title.height);
  moveTo(caption.element, height - MARGIN_PX - caption.height);
  return framed;
}

function moveTo(element: SVGElement, y: number): void {
  element.setAttribute('transform', `translate(${MARGIN_PX} ${y})`);
}

function textBlock(text: string, width: number, size: number, weight: string) {
  const element = document.createElementNS(SVG_NAMESPACE, 'text');
  element.setAttribute('font-family', 'system-ui, sans-serif');
  element.setAttribute('font-size', String(size));
  element.setAttribute('font-weight', weight);
  element.setAttribute('fill', '#111111');
  const lines = wrappedLines(text, width, size);
  lines.forEach((line, index) => {
    const span = document.createElementNS(SVG_NAMESPACE, 'tspan');
    span.setAttribute('x', '0');
    span.setAttribute('y', String((index + 0.8) * size * LINE_HEIGHT));
    span.textContent = line;
    element.append(span);
  });
  return { element, height: lines.length * size * LINE_HEIGHT };
}

/** A standalone SVG as PNG at twice its size. Fails when the browser cannot decode or encode the picture. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  // A data URL, not a blob URL: the content policy allows the first for images everywhere it is needed.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('The browser could not encode the picture.')),
    );
  });
}

/**
 * The table as CSV with CRLF line ends. Cells that a spreadsheet would read as a formula are prefixed with an
 * apostrophe: labels come from imported files.
 */
export function csvOf(table: ChartTable): string {
  const cell = (value: string | number): string => {
    if (typeof value === 'number') return String(value);
    const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
  };
  return [table.columns, ...table.rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
