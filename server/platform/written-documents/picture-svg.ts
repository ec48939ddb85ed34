import { INK, type Picture, type PictureMark } from './picture.types.js';
import { printableText } from './printable-text.js';

/** The drawing as SVG, letters as text. */
export function pictureSvg({ width, height, description, marks }: Picture): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`,
    `<title>${escaped(description)}</title>`,
    ...marks.map(markSvg),
    '</svg>',
  ].join('');
}

const ANCHORS = { START: 'start', MIDDLE: 'middle', END: 'end' } as const;

function markSvg(mark: PictureMark): string {
  switch (mark.kind) {
    case 'LINE': {
      const dash = mark.isDashed ? ' stroke-dasharray="3 2"' : '';
      return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}" stroke="${INK[mark.ink]}" stroke-width="${mark.width}"${dash}/>`;
    }
    case 'BOX':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${INK[mark.fill]}"${border(mark)}/>`;
    case 'DOT':
      return `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.radius}" fill="${INK[mark.fill]}"${border(mark)}/>`;
    case 'TEXT': {
      const weight = mark.isStrong ? ' font-weight="700"' : '';
      return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}" font-family="Times New Roman, serif" text-anchor="${ANCHORS[mark.anchor]}" fill="${INK.BLACK}"${weight}>${escaped(mark.text)}</text>`;
    }
  }
}

function border({ hasBorder }: { readonly hasBorder: boolean }): string {
  return hasBorder ? ` stroke="${INK.BLACK}" stroke-width="0.8"` : '';
}

function escaped(text: string): string {
  return printableText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
