import { useQuery } from '@apollo/client/react';
import {
  MeasureDefinitionDocument,
  type MeasureDetailsFragment,
  type MethodEntryFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import {
  capitalised,
  findingSentence,
  kindsWords,
  measureKindWords,
  minimumWords,
  positionWords,
  unknownWords,
} from './measure-words.js';
import { BackToMethods } from './back-to-methods.js';
import { MethodLinks } from './method-links.js';
import classes from './methods.module.css';
import { Lines } from './lines.js';

/** The definition of one measure, as it was reviewed. */
export function MeasurePage({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(MeasureDefinitionDocument, {
    variables: { id },
    fetchPolicy: 'cache-first',
  });
  if (error) return <LoadFailed error={error} what="this measure" onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label="the measure" />;
  if (!data.measure) return <NotFound what="This measure" />;
  return <MeasureContents measure={data.measure} methods={data.methods ?? []} />;
}

type MeasureContentsProps = {
  readonly measure: MeasureDetailsFragment;
  readonly methods: readonly MethodEntryFragment[];
};

/** Everything that must be known of a measure to attack a figure of it, or to defend one. */
export function MeasureContents({ measure, methods }: MeasureContentsProps) {
  return (
    <>
      <PageHeader
        title={measure.title}
        documentTitle={`${measure.title} - Methods`}
        lead={`${measureKindWords[measure.kind]}. ${findingSentence(measure)}`}
        actions={<BackToMethods />}
      />
      <div className={classes.sections}>
        <Panel title="What is counted">
          <DefinitionList items={countingItems(measure)} />
        </Panel>
        {measure.findings.length === 0 ? null : (
          <Panel
            title="The positions a report can take"
            lead="Worded alike for each; the figures show all of them."
          >
            <DefinitionList items={positionWords(measure.findings)} />
          </Panel>
        )}
        <Panel title="Why it matters">
          <DefinitionList
            items={[
              { term: 'To the defense', value: measure.mattersToDefense },
              { term: 'To the plaintiff', value: measure.mattersToPlaintiff },
            ]}
          />
        </Panel>
        <Panel title="What stands beside every figure">
          <DefinitionList
            items={measure.caveats.map(({ id, text }) => ({ term: `Caveat ${id}`, value: text }))}
          />
        </Panel>
        {measure.methodIds.length === 0 ? null : (
          <Panel title="Methods used" lead="Formula, assumptions, sources and worked numbers of each.">
            <MethodLinks ids={measure.methodIds} among={methods} />
          </Panel>
        )}
        <Panel title="Definition">
          <DefinitionList items={reviewItems(measure)} />
        </Panel>
      </div>
    </>
  );
}

function countingItems(measure: MeasureDetailsFragment) {
  return [
    { term: 'Counted', value: `${capitalised(measure.numerator)}.` },
    { term: 'Among', value: `${capitalised(measure.denominator)}.` },
    { term: 'Not known', value: unknownWords(measure.unknowns) },
    { term: 'Unit', value: `One ${measure.unit}.` },
    { term: 'Kinds of examination', value: kindsWords(measure.examKinds) },
    { term: 'Stated from', value: <Lines lines={minimumWords(measure.minima, measure.unit)} /> },
    {
      term: 'Comparison',
      value: measure.comparesWithPeers
        ? 'Compared with examiners of the same specialty, state and kind of examination.'
        : 'Not compared with other examiners.',
    },
  ];
}

function reviewItems({ id, version, reviewedBy, reviewedOn, nextReviewOn }: MeasureDetailsFragment) {
  return [
    { term: 'Code', value: <code>{id}</code> },
    { term: 'Version', value: String(version) },
    { term: 'Reviewed by', value: `${capitalised(reviewedBy)}, ${formatDate(reviewedOn)}` },
    { term: 'Next review', value: formatDate(nextReviewOn) },
  ];
}
