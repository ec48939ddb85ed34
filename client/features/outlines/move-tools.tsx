import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useOutline } from './outline-context.js';
import { stepOf, type Direction } from './outline-order.js';
import classes from './outlines.module.css';

type ToolProps = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isOff?: boolean;
  readonly of?: string;
  readonly onClick: () => void;
};

/** A small button with a picture, named for the tooltip and for who cannot see it. */
export function Tool({ label, icon, isOff = false, of, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={label}
      title={label}
      // Still reachable: a button that vanishes under the keyboard would lose the reader's place.
      aria-disabled={isOff || undefined}
      data-move={of}
      onClick={isOff ? undefined : onClick}
    >
      {icon}
    </button>
  );
}

/** The mark of the button that moves something, by which it gets the focus back. */
export function moveMark(id: string, direction: Direction): string {
  return `${direction} ${id}`;
}

/** Up and down by one place: what dragging does, for the keyboard. */
export function MoveTools({ id, name }: { readonly id: string; readonly name: string }) {
  const { chapters, step } = useOutline();
  return (
    <>
      <Tool
        label={`Move up ${name}`}
        icon={<IconArrowUp size={16} />}
        isOff={stepOf(chapters, id, 'UP') === null}
        of={moveMark(id, 'UP')}
        onClick={() => step(id, 'UP')}
      />
      <Tool
        label={`Move down ${name}`}
        icon={<IconArrowDown size={16} />}
        isOff={stepOf(chapters, id, 'DOWN') === null}
        of={moveMark(id, 'DOWN')}
        onClick={() => step(id, 'DOWN')}
      />
    </>
  );
}
