import { DndContext } from '@dnd-kit/core';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import type { OutlineWholeFragment } from '../../generated/graphql.js';
import { useWarningBeforeLeaving } from '../../lib/use-warning-before-leaving.js';
import { EmptyState } from '../../ui/empty-state.js';
import { RecordChanges } from '../drafts/record-changes.js';
import { usePermission, useViewer } from '../identity/session.js';
import { ChapterList } from './chapter-list.js';
import { ChapterSection, NewChapter } from './chapter-section.js';
import { OutlineProvider, useOutline, type OutlineShared } from './outline-context.js';
import { OutlineCoverage } from './outline-coverage.js';
import { OutlineExhibits, UnsupportedTopics } from './outline-ends.js';
import { OutlineHeader } from './outline-header.js';
import { OrphanedWords, OthersNotice, OutdatedNotice } from './outline-notices.js';
import { outlineNumbers } from './outline-order.js';
import { authorWords } from './outline-words.js';
import { UnsavedGuard } from './unsaved-guard.js';
import { useLiveOutline } from './use-live-outline.js';
import { useMoves } from './use-moves.js';
import { useOutlineWork, type OutlineChange } from './use-outline-work.js';
import { useWritings } from './use-writings.js';
import classes from './outlines.module.css';

type OutlineViewProps = { readonly outline: OutlineWholeFragment; readonly onAskAgain: () => void };

/** The outline as it will print, with the ways to change it. */
export function OutlineView({ outline, onAskAgain }: OutlineViewProps) {
  const mayWrite = usePermission('WORK_PRODUCT_WRITE');
  const viewer = useViewer();
  const work = useOutlineWork(outline);
  const writings = useWritings();
  const [refusedAbout, setRefusedAbout] = useState<string | null>(null);
  const [changes, setChanges] = useState<readonly OutlineChange[] | null>(null);
  const change = useLiveOutline(outline, work, onAskAgain);
  const moves = useMoves(outline.content.chapters, work);
  useWarningBeforeLeaving(writings.hasTouched);
  const shared: OutlineShared = {
    ...{ outline, mayWrite, work, writings, refusedAbout },
    chapters: moves.chapters,
    numbers: outlineNumbers(moves.chapters),
    otherName: authorWords(change?.by ?? outline.changedBy, viewer.account.id),
    writeAgain: () => void work.writeAgain(setChanges),
    step: moves.step,
    save: (about, edit, seen) => {
      setRefusedAbout(about);
      void work.edit(edit, seen).then((isDone) => {
        if (isDone) writings.end(about);
      });
    },
  };
  const isShownAtForm = refusedAbout !== null && writings.of(refusedAbout) !== null;
  return (
    <OutlineProvider value={shared}>
      <OutlineHeader />
      {work.refusal === null || isShownAtForm ? null : (
        <Alert color="brick" role="alert" mb="md" className="tr-no-print">
          {work.refusal}
        </Alert>
      )}
      <OthersNotice change={change} />
      <OutdatedNotice />
      {changes === null ? null : (
        <RecordChanges
          noun="question"
          changes={changes.map(({ questionId, ...what }) => ({ ...what, id: questionId }))}
          onClose={() => setChanges(null)}
        />
      )}
      <OrphanedWords />
      <DndContext {...moves.dragging}>
        <Work />
      </DndContext>
      <div role="status" className="tr-visually-hidden">
        {moves.said}
      </div>
      <UnsavedGuard isOn={writings.hasTouched} />
    </OutlineProvider>
  );
}

function Work() {
  const { chapters, mayWrite } = useOutline();
  return (
    <div className={classes.columns}>
      <aside className={`${classes.side} tr-no-print`} aria-label="Contents">
        <OutlineCoverage />
        <ChapterList />
      </aside>
      <div className={classes.main}>
        {chapters.length === 0 ? (
          <EmptyState title="Nothing is asked yet">
            The record supports no topic for this examiner. What is missing stands below; a chapter of your
            own can be added.
          </EmptyState>
        ) : null}
        {chapters.map((chapter) => (
          <ChapterSection key={chapter.id} chapter={chapter} />
        ))}
        {mayWrite ? <NewChapter /> : null}
        <OutlineExhibits />
        <UnsupportedTopics />
      </div>
    </div>
  );
}
