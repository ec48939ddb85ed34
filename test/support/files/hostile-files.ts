import PDFDocument from 'pdfkit';
import { onePagePdf, rawPdf, textOperators, type RawObject } from './raw-pdf.js';
import { wordFile } from './word-file.js';

// Files as they arrive from people who wish no good, or from a bad line.

const SENTENCES = [
  'The claimant was examined for one hour and ten minutes.',
  'In my opinion the strain of the shoulder has resolved.',
];

export function ordinaryPdf(): Uint8Array {
  return onePagePdf(textOperators(SENTENCES));
}

/** The first part of a file whose line broke. */
export async function truncatedPdf(): Promise<Uint8Array> {
  const whole = await printed({});
  return whole.subarray(0, Math.floor(whole.length * 0.6));
}

export function encryptedPdf(): Promise<Uint8Array> {
  return printed({ userPassword: 'not told', ownerPassword: 'nor this' });
}

/** Readable by everybody, though its owner keeps changes to himself. */
export function ownerLockedPdf(): Promise<Uint8Array> {
  return printed({ ownerPassword: 'changes only' });
}

async function printed(options: PDFKit.PDFDocumentOptions): Promise<Uint8Array> {
  const document = new PDFDocument(options);
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (let page = 0; page < 5; page += 1) document.text(SENTENCES.join(' ').repeat(10)).addPage();
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}

/** As many pages as asked for in a file of little more than a line each. */
export function pdfOfPages(count: number): Uint8Array {
  const objects: Record<number, RawObject> = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, at) => `${at + 5} 0 R`).join(' ')}] >>`,
    3: {
      dictionary: '',
      stream: textOperators(['A page with a line of text that is long enough to be read.']),
    },
    4: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  };
  for (let at = 0; at < count; at += 1) {
    objects[at + 5] =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>';
  }
  return rawPdf(objects);
}

export function htmlPage(): Uint8Array {
  return Buffer.from('<!DOCTYPE html><html><body><p>Your session has expired.</p></body></html>');
}

/** What begins every program of Windows. */
export function program(): Uint8Array {
  return Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(2_000, 7)]);
}

/** Three hundred megabytes of one letter, packed small. */
export function bombDocx(): Uint8Array {
  return wordFile(['Harmless.'], {
    extra: [{ name: 'word/media/a.bin', content: Buffer.alloc(300_000_000, 'a') }],
  });
}

/** Says that it holds little, and holds much. */
export function lyingDocx(): Uint8Array {
  const content = Buffer.alloc(50_000_000, 'a');
  return wordFile(['Harmless.'], { extra: [{ name: 'word/header1.xml', content, claimedBytes: 1_000 }] });
}

/** Scripts when it opens, by name, and on a key; none of them may run. */
export function pdfWithScripts(): Uint8Array {
  return onePagePdf(textOperators(SENTENCES), {
    catalogue:
      '/OpenAction << /S /JavaScript /JS (app.launchURL\\("http://127.0.0.1:9/"\\)) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (while\\(true\\);) >>] >> >>',
  });
}

/** A stream of blanks that unpacks to seven hundred megabytes. */
export function streamBombPdf(): Uint8Array {
  return onePagePdf(Buffer.alloc(700_000_000, ' '));
}

/** Drawing orders without end, for a machine's purposes. */
export function endlessPdf(): Uint8Array {
  return onePagePdf(Buffer.alloc(200_000_000, 'q Q\n'));
}

/** A page that is drawn by drawing itself. */
export function recursivePdf(): Uint8Array {
  return onePagePdf(`${textOperators(SENTENCES)}\n/X1 Do`, {
    others: {
      9: {
        dictionary:
          '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X1 9 0 R >> >>',
        stream: '/X1 Do /X1 Do',
      },
    },
  });
}

/** A list in a list in a list. */
export function deeplyNestedPdf(): Uint8Array {
  const depth = 200_000;
  return onePagePdf(textOperators(SENTENCES), { page: `/Deep ${'['.repeat(depth)}${']'.repeat(depth)}` });
}

/** Pages whose parent is one of their children. */
export function circularPdf(): Uint8Array {
  return rawPdf({
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>',
  });
}

/** A picture of ten thousand million dots, in a page with little else. */
export function giantPicturePdf(): Uint8Array {
  return onePagePdf(`${textOperators(['Exhibit A, a photograph.'])}\nq 612 0 0 792 0 0 cm /X1 Do Q`, {
    others: {
      9: {
        dictionary:
          '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceGray /BitsPerComponent 8',
        stream: Buffer.alloc(1_000_000),
      },
    },
  });
}

/** Nothing but the head of a PNG that claims 60,000 dots each way. */
export function giantPng(): Uint8Array {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(60_000, 16);
  head.writeUInt32BE(60_000, 20);
  return head;
}
