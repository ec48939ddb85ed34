import { Alert, SegmentedControl, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { integerField, useUrlState } from '../../lib/url-state.js';
import { usePermission } from '../identity/session.js';
import { DocumentPassages } from '../passages/index.js';
import { AddFact } from './add-fact.js';
import { Callouts } from './callouts.js';
import { ConfirmDrawer } from './confirm-drawer.js';
import { FactsList } from './facts-list.js';
import { KeySheet } from './key-sheet.js';
import { PageView } from './page-view.js';
import { ReviewHeader } from './review-header.js';
import type { ReviewedDocument } from './review-page.js';
import { SplitPane } from './split-pane.js';
import { useDecisions } from './use-decisions.js';
import { usePagePictures } from './use-page-pictures.js';
import { useReviewKeys } from './use-review-keys.js';
import { useWorkbench, type Workbench } from './use-workbench.js';
import classes from './review.module.css';

const pageField = integerField(1, 100_000);

type ReviewWorkbenchProps = {
  readonly document: ReviewedDocument;
  readonly reading: NonNullable<ReviewedDocument['reading']>;
  readonly onChanged: () => void;
};

/** Page at left, facts at right, and the keys that decide. */
export function ReviewWorkbench({ document, reading, onChanged }: ReviewWorkbenchProps) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const mayDecide = mayWrite && document.status === 'TO_REVIEW';
  const decisions = useDecisions(document.id);
  const pictures = usePagePictures(document.id);
  const [startPage] = useUrlState('page', pageField);
  const bench = useWorkbench({
    facts: reading,
    pageCount: reading.pages.length === 0 ? null : reading.pages.length,
    startPage,
    decisions,
    mayDecide,
  });
  const [shown, setShown] = useState<'left' | 'right'>(startPage === null ? 'right' : 'left');
  useReviewKeys({
    mode: bench.issue === null ? 'FACTS' : 'STANCE',
    isOn: bench.dialog === null,
    selectedId: bench.selected?.id ?? null,
    onCommand: bench.onCommand,
  });
  const showPage = (page: number) => {
    bench.setPage(page);
    setShown('left');
  };
  const source = (
    <PageView
      documentId={document.id}
      unit={reading.unit}
      pages={reading.pages}
      number={bench.page}
      onTurn={bench.setPage}
      zoom={bench.zoom}
      onZoom={bench.setZoom}
      pictures={pictures}
      facts={bench.order}
      selected={bench.selected}
      onSelect={bench.select}
    />
  );
  return (
    <>
      <ReviewHeader document={document} bench={bench} mayDecide={mayDecide} onChanged={onChanged} />
      <SegmentedControl
        className={`tr-no-print ${classes.switch ?? ''}`}
        fullWidth
        aria-label="What is shown"
        data={[
          { value: 'left', label: 'Page' },
          { value: 'right', label: 'Facts' },
        ]}
        value={shown}
        onChange={(value) => setShown(value === 'left' ? 'left' : 'right')}
      />
      <SplitPane
        shown={shown}
        left={source}
        right={
          <Tabs defaultValue="facts" keepMounted={false}>
            <Tabs.List mb="sm" className="tr-no-print">
              <Tabs.Tab value="facts">Facts</Tabs.Tab>
              <Tabs.Tab value="passages">Identical passages</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="facts">
              <Facts
                document={document}
                reading={reading}
                bench={bench}
                mayDecide={mayDecide}
                refusal={decisions.refusal}
              />
              {mayDecide ? (
                <AddFact documentId={document.id} page={bench.page} unit={reading.unit} onAdded={onChanged} />
              ) : null}
            </Tabs.Panel>
            <Tabs.Panel value="passages">
              <DocumentPassages documentId={document.id} onShowPage={showPage} />
            </Tabs.Panel>
          </Tabs>
        }
      />
      <div role="status" aria-live="polite" className="tr-visually-hidden">
        {bench.said}
      </div>
      {bench.dialog === 'keys' ? <KeySheet onClose={() => bench.setDialog(null)} /> : null}
      {bench.dialog === 'confirm' || bench.dialog === 'confirm-all' ? (
        <ConfirmDrawer
          documentId={document.id}
          acceptPending={bench.dialog === 'confirm-all'}
          isSending={decisions.isBusy}
          onClose={() => bench.setDialog(null)}
        />
      ) : null}
    </>
  );
}

type FactsProps = {
  readonly document: ReviewedDocument;
  readonly reading: ReviewWorkbenchProps['reading'];
  readonly bench: Workbench;
  readonly mayDecide: boolean;
  readonly refusal: string | null;
};

function Facts({ document, reading, bench, mayDecide, refusal }: FactsProps) {
  return (
    <>
      {refusal === null ? null : (
        <Alert color="brick" role="alert" mb="sm" title="A decision was not taken">
          {refusal}
        </Alert>
      )}
      <Callouts document={document} disagreements={reading.disagreements} onSelect={bench.select} />
      {bench.groups.length === 0 ? (
        <Text c="dimmed">Nothing was read from this document that could be confirmed.</Text>
      ) : (
        <FactsList
          groups={bench.groups}
          unit={reading.unit}
          selectedId={bench.selected?.id ?? null}
          isEditing={bench.isEditing}
          issue={bench.issue}
          mayDecide={mayDecide}
          onSelect={bench.select}
          onCommand={bench.onCommand}
          onSave={bench.save}
          onCancelEdit={bench.cancelEdit}
        />
      )}
      <Text size="xs" c="dimmed" mt="md">
        Read by {reading.reader} {reading.readerVersion}. Nothing here counts in a figure before the report is
        confirmed, unless your firm accepts a fact by rule.
      </Text>
    </>
  );
}
