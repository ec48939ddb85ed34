import type { GeneratedReport, ReportBlock } from './generated-report.types.js';

/** The report as plain text: a blank line between blocks, one line to a paragraph, cells four spaces apart. */
export function reportText(report: GeneratedReport): string {
  return [...report.blocks.map(blockText), report.foot, ''].join('\n\n').trimEnd() + '\n';
}

function blockText(block: ReportBlock): string {
  switch (block.kind) {
    case 'LETTERHEAD':
    case 'LINES':
    case 'LIST':
      return block.lines.join('\n');
    case 'TABLE':
      return block.rows.map((row) => row.join('    ')).join('\n');
    default:
      return block.text;
  }
}
