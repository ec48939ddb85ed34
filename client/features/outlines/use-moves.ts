import {
  closestCenter,
  PointerSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useEffect, useRef, useState } from 'react';
import type { OutlineChapterWordsFragment } from '../../generated/graphql.js';
import { moveMark } from './move-tools.js';
import {
  dropOf,
  movedChapters,
  placeWords,
  stepOf,
  type Direction,
  type OutlineMove,
} from './outline-order.js';
import type { OutlineWork } from './use-outline-work.js';

/** A pointer that went no further than this has pressed, not dragged. */
const DRAG_PIXELS = 6;

/** What is dragged is put among its own kind only: chapters in the list, questions among questions. */
const amongItsKind: CollisionDetection = (args) =>
  closestCenter({
    ...args,
    droppableContainers: args.droppableContainers.filter(
      ({ data }) => data.current?.['what'] === args.active.data.current?.['what'],
    ),
  });

/** Our own words say where something went, and the buttons are the way for the keyboard. */
const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

/**
 * Chapters and questions moved by dragging or by steps. A move shows at once and is taken back when the server refuses
 * it; `said` is the new place in words, to be read aloud.
 */
export function useMoves(saved: readonly OutlineChapterWordsFragment[], work: OutlineWork) {
  const [pending, setPending] = useState<readonly OutlineMove[]>([]);
  const [said, setSaid] = useState('');
  const focused = useRef<string | null>(null);
  const chapters = pending.reduce(movedChapters, saved);
  useEffect(() => {
    // A part that moves in the document loses the focus; the next press is to move the same part on.
    const mark = focused.current;
    focused.current = null;
    if (mark !== null) document.querySelector<HTMLElement>(`[data-move="${CSS.escape(mark)}"]`)?.focus();
  });
  const move = (next: OutlineMove) => {
    setPending((moves) => [...moves, next]);
    setSaid(placeWords(movedChapters(chapters, next), next.id));
    void work.edit({ kind: 'MOVE', move: next }).then((isDone) => {
      setPending((moves) => moves.filter((each) => each !== next));
      if (!isDone) setSaid('It was not moved.');
    });
  };
  const step = (id: string, direction: Direction) => {
    const next = stepOf(chapters, id, direction);
    if (next === null) return;
    focused.current = moveMark(id, direction);
    move(next);
  };
  const drop = ({ active, over }: DragEndEvent) => {
    const [id, overId] = [active.data.current?.['id'], over?.data.current?.['id']];
    if (typeof id !== 'string' || typeof overId !== 'string') return;
    const next = dropOf(chapters, id, overId);
    if (next !== null) move(next);
  };
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_PIXELS } }));
  return {
    chapters,
    said,
    step,
    dragging: {
      ...{ sensors, accessibility: silent, onDragEnd: drop },
      collisionDetection: amongItsKind,
    },
  };
}
