import { useQuery } from '@apollo/client/react';
import {
  MethodDefinitionDocument,
  type MeasureEntryFragment,
  type MethodDetailsFragment,
  type MethodEntryFragment,
} from '../../generated/graphql.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { BackToMethods } from './back-to-methods.js';
import { Lines } from './lines.js';
import { MethodLinks } from './method-links.js';
import classes from './methods.module.css';
import { WorkedExamples } from './worked-examples.js';

/** One statistical method: what it answers, how, when it refuses, and numbers to check it by. */
export function MethodPage({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(MethodDefinitionDocument, {
    variables: { id },
    fetchPolicy: 'cache-first',
  });
  if (error) return <LoadFailed error={error} what="this method" onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label="the method" />;
  if (!data.method) return <NotFound what="This method" />;
  return <MethodContents method={data.method} methods={data.methods ?? []} measures={data.measures ?? []} />;
}

type MethodContentsProps = {
  readonly method: MethodDetailsFragment;
  readonly methods: readonly MethodEntryFragment[];
  readonly measures: readonly MeasureEntryFragment[];
};

/** The method as its file documents it; the worked numbers are recomputed by the product's tests. */
export function MethodContents({ method, methods, measures }: MethodContentsProps) {
  const users = measures.filter(({ methodIds }) => methodIds.includes(method.id)).map(({ id }) => id);
  return (
    <>
      <PageHeader
        title={method.title}
        documentTitle={`${method.title} - Methods`}
        lead={method.purpose}
        actions={<BackToMethods />}
      />
      <div className={classes.sections}>
        <Panel title="Formula">
          <ul className={classes.formula}>
            {method.formula.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Panel>
        <Panel title="Assumptions" lead="What must hold for the result to mean what it says.">
          <Lines lines={method.assumptions} />
        </Panel>
        <Panel title="At the edges">
          <Lines lines={method.edgeCases} />
        </Panel>
        {method.refusals.length === 0 ? null : (
          <Panel title="When nothing is stated">
            <Lines lines={method.refusals} />
          </Panel>
        )}
        <Panel
          title="Worked examples"
          lead="Recomputed by the product’s own tests; check them with any statistics program."
        >
          <WorkedExamples examples={method.examples} />
        </Panel>
        <Panel title="Sources">
          <Lines lines={method.sources} />
        </Panel>
        {method.caveats.length === 0 ? null : (
          <Panel title="What stands beside every result">
            <DefinitionList
              items={method.caveats.map(({ id, text }) => ({ term: `Caveat ${id}`, value: text }))}
            />
          </Panel>
        )}
        {users.length === 0 ? null : (
          <Panel title="Measures that use it">
            <MethodLinks ids={users} among={measures} />
          </Panel>
        )}
        {method.relatedMethodIds.length === 0 ? null : (
          <Panel title="Read along with">
            <MethodLinks ids={method.relatedMethodIds} among={methods} />
          </Panel>
        )}
        <Panel title="Definition">
          <DefinitionList
            items={[
              { term: 'Code', value: <code>{method.id}</code> },
              { term: 'Version', value: String(method.version) },
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
