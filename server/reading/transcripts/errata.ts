import type { SourceLine } from './source-lines.js';
import type { TranscriptErratum } from './transcript.types.js';

const SHEET = /\berrata\b/i;
const PLACE = /\bpage\s*:?\s*(\d{1,5})\b\s*[,;]?\s*(?:lines?\s*:?\s*(\d{1,2})\b)?\s*(.*)$/i;
const CHANGE =
  /^(?:[:,-]\s*)?(?:(?:change|now reads|reads|from)\s*:?\s*["“]?(.+?)["”]?\s*(?:,|;)?\s+)?(?:should read|to read|to)\s*:?\s*["“]?(.+?)["”]?\s*(?:[;,.]?\s*reason\s*(?:for change)?\s*:?\s*(.+))?$/i;

/** The corrections of an errata sheet: entries that name a page, with what follows each until the next. */
export function readErrata(source: readonly SourceLine[]): TranscriptErratum[] {
  const begin = source.findLastIndex(({ text }) => SHEET.test(text));
  if (begin < 0) return [];
  const entries: string[] = [];
  for (const { text } of source.slice(begin + 1)) {
    const line = text.replace(/^\s*\d{1,2}\s{2,}/, '').trim();
    if (PLACE.test(line)) entries.push(line);
    else if (entries.length > 0 && line !== '') entries.push(`${entries.pop() ?? ''} ${line}`);
  }
  return entries.flatMap((entry) => {
    const [, page, line, rest = ''] = PLACE.exec(entry) ?? [];
    const [, reads, shouldRead, reason] = CHANGE.exec(rest.trim()) ?? [];
    if (page === undefined || shouldRead === undefined) return [];
    return [
      {
        page: Number(page),
        line: line === undefined ? null : Number(line),
        reads: reads?.trim() ?? null,
        shouldRead: shouldRead.trim(),
        reason: reason?.trim() ?? null,
      },
    ];
  });
}
