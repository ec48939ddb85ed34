import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { saveFile } from '../lib/save-file.js';
import { csvOf, pngOf, standaloneSvg } from './chart-export.js';
import type { ChartTable, ChartWords } from './chart.types.js';

/** What there is to take away of one chart. */
interface Takeaway {
  readonly svg: string;
  readonly fileName: string;
  readonly table: ChartTable;
}

interface WayOut {
  readonly label: string;
  /** Said once it is done. */
  readonly done: string;
  readonly take: (chart: Takeaway) => Promise<void> | void;
}

const WAYS_OUT: readonly WayOut[] = [
  {
    label: 'Copy as picture',
    done: 'Copied as picture.',
    take: ({ svg }) => navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg) })]),
  },
  {
    label: 'Copy as SVG',
    done: 'Copied as SVG.',
    take: ({ svg }) => navigator.clipboard.writeText(svg),
  },
  {
    label: 'Save as SVG',
    done: 'Saved as SVG.',
    take: ({ svg, fileName }) => saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${fileName}.svg`),
  },
  {
    label: 'Save as PNG',
    done: 'Saved as PNG.',
    take: async ({ svg, fileName }) => saveFile(await pngOf(svg), `${fileName}.png`),
  },
  {
    label: 'Save numbers as CSV',
    done: 'Saved as CSV.',
    take: ({ table, fileName }) =>
      saveFile(new Blob([csvOf(table)], { type: 'text/csv' }), `${fileName}.csv`),
  },
];

interface ChartToolbarProps {
  readonly words: ChartWords;
  readonly table: ChartTable;
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly isTableShown: boolean;
  readonly onToggleTable: () => void;
}

/** Table toggle and the ways to take a chart away. Outcomes are announced in words; nothing fails silently. */
export function ChartToolbar({ words, table, drawing, isTableShown, onToggleTable }: ChartToolbarProps) {
  const [outcome, setOutcome] = useState('');
  const menu = useRef<HTMLDetailsElement>(null);

  const closeMenu = () => {
    menu.current?.removeAttribute('open');
    menu.current?.querySelector('summary')?.focus();
  };
  const takeOut = async (way: WayOut) => {
    closeMenu();
    if (!drawing.current) return;
    try {
      await way.take({ svg: standaloneSvg(drawing.current, words), fileName: words.fileName, table });
      setOutcome(way.done);
    } catch {
      // Clipboards can be forbidden and canvases refused; a file is what works everywhere.
      setOutcome('The browser refused; save the chart as SVG instead.');
    }
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && menu.current?.open === true) closeMenu();
  };

  return (
    <div className="chart-toolbar">
      <span className="chart-outcome" role="status">
        {outcome}
      </span>
      <button type="button" className="chart-button" aria-pressed={isTableShown} onClick={onToggleTable}>
        View as table
      </button>
      <details
        ref={menu}
        className="chart-menu"
        onKeyDown={closeOnEscape}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.removeAttribute('open');
        }}
      >
        <summary className="chart-button">Save or copy</summary>
        <div className="chart-menu-items">
          {WAYS_OUT.map((way) => (
            <button key={way.label} type="button" onClick={() => void takeOut(way)}>
              {way.label}
            </button>
          ))}
        </div>
      </details>
    </div>
  );
}
