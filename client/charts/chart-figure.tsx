import './chart-frame.css';
import './chart-marks.css';
import { useId, useRef, useState, type ReactNode } from 'react';
import { MarkLinks } from './mark-links.js';
import { ChartToolbar } from './chart-toolbar.js';
import type { ChartTable, ChartWords, Drawing } from './chart.types.js';
import { useMeasuredWidth } from './measured-width.js';

interface ChartFigureProps {
  readonly words: ChartWords;
  /** The picture in words for those who do not see it: every number, none left out. */
  readonly summary: string;
  readonly table: ChartTable;
  readonly draw: (widthPx: number) => Drawing;
  /** What changes the picture, such as its zoom; between the title and the picture. */
  readonly controls?: ReactNode;
}

/**
 * What every chart shares: a title that states the finding, the picture at the width there is, links over its
 * marks, the same numbers as a table, a caption with source and window, and ways to take it away.
 */
export function ChartFigure({ words, summary, table, draw, controls }: ChartFigureProps) {
  const [box, width] = useMeasuredWidth<HTMLDivElement>();
  const [isTableShown, setTableShown] = useState(false);
  const drawing = useRef<SVGSVGElement>(null);
  const titleId = useId();
  const { height, content, links, overlay } = draw(width);
  return (
    <figure className="chart" aria-labelledby={titleId}>
      <div className="chart-head">
        <p className="chart-title" id={titleId}>
          {words.title}
        </p>
        <ChartToolbar
          words={words}
          table={table}
          drawing={drawing}
          isTableShown={isTableShown}
          onToggleTable={() => setTableShown((shown) => !shown)}
        />
      </div>
      {controls}
      <div ref={box} className="chart-box">
        {isTableShown && <NumbersTable table={table} label={words.title} />}
        {/* Kept mounted behind the table: exports draw from it, and nothing is measured anew on the way back. */}
        <div className="chart-canvas" hidden={isTableShown}>
          <svg
            ref={drawing}
            role="img"
            aria-label={summary}
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
          >
            {content}
          </svg>
          <MarkLinks links={links} chartWidth={width} />
          {overlay}
        </div>
      </div>
      <figcaption className="chart-caption">
        {words.caption} <span className="chart-export-note">{words.exportNote}</span>
      </figcaption>
    </figure>
  );
}

function NumbersTable({ table, label }: { table: ChartTable; label: string }) {
  return (
    <div className="chart-table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="chart-table">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column} data-number={typeof cell === 'number' || undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
