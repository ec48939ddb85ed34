import { INK, type Picture, type PictureMark } from '../picture.types.js';
import { PAPER, TEXT_WIDTH, type Paper } from './paper.js';

type Element = PDFKit.PDFStructureElement;

/** Draws a picture across the text, as one figure with its description for those who do not see it. */
export function drawPicture(paper: Paper, parent: Element, picture: Picture): void {
  const scale = TEXT_WIDTH / picture.width;
  const height = picture.height * scale;
  paper.ensure(height);
  const { document } = paper;
  const figure = document.struct('Figure', { alt: picture.description });
  parent.add(figure);
  const top = paper.y;
  paper.tagged(figure, () => {
    document.save().translate(PAPER.margin, top).scale(scale);
    for (const mark of picture.marks) draw(paper, mark);
    document.restore();
  });
  paper.y += height;
}

function draw(paper: Paper, mark: PictureMark): void {
  const { document } = paper;
  switch (mark.kind) {
    case 'LINE':
      document.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).lineWidth(mark.width);
      if (mark.isDashed) document.dash(3, { space: 2 });
      document.stroke(INK[mark.ink]).undash();
      return;
    case 'BOX':
      document.rect(mark.x, mark.y, mark.width, mark.height);
      return filled(paper, mark);
    case 'DOT':
      document.circle(mark.x, mark.y, mark.radius);
      return filled(paper, mark);
    case 'TEXT': {
      const lettering = mark.isStrong ? 'STRONG' : 'BODY';
      const text = paper.font.shown(mark.text);
      const width = paper.font.width(text, lettering, mark.size);
      const shift = { START: 0, MIDDLE: width / 2, END: width }[mark.anchor];
      paper.font
        .use(lettering, mark.size)
        .fillColor('black')
        .text(text, mark.x - shift, mark.y, { lineBreak: false, baseline: 'alphabetic' });
    }
  }
}

function filled(
  { document }: Paper,
  { fill, hasBorder }: Extract<PictureMark, { kind: 'BOX' | 'DOT' }>,
): void {
  if (hasBorder) document.lineWidth(0.8).fillAndStroke(INK[fill], INK.BLACK);
  else document.fill(INK[fill]);
}
