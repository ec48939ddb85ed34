import { useDraggable, useDroppable } from '@dnd-kit/core';
import { useOutline } from './outline-context.js';
import { dropOf } from './outline-order.js';

type Kind = 'CHAPTER' | 'QUESTION';

/** A place into which something of the kind can be dropped; `over` says on which side of it that would come. */
export function usePlace(name: string, what: Kind, id: string) {
  const { chapters, mayWrite } = useOutline();
  const { setNodeRef, isOver, active } = useDroppable({ id: name, data: { what, id }, disabled: !mayWrite });
  const activeId: unknown = active?.data.current?.['id'];
  const move = isOver && typeof activeId === 'string' ? dropOf(chapters, activeId, id) : null;
  const over = move === null ? undefined : move.afterId === id ? 'AFTER' : 'BEFORE';
  return { placeRef: setNodeRef, over };
}

/** Something that is dragged by its grip, and is itself a place for another of its kind. */
export function useMovable(name: string, what: Kind, id: string) {
  const { mayWrite } = useOutline();
  const place = usePlace(name, what, id);
  const { setNodeRef, setActivatorNodeRef, listeners, transform } = useDraggable({
    id: name,
    data: { what, id },
    disabled: !mayWrite,
  });
  const style =
    transform === null
      ? undefined
      : ({
          transform: `translate(${transform.x}px, ${transform.y}px)`,
          position: 'relative',
          zIndex: 5,
        } as const);
  return { ...place, dragRef: setNodeRef, gripRef: setActivatorNodeRef, listeners, style };
}
