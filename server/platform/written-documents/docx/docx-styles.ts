import { AlignmentType, LevelFormat, type IPropertiesOptions } from 'docx';

/** Twentieths of a point in an inch: the unit of lengths in Word files. */
const INCH = 1_440;

/** Between the margins of Letter paper. */
export const TEXT_WIDTH = 6.5 * INCH;
export const LETTER = { width: 8.5 * INCH, height: 11 * INCH };
export const MARGIN = INCH;
/** Names of paragraph styles of ours, as Word lists them. */
export const Style = {
  FACT: 'Fact',
  QUOTATION: 'Quotation',
  NOTICE: 'Notice',
  CELL: 'Cell',
  SIGNATURE: 'SignatureLine',
} as const;
export const BULLETS = 'bullets';

const FONT = 'Times New Roman';
const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

/** Sizes in half points. Headings are Word's own, so that its outline and a screen reader find them. */
export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: heading(36, 0),
    heading1: heading(28, 280),
    heading2: heading(24, 220),
    heading3: heading(22, 180),
  },
  paragraphStyles: [
    { id: Style.FACT, name: 'Fact', basedOn: 'Normal', paragraph: { spacing: { after: 20 } } },
    {
      id: Style.QUOTATION,
      name: 'Quotation',
      basedOn: 'Normal',
      paragraph: { indent: { left: 0.5 * INCH, right: 0.5 * INCH } },
    },
    {
      id: Style.NOTICE,
      name: 'Notice',
      basedOn: 'Normal',
      paragraph: {
        border: {
          top: { style: 'single', size: 6, space: 4 },
          bottom: { style: 'single', size: 6, space: 4 },
        },
      },
    },
    {
      id: Style.CELL,
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
    {
      id: Style.SIGNATURE,
      name: 'Signature line',
      basedOn: 'Normal',
      paragraph: {
        spacing: { before: 560, after: 0 },
        border: { top: { style: 'single', size: 6, space: 2 } },
        keepNext: true,
      },
    },
  ],
};

/** The one list of the document. */
export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 0.3 * INCH, hanging: 0.2 * INCH } } },
        },
      ],
    },
  ],
};
