import { Stack, Text } from '@mantine/core';
import { formatDate } from '../../lib/format-date.js';
import { formatDecimal } from '../../lib/format.js';
import { Panel } from '../../ui/panel.js';
import type { ExaminationDetail } from './examination-page.js';
import { gapWords } from './examination-words.js';
import { issueLabel, stanceLabel } from '../../lib/vocabulary.js';
import classes from './opinions-panel.module.css';

type Opinion = ExaminationDetail['opinions'][number];

/** The details that came with an opinion, each named. */
function detailsOf(opinion: Opinion): string[] {
  const { mmiOn, treaterMmiOn, mmiGapDays, wpiPercent, apportionmentPercent } = opinion;
  return [
    ...(mmiOn === null ? [] : [`MMI by the examiner ${formatDate(mmiOn)}`]),
    ...(treaterMmiOn === null ? [] : [`MMI by the treating physician ${formatDate(treaterMmiOn)}`]),
    ...(mmiGapDays === null ? [] : [`examiner ${gapWords(mmiGapDays)}`]),
    ...(wpiPercent === null ? [] : [`whole person impairment ${formatDecimal(wpiPercent)}%`]),
    ...(apportionmentPercent === null ? [] : [`apportionment ${formatDecimal(apportionmentPercent)}%`]),
  ];
}

/** What the report states on each issue, in its own words where a quote is on file. */
export function OpinionsPanel({ opinions }: { opinions: readonly Opinion[] }) {
  return (
    <Panel title="Opinions">
      {opinions.length === 0 ? (
        <Text size="sm" c="dimmed">
          No opinion is recorded.
        </Text>
      ) : (
        <Stack gap="md">
          {opinions.map((opinion) => (
            <article key={opinion.id} className={classes.opinion}>
              <h3>{issueLabel[opinion.issue]}</h3>
              <div>
                <Text fw={550}>{opinion.stance === null ? 'Not coded' : stanceLabel[opinion.stance]}</Text>
                {opinion.quote !== null && (
                  <blockquote>
                    “{opinion.quote}”{opinion.page === null ? '' : ` (page ${opinion.page})`}
                  </blockquote>
                )}
                {detailsOf(opinion).length > 0 && (
                  <Text size="sm" c="dimmed">
                    {detailsOf(opinion).join('; ')}
                  </Text>
                )}
              </div>
            </article>
          ))}
        </Stack>
      )}
    </Panel>
  );
}
