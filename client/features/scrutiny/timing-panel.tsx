import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { ExaminationTimingDocument } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { examKindLabel, timingSourceLabel } from '../../lib/vocabulary.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { SourceQuote } from '../treating/source-quote.js';
import { minimumStateLabel, type Timing } from './scrutiny-words.js';
import { TimeForm, type EditedTime } from './time-form.js';
import classes from './scrutiny.module.css';

type Time = Timing['times'][number];

/** How long an examination took, by source: what stands for it and why, the gap, a minimum, the rest of the day. */
export function TimingPanel({ examinationId }: { readonly examinationId: string }) {
  const { data, error, refetch } = useQuery(ExaminationTimingDocument, { variables: { id: examinationId } });
  const [edited, setEdited] = useState<EditedTime | 'NEW' | null>(null);
  const mayWrite = usePermission('EXAMINATION_WRITE');
  if (error && !data) return <LoadFailed error={error} what="the timing" onRetry={() => void refetch()} />;
  const examination = data?.examination;
  const timing = examination?.timing;
  if (!data) return <RowsSkeleton label="the timing" rows={3} />;
  if (!examination || !timing) return null;
  const maySay = mayWrite && !timing.isRecordReview;
  return (
    <Panel title="Time" lead={timing.choice} flush={timing.times.length > 0 || edited !== null}>
      {timing.times.length === 0 ? null : (
        <DataTable
          caption="Face-to-face time by source"
          columns={columnsFor(maySay ? setEdited : null)}
          rows={timing.times}
          rowKey={({ source }) => source}
        />
      )}
      <div style={{ padding: timing.times.length > 0 || edited !== null ? '4px 20px 14px' : 0 }}>
        <TimingSentences timing={timing} />
        {edited !== null ? (
          <TimeForm
            examinationId={examinationId}
            matterId={examination.matter?.id ?? null}
            version={examination.version}
            edited={edited === 'NEW' ? null : edited}
            taken={timing.times.map(({ source }) => source)}
            onClose={() => setEdited(null)}
          />
        ) : maySay ? (
          <Button
            size="compact-xs"
            variant="default"
            mt={8}
            className="tr-no-print"
            onClick={() => setEdited('NEW')}
          >
            Record what a source says
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}

function columnsFor(onEdit: ((time: EditedTime) => void) | null): readonly DataColumn<Time>[] {
  const columns: readonly DataColumn<Time>[] = [
    {
      key: 'source',
      header: 'Source',
      isRowHeader: true,
      cell: ({ source, isChosen }) => (
        <>
          {timingSourceLabel[source]}
          {isChosen ? <div className={classes.label}>Stands for the examination</div> : null}
        </>
      ),
    },
    {
      key: 'time',
      header: 'Face to face',
      cell: ({ words, asWritten, startedAt, endedAt }) => (
        <>
          {words}
          {asWritten === null ? null : <div className={classes.label}>said: “{asWritten}”</div>}
          {startedAt === null && endedAt === null ? null : (
            <div className={classes.label}>
              {startedAt ?? 'start not given'} to {endedAt ?? 'end not given'}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'cite',
      header: 'Where',
      cell: ({ quote, page, document }) =>
        quote === null && document === null ? (
          <NotRecorded>No page on file</NotRecorded>
        ) : (
          <SourceQuote quote={quote} page={page} document={document} />
        ),
    },
  ];
  if (onEdit === null) return columns;
  return [
    ...columns,
    {
      key: 'change',
      header: 'Change',
      isHeaderHidden: true,
      cell: (time) => (
        <Button
          size="compact-xs"
          variant="default"
          className="tr-no-print"
          aria-label={`Change what the source ${timingSourceLabel[time.source]} says`}
          onClick={() => onEdit(time)}
        >
          Change
        </Button>
      ),
    },
  ];
}

function TimingSentences({ timing: { gap, minimum, sameDay } }: { readonly timing: Timing }) {
  return (
    <ul className={classes.sentences}>
      {gap === null ? null : <li>{gap.sentence}</li>}
      {minimum === null ? null : (
        <li>
          <strong>{minimumStateLabel[minimum.state]}.</strong> {minimum.sentence}
          <Text span inherit c="dimmed">
            {' '}
            {minimum.isVerified
              ? 'The text of the rule was read.'
              : 'The rule was not compared with its text.'}
          </Text>
        </li>
      )}
      <li>
        {sameDay.sentence}
        {sameDay.examinationCount === 0 ? null : (
          <>
            {' '}
            {sameDay.examinations.map(({ id, kind, matter }, at) => (
              <span key={id}>
                {at === 0 ? '' : ', '}
                <Anchor
                  component={Link}
                  to={`/examinations/${encodeURIComponent(id)}`}
                  inherit
                  underline="always"
                >
                  {examKindLabel[kind]}
                  {matter === null ? '' : ` in ${matter.reference}`}
                </Anchor>
              </span>
            ))}
            <span className="tr-visually-hidden">
              {' '}
              {formatQuantity(sameDay.examinationCount, 'examination')}
            </span>
          </>
        )}
      </li>
    </ul>
  );
}
