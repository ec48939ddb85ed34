import { useState, type PointerEvent } from 'react';
import type { Plot } from './timeline-layout.js';

type Selection = { readonly from: number; readonly to: number };

/** Anything shorter was a click. */
const SHORTEST_PX = 8;

/** Drawing over a part of the plot with a pointer; `onSelected` gets its ends in the drawing's pixels. */
export function useBrush(plot: Plot, onSelected: (from: number, to: number) => void) {
  const [start, setStart] = useState<number | null>(null);
  const [end, setEnd] = useState<number | null>(null);
  const selection: Selection | null =
    start === null || end === null ? null : { from: Math.min(start, end), to: Math.max(start, end) };
  const xOf = (event: PointerEvent<HTMLElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    return Math.min(plot.right, Math.max(plot.left, event.clientX - left + plot.left));
  };
  const forget = () => {
    setStart(null);
    setEnd(null);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      // A finger scrolls the page; it zooms by the buttons.
      if (event.pointerType === 'touch' || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setStart(xOf(event));
      setEnd(null);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (start !== null) setEnd(xOf(event));
    },
    onPointerUp: () => {
      if (selection !== null && selection.to - selection.from >= SHORTEST_PX) {
        onSelected(selection.from, selection.to);
      }
      forget();
    },
    onPointerCancel: forget,
  };
  return { selection, handlers };
}
