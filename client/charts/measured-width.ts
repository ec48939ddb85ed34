import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Drawn before the first measurement and wherever nothing can be measured: static markup for documents. */
const UNMEASURED_PX = 640;
const NARROWEST_PX = 240;

/** The content width of an element in whole CSS pixels, kept up to date while it is mounted. */
export function useMeasuredWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(UNMEASURED_PX);
  // Before the first paint: a chart that was drawn too wide would push a narrow page aside for a moment.
  useLayoutEffect(() => {
    const measured = ref.current?.clientWidth ?? 0;
    if (measured > 0) setWidth(Math.max(NARROWEST_PX, measured));
  }, []);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      // A hidden element measures 0; keeping the last width avoids a redraw into nothing and back.
      if (entry && entry.contentRect.width > 0) {
        setWidth(Math.max(NARROWEST_PX, Math.floor(entry.contentRect.width)));
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
