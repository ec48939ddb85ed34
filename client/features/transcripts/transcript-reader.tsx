import { useQuery } from '@apollo/client/react';
import { Button, Group, NumberInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { TranscriptPagesDocument, type TranscriptPagesQuery } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { SwornLines } from '../testimony/index.js';
import { PickBar } from './pick-bar.js';
import classes from './transcripts.module.css';

/** Pages shown at once: about 150 lines, which a screen scrolls through without a wait. */
const PAGES_SHOWN = 6;

type Transcript = NonNullable<NonNullable<TranscriptPagesQuery['document']>['transcript']>;
export type ShownLine = NonNullable<Transcript['lines']>[number];
/** Positions of the first and last line selected. */
export type Stretch = { readonly from: number; readonly to: number };

type TranscriptReaderProps = {
  readonly documentId: string;
  readonly transcript: { readonly firstPage: number; readonly lastPage: number };
  readonly startPage: number;
  /** The line that a search led to; null when none did. */
  readonly markedPosition: number | null;
  readonly onPicked: () => void;
};

/** The transcript as printed: page, line, speaker, words. Lines are picked by selecting their text. */
export function TranscriptReader(props: TranscriptReaderProps) {
  const { documentId, transcript, startPage, markedPosition, onPicked } = props;
  const { firstPage, lastPage } = transcript;
  const within = (page: number): number => Math.min(Math.max(page, firstPage), lastPage);
  const [page, setPage] = useState(within(startPage));
  const toPage = within(page + PAGES_SHOWN - 1);
  const { data, previousData, error, refetch } = useQuery(TranscriptPagesDocument, {
    variables: { id: documentId, fromPage: page, toPage },
  });
  const lines = (data ?? previousData)?.document?.transcript?.lines ?? null;
  return (
    <section className={`tr-card ${classes.reader}`} aria-label="The transcript">
      <Group className={classes.turn} gap="xs">
        <Button
          variant="default"
          size="xs"
          disabled={page <= firstPage}
          onClick={() => setPage(within(page - PAGES_SHOWN))}
        >
          Back
        </Button>
        <NumberInput
          aria-label={`Page, ${firstPage} to ${lastPage}`}
          size="xs"
          w={90}
          min={firstPage}
          max={lastPage}
          value={page}
          onChange={(value) => {
            if (typeof value === 'number') setPage(within(value));
          }}
        />
        <Button
          variant="default"
          size="xs"
          disabled={toPage >= lastPage}
          onClick={() => setPage(within(page + PAGES_SHOWN))}
        >
          Forward
        </Button>
      </Group>
      {error ? (
        <LoadFailed error={error} what="these pages" onRetry={() => void refetch()} />
      ) : lines === null ? (
        <RowsSkeleton label="the pages" rows={12} />
      ) : (
        <Pages documentId={documentId} lines={lines} markedPosition={markedPosition} onPicked={onPicked} />
      )}
    </section>
  );
}

type PagesProps = {
  readonly documentId: string;
  readonly lines: readonly ShownLine[];
  readonly markedPosition: number | null;
  readonly onPicked: () => void;
};

function Pages({ documentId, lines, markedPosition, onPicked }: PagesProps) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const box = useRef<HTMLDivElement>(null);
  const [stretch, setStretch] = useState<Stretch | null>(null);
  const pages = useMemo(() => byPage(lines), [lines]);
  useEffect(() => {
    const select = (): void => {
      const selected = selectedStretch(box.current);
      if (selected !== null) setStretch(selected);
    };
    document.addEventListener('selectionchange', select);
    return () => document.removeEventListener('selectionchange', select);
  }, []);
  useEffect(() => {
    box.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'center' });
  }, [markedPosition, lines]);
  return (
    <>
      {/* Focusable, so that the keyboard scrolls it, too. */}
      <div
        ref={box}
        className={classes.pages}
        tabIndex={0}
        role="region"
        aria-label="Lines of the transcript"
      >
        {pages.map(([number, content]) => (
          <section key={number} className={classes.sheet} aria-label={`Page ${number}`}>
            <h2 className={classes.sheetNumber}>Page {number}</h2>
            {content.map((line) => (
              <LineRow
                key={line.position}
                line={line}
                isMarked={line.position === markedPosition}
                isPicked={stretch !== null && line.position >= stretch.from && line.position <= stretch.to}
              />
            ))}
          </section>
        ))}
      </div>
      {mayWrite ? (
        <>
          <PickBar
            documentId={documentId}
            lines={lines}
            stretch={stretch}
            onStretch={setStretch}
            onPicked={() => {
              setStretch(null);
              onPicked();
            }}
          />
          <SwornLines documentId={documentId} stretch={stretch} onAdded={() => setStretch(null)} />
        </>
      ) : null}
    </>
  );
}

type LineRowProps = { readonly line: ShownLine; readonly isMarked: boolean; readonly isPicked: boolean };

function LineRow({ line, isMarked, isPicked }: LineRowProps) {
  const { position, speaker, text } = line;
  return (
    <p
      className={classes.line}
      data-position={position}
      data-marked={isMarked || undefined}
      data-picked={isPicked || undefined}
    >
      <span className={classes.number} aria-hidden={line.line === null}>
        {line.line}
      </span>
      <span className={classes.speaker}>{speaker}</span>
      <span>{text}</span>
    </p>
  );
}

function byPage(lines: readonly ShownLine[]): [number, ShownLine[]][] {
  const pages = new Map<number, ShownLine[]>();
  let before: string | null = null;
  for (const line of lines) {
    const page = pages.get(line.page) ?? [];
    pages.set(line.page, page);
    // The mark of a speaker is printed where the turn begins, not on every line of it.
    page.push(line.speaker === before ? { ...line, speaker: null } : line);
    before = line.speaker;
  }
  return [...pages];
}

/** The lines that the reader's selection touches; null when it touches none of these. */
function selectedStretch(box: HTMLElement | null): Stretch | null {
  const selection = document.getSelection();
  if (!box || !selection || selection.isCollapsed) return null;
  const ends = [selection.anchorNode, selection.focusNode].map((node) => positionAt(box, node));
  const [from, to] = ends.filter((end) => end !== null).sort((a, b) => a - b);
  return from === undefined || to === undefined ? null : { from, to };
}

function positionAt(box: HTMLElement, node: Node | null): number | null {
  if (!node || !box.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const position = element?.closest('[data-position]')?.getAttribute('data-position');
  return position === null || position === undefined ? null : Number(position);
}
