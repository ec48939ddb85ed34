import { ImageRun, Paragraph } from 'docx';
import { picturePng } from '../picture-png.js';
import { pictureSvg } from '../picture-svg.js';
import type { Picture } from '../picture.types.js';
import { printableText } from '../printable-text.js';

/** Pixels, as Word counts them, between the margins of Letter paper. */
const TEXT_WIDTH = 624;

/** A picture across the text: lines that Word can take apart, and points for programs that can not show those. */
export function docxPicture(picture: Picture): Paragraph {
  const description = printableText(picture.description);
  const transformation = {
    width: TEXT_WIDTH,
    height: Math.round((TEXT_WIDTH * picture.height) / picture.width),
  };
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(pictureSvg(picture), 'utf8'),
        transformation,
        fallback: { type: 'png', data: Buffer.from(picturePng(picture)) },
        altText: { name: 'Picture', title: description, description },
      }),
    ],
  });
}
