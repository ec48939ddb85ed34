import { Button, Skeleton, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Fact } from './fact-groups.js';
import type { PagePictures } from './use-page-pictures.js';
import classes from './page-view.module.css';

type PagePictureProps = {
  readonly page: { readonly number: number; readonly width: number | null; readonly height: number | null };
  readonly pictures: PagePictures;
  readonly facts: readonly Fact[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
};

type PlacedBox = { readonly fact: Fact; readonly box: Fact['boxes'][number] };

function boxesOn(facts: readonly Fact[], page: number): PlacedBox[] {
  return facts.flatMap((fact) => fact.boxes.filter((box) => box.page === page).map((box) => ({ fact, box })));
}

const percent = (share: number) => `${share * 100}%`;

/** The picture of one page with frames around what was read: the selected fact's strong, the others' faint. */
export function PagePicture({ page, pictures, facts, selectedId, onSelect }: PagePictureProps) {
  const { load, retry } = pictures;
  const picture = pictures.pictureOf(page.number);
  useEffect(() => load(page.number), [load, page.number]);
  const boxes = boxesOn(facts, page.number);
  return (
    <div className={classes.sheet} style={{ aspectRatio: `${page.width ?? 612} / ${page.height ?? 792}` }}>
      {picture.kind === 'ready' ? (
        <img src={picture.url} alt={`Page ${page.number} of the document`} className={classes.picture} />
      ) : picture.kind === 'loading' ? (
        <Skeleton className={classes.picture} aria-busy="true" aria-label={`Loading page ${page.number}`} />
      ) : (
        <div className={classes.missing} role="alert">
          <Text size="sm">The picture of this page could not be fetched.</Text>
          <Button size="xs" variant="default" mt="xs" onClick={() => retry(page.number)}>
            Try again
          </Button>
        </div>
      )}
      {boxes
        .filter(({ fact }) => fact.id !== selectedId)
        .map((placed) => (
          <Frame key={keyOf(placed)} {...placed} isSelected={false} onSelect={onSelect} />
        ))}
      {boxes
        .filter(({ fact }) => fact.id === selectedId)
        .map((placed, index) => (
          <Frame
            key={keyOf(placed)}
            {...placed}
            isSelected
            isFirst={index === 0}
            onSelect={onSelect}
            scrollKey={`${selectedId ?? ''} ${picture.kind}`}
          />
        ))}
    </div>
  );
}

function keyOf({ fact, box }: PlacedBox): string {
  return `${fact.id} ${box.y} ${box.x}`;
}

type FrameProps = PlacedBox & {
  readonly isSelected: boolean;
  readonly isFirst?: boolean;
  readonly scrollKey?: string;
  readonly onSelect: (id: string) => void;
};

/** A frame is for the eye and the mouse; the list beside holds the same for the keyboard and for readers aloud. */
function Frame({ fact, box, isSelected, isFirst = false, scrollKey = '', onSelect }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFirst) scrollWithin(frame.current);
  }, [isFirst, scrollKey]);
  return (
    <div
      ref={frame}
      aria-hidden
      className={classes.frame}
      data-selected={isSelected || undefined}
      onClick={() => onSelect(fact.id)}
      style={{
        left: percent(box.x),
        top: percent(box.y),
        width: percent(box.width),
        height: percent(box.height),
      }}
    />
  );
}

/** Scrolls the page's own pane, never the whole window: the list must stay where the reader is. */
export function scrollWithin(element: HTMLElement | null): void {
  const pane = element?.closest('[data-page-pane]');
  if (!element || !pane) return;
  const place = element.getBoundingClientRect();
  const view = pane.getBoundingClientRect();
  pane.scrollBy({
    top: place.top - view.top - view.height / 3,
    left: Math.min(0, place.left - view.left - 16) + Math.max(0, place.right - view.right + 16),
  });
}
