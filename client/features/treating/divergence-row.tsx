import { Anchor, Button } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { DivergenceRowPartsFragment, PositionSide } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatQuantity } from '../../lib/format.js';
import { examKindLabel, issueLabel, stanceLabel } from '../../lib/vocabulary.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { differenceWords, particularWords, positionSideLabel, treaterName } from './divergence-words.js';
import { EngagementCell } from './engagement-cell.js';
import { PositionPoints } from './position-points.js';
import { SourceQuote } from './source-quote.js';
import classes from './treating.module.css';

type Row = DivergenceRowPartsFragment;

type DivergenceRowProps = {
  readonly matterId: string;
  readonly row: Row;
  readonly sides: readonly [PositionSide, PositionSide];
};

/** One examiner against one treater on one issue; opened, what supports and what weakens each. */
export function DivergenceRow({ matterId, row, sides }: DivergenceRowProps) {
  const [isOpen, setOpen] = useState(false);
  const openedId = useId();
  const openWords = isOpen ? 'Close support and weakness' : `Support and weakness (${row.points.length})`;
  return (
    <>
      <tr role="row" className={classes.row}>
        {sides.map((side) => (
          <td key={side} role="cell" data-label={positionSideLabel[side]}>
            {side === 'EXAMINER' ? <ExaminerPosition row={row} /> : <TreaterPosition row={row} />}
          </td>
        ))}
        <td role="cell" data-label="Difference">
          <ul className={classes.difference}>
            {differenceWords(row).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <div className={`${classes.buttons} tr-no-print`}>
            <Button
              size="compact-xs"
              variant="default"
              aria-expanded={isOpen}
              aria-controls={openedId}
              aria-label={`${openWords}, ${issueLabel[row.issue]}, ${treaterName(row.treater)}`}
              onClick={() => setOpen(!isOpen)}
            >
              {openWords}
            </Button>
          </div>
        </td>
        <td role="cell" data-label="What the report does with the treater’s reasoning">
          <EngagementCell matterId={matterId} row={row} />
        </td>
      </tr>
      {/* On paper every row is open. */}
      <tr
        role="row"
        id={openedId}
        className={isOpen ? classes.opened : `${classes.opened} ${classes.onPaper}`}
      >
        <td role="cell" colSpan={4}>
          <PositionPoints matterId={matterId} row={row} sides={sides} isEditable={isOpen} />
        </td>
      </tr>
    </>
  );
}

function ExaminerPosition({ row }: { readonly row: Row }) {
  const { examination, examinerOpinion: opinion, examinerReliedOn } = row;
  return (
    <>
      <div className={classes.who}>
        <Anchor
          component={Link}
          to={`/examinations/${encodeURIComponent(examination.id)}`}
          inherit
          underline="always"
        >
          {examination.examiner.displayName}
        </Anchor>
        , {examKindLabel[examination.kind]} of {formatDate(examination.examinedOn)}
      </div>
      {opinion === null ? (
        <NotRecorded>No opinion on this issue</NotRecorded>
      ) : (
        <>
          <div className={classes.stance}>
            {opinion.stance === null ? 'Stance not coded' : stanceLabel[opinion.stance]}
          </div>
          <Particulars words={particularWords(opinion)} />
          <SourceQuote quote={opinion.quote} page={opinion.page} document={reportOf(examination.documents)} />
        </>
      )}
      <ReliedOn sources={examinerReliedOn} />
    </>
  );
}

/** The report that the opinion's page is of; null where several could be meant. */
function reportOf(documents: Row['examination']['documents']) {
  const reports = documents.filter(({ kind }) => kind === 'REPORT');
  return reports.length === 1 ? (reports[0] ?? null) : null;
}

function TreaterPosition({ row }: { readonly row: Row }) {
  const { treater, treatingOpinion: opinion } = row;
  return (
    <>
      <div className={classes.who}>
        <Anchor
          component={Link}
          to={`/treaters/${encodeURIComponent(treater.id)}`}
          inherit
          underline="always"
        >
          {treaterName(treater)}
        </Anchor>
        {opinion === null ? null : `, stated ${formatDate(opinion.statedOn)}`}
      </div>
      {opinion === null ? (
        <NotRecorded>No opinion on this issue</NotRecorded>
      ) : (
        <>
          <div className={classes.stance}>{stanceLabel[opinion.stance]}</div>
          <Particulars words={particularWords(opinion)} />
          <SourceQuote
            quote={opinion.quote}
            page={opinion.page}
            document={opinion.sourceDocument}
            isChecked={opinion.isQuoteChecked}
          />
          {opinion.reasoning === null ? null : <div className={classes.aside}>{opinion.reasoning}</div>}
          <ReliedOn sources={opinion.reliedOn} />
        </>
      )}
    </>
  );
}

function Particulars({ words }: { readonly words: readonly string[] }) {
  return words.length === 0 ? null : <div>{words.join('; ')}</div>;
}

/** The opened row has all of them. */
const MOST_SOURCES = 2;

function ReliedOn({ sources }: { readonly sources: readonly string[] }) {
  if (sources.length === 0) return null;
  const rest = sources.length - MOST_SOURCES;
  return (
    <div className={classes.aside}>
      Relied on {sources.slice(0, MOST_SOURCES).join('; ')}
      {rest > 0 ? ` and ${formatQuantity(rest, 'more', 'more')}` : ''}
    </div>
  );
}
