import { useLocalStorage } from '@mantine/hooks';
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import classes from './split-pane.module.css';

const STORAGE_KEY = 'trackrecord.review-split';
const LEAST = 30;
const MOST = 70;
const STEP = 2;

type SplitPaneProps = {
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** What is shown where there is room for one only. */
  readonly shown: 'left' | 'right';
};

function clamp(share: number): number {
  return Math.min(Math.max(Math.round(share), LEAST), MOST);
}

/** Two panes with a border that can be moved by mouse or arrow keys; on a narrow screen one pane at a time. */
export function SplitPane({ left, right, shown }: SplitPaneProps) {
  const [stored, setShare] = useLocalStorage({ key: STORAGE_KEY, defaultValue: 52 });
  const container = useRef<HTMLDivElement>(null);
  const share = clamp(Number.isFinite(stored) ? stored : 52);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = container.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setShare(clamp(((event.clientX - box.left) / box.width) * 100));
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    setShare(clamp(share + step));
  };
  return (
    <div
      ref={container}
      className={classes.split}
      data-shown={shown}
      style={{ gridTemplateColumns: `minmax(0, ${share}fr) 17px minmax(0, ${100 - share}fr)` }}
    >
      <div className={classes.left}>{left}</div>
      <div
        role="separator"
        aria-label="Width of the page"
        aria-orientation="vertical"
        aria-valuenow={share}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        tabIndex={0}
        className={classes.separator}
        onKeyDown={press}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      />
      <div className={classes.right}>{right}</div>
    </div>
  );
}
