import { decodedText } from './csv-records.js';
import { detectDelimiter } from './detect-delimiter.js';
import { detectEncoding } from './detect-encoding.js';
import type { FileSource } from './file-source.js';
import type { ContainerFormat, FileEncoding } from './spreadsheet-format.js';

const SAMPLE_CHARACTERS = 131_072;

/** How a text file's bytes become cells: encoding and delimiter are found, except where they are stated. */
export async function findTextFormat(
  source: FileSource,
  stated: Partial<Pick<ContainerFormat, 'encoding' | 'delimiter'>> = {},
): Promise<ContainerFormat> {
  const encoding = stated.encoding ?? (await detectEncoding(source));
  const delimiter = stated.delimiter ?? detectDelimiter(await textSample(source, encoding));
  return { kind: delimiter === '\t' ? 'TSV' : 'CSV', encoding, delimiter, sheet: null };
}

async function textSample(source: FileSource, encoding: FileEncoding): Promise<string> {
  let sample = '';
  for await (const text of decodedText(source, encoding)) {
    sample += text;
    if (sample.length >= SAMPLE_CHARACTERS) break;
  }
  return sample;
}
