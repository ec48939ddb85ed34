import { ActionIcon, Group, NumberInput, Text, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { formatCount } from '../../lib/format.js';
import type { Fact } from './fact-groups.js';
import { PagePicture } from './page-picture.js';
import { PageText } from './page-text.js';
import type { PagePictures } from './use-page-pictures.js';
import classes from './page-view.module.css';

/** Widths of a page in parts of the pane's. */
export const ZOOMS = [1, 1.25, 1.5, 2, 3] as const;

export type ReadPage = {
  readonly number: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly source: string;
  readonly ocrConfidence: number | null;
};

type PageViewProps = {
  readonly documentId: string;
  readonly unit: string;
  readonly pages: readonly ReadPage[];
  readonly number: number;
  readonly onTurn: (number: number) => void;
  /** Index into ZOOMS. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly pictures: PagePictures;
  readonly facts: readonly Fact[];
  readonly selected: Fact | null;
  readonly onSelect: (id: string) => void;
};

/** The source: one page at a time, with what was read framed in it. */
export function PageView(props: PageViewProps) {
  const { documentId, unit, pages, number, zoom, pictures, facts, selected, onSelect } = props;
  const page = pages.find((each) => each.number === number) ?? null;
  const noun = unit === 'PARAGRAPH' ? 'paragraph' : 'page';
  const isPicture = page?.source === 'TEXT_LAYER' || page?.source === 'OCR';
  return (
    <div className={classes.view}>
      <PageTools {...props} noun={noun} hasZoom={isPicture} />
      <div
        className={classes.pane}
        data-page-pane
        role="region"
        aria-label={`Source, ${noun} ${number}`}
        tabIndex={0}
      >
        <div style={{ width: isPicture ? `${(ZOOMS[zoom] ?? 1) * 100}%` : '100%' }}>
          {isPicture && page !== null ? (
            <PagePicture
              page={page}
              pictures={pictures}
              facts={facts}
              selectedId={selected?.id ?? null}
              onSelect={onSelect}
            />
          ) : (
            <PageText documentId={documentId} unit={unit} number={number} fact={selected} />
          )}
        </div>
      </div>
      {page?.source === 'OCR' ? (
        <Text size="xs" c="dimmed" px="sm" py={6}>
          Read from a picture
          {page.ocrConfidence === null
            ? ''
            : `, word confidence ${formatCount(page.ocrConfidence * 100)} of 100 on average`}
          . Compare quotes with the page.
        </Text>
      ) : null}
    </div>
  );
}

type PageToolsProps = PageViewProps & { readonly noun: string; readonly hasZoom: boolean };

function PageTools({ pages, number, onTurn, zoom, onZoom, noun, hasZoom }: PageToolsProps) {
  // Paragraphs are not listed: how many there are shows at the end of the text.
  const last = pages.length === 0 ? null : pages.length;
  return (
    <Group gap="xs" className={classes.tools ?? ''} justify="space-between" wrap="nowrap">
      <Group gap={4} wrap="nowrap">
        <Tool
          label={`Previous ${noun}`}
          icon={IconChevronLeft}
          isOff={number <= 1}
          onClick={() => onTurn(number - 1)}
        />
        <NumberInput
          aria-label={`${noun === 'page' ? 'Page' : 'Paragraph'}${last === null ? '' : `, of ${last}`}`}
          size="xs"
          w="4.2rem"
          min={1}
          {...(last === null ? {} : { max: last })}
          hideControls
          clampBehavior="strict"
          value={number}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1) onTurn(value);
          }}
        />
        {last === null ? null : (
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            of {formatCount(last)}
          </Text>
        )}
        <Tool
          label={`Next ${noun}`}
          icon={IconChevronRight}
          isOff={last !== null && number >= last}
          onClick={() => onTurn(number + 1)}
        />
      </Group>
      {hasZoom ? (
        <Group gap={4} wrap="nowrap">
          <Tool label="Smaller" icon={IconZoomOut} isOff={zoom <= 0} onClick={() => onZoom(zoom - 1)} />
          <Text size="sm" c="dimmed" aria-live="polite">
            {(ZOOMS[zoom] ?? 1) * 100}%
          </Text>
          <Tool
            label="Larger"
            icon={IconZoomIn}
            isOff={zoom >= ZOOMS.length - 1}
            onClick={() => onZoom(zoom + 1)}
          />
        </Group>
      ) : null}
    </Group>
  );
}

type ToolProps = {
  readonly label: string;
  readonly icon: typeof IconZoomIn;
  readonly isOff: boolean;
  readonly onClick: () => void;
};

function Tool({ label, icon: ToolIcon, isOff, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        // Not `disabled`: a button that loses the focus when it reaches the end throws the keyboard back to the top.
        aria-disabled={isOff}
        {...(isOff ? { 'data-disabled': true } : {})}
        onClick={() => {
          if (!isOff) onClick();
        }}
      >
        <ToolIcon size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
