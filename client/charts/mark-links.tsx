import { useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { MarkLink } from './chart.types.js';

/** Smallest side of a target in CSS pixels (WCAG 2.5.8). */
const SMALLEST_TARGET_PX = 24;

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Where a key leads from the mark at hand: null for keys that do not move among marks. */
export function markAfterKey(key: string, current: number, last: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const step = STEPS[key];
  return step === undefined ? null : Math.min(last, Math.max(0, current + step));
}

/**
 * The links over a picture's marks. One of them is in the tab order and arrow keys move among the rest: a chart
 * of forty marks is one stop on the way through the page, not forty.
 */
export function MarkLinks({ links, chartWidth }: { links: readonly MarkLink[]; chartWidth: number }) {
  const [current, setCurrent] = useState(0);
  const last = links.length - 1;
  const reachable = Math.min(current, last);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = markAfterKey(event.key, reachable, last);
    if (next === null) return;
    event.preventDefault();
    const marks = event.currentTarget.querySelectorAll('a');
    marks[next]?.focus();
  };
  if (links.length === 0) return null;
  return (
    <div role="group" aria-label="Marks that open examinations; arrow keys move among them" onKeyDown={move}>
      {links.map((link, index) => (
        <Link
          key={link.key}
          to={link.href}
          className="chart-mark"
          tabIndex={index === reachable ? 0 : -1}
          onFocus={() => setCurrent(index)}
          data-side={sideOf(link, chartWidth)}
          data-label={link.label}
          aria-label={link.label}
          style={targetBox(link, chartWidth)}
        />
      ))}
    </div>
  );
}

/** Where the label opens, so that it stays inside the chart. */
function sideOf(link: MarkLink, chartWidth: number): 'start' | 'middle' | 'end' {
  const middle = link.x + link.width / 2;
  if (middle < chartWidth / 3) return 'start';
  return middle > (chartWidth * 2) / 3 ? 'end' : 'middle';
}

function targetBox(link: MarkLink, chartWidth: number) {
  const width = link.isNarrow ? link.width : Math.max(SMALLEST_TARGET_PX, link.width);
  const height = Math.max(SMALLEST_TARGET_PX, link.height);
  const left = Math.min(Math.max(0, link.x - (width - link.width) / 2), chartWidth - width);
  return { left, top: link.y - (height - link.height) / 2, width, height };
}
