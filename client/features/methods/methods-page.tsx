import { useQuery } from '@apollo/client/react';
import { Anchor, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import {
  MethodCatalogueDocument,
  type MeasureEntryFragment,
  type MethodEntryFragment,
} from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { textField, useUrlState } from '../../lib/url-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { findingSentence, measureKindWords } from './measure-words.js';
import { methodAddress } from './method-address.js';
import { matching, measureGroups } from './method-groups.js';
import classes from './methods.module.css';

/** Everything the product counts and every method it uses, each with a page of its own. */
export function MethodsPage() {
  const [search, setSearch] = useUrlState('search', textField);
  return (
    <>
      <PageHeader
        title="Methods"
        lead="What is counted, how it is computed, and when nothing is stated. The same for every firm and both sides."
      />
      <TextInput
        data-page-search
        type="search"
        aria-label="Find a measure or a method"
        placeholder="Find a measure or a method"
        className={`tr-no-print ${classes.search}`}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
      />
      <Catalogue search={search} />
    </>
  );
}

function Catalogue({ search }: { readonly search: string }) {
  const { data, error, refetch } = useQuery(MethodCatalogueDocument, { fetchPolicy: 'cache-first' });
  if (error) return <LoadFailed error={error} what="the methods" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="the methods" rows={12} height={40} />;
  return <CatalogueList measures={data.measures ?? []} methods={data.methods ?? []} search={search} />;
}

type CatalogueListProps = {
  readonly measures: readonly MeasureEntryFragment[];
  readonly methods: readonly MethodEntryFragment[];
  readonly search: string;
};

/** The entries that fit the search, under their headings. */
export function CatalogueList({ measures, methods, search }: CatalogueListProps) {
  const foundMeasures = matching(measures, search, ({ id, title, about, finding }) => [
    id,
    title,
    about,
    finding,
  ]);
  const foundMethods = matching(methods, search, ({ id, title, purpose }) => [id, title, purpose]);
  const found = foundMeasures.length + foundMethods.length;
  return (
    <Stack gap="lg">
      <span className="tr-visually-hidden" role="status">
        {formatQuantity(found, 'entry', 'entries')} found
      </span>
      {found === 0 ? (
        <div className="tr-card">
          <EmptyState title={`No measure or method found for “${search}”`}>
            Try one word of its name, such as “interval”, “minutes” or “causation”.
          </EmptyState>
        </div>
      ) : null}
      {measureGroups(foundMeasures).map((group) => (
        <Panel key={group.title} title={group.title}>
          <ul className={classes.entries}>
            {group.measures.map((measure) => (
              <Entry key={measure.id} id={measure.id} title={measure.title}>
                {measure.issue === null ? `${measureKindWords[measure.kind]}.` : findingSentence(measure)}
              </Entry>
            ))}
          </ul>
        </Panel>
      ))}
      {foundMethods.length === 0 ? null : (
        <Panel title="Statistical methods" lead="Each with its formula, its sources and worked numbers.">
          <ul className={classes.entries}>
            {foundMethods.map((method) => (
              <Entry key={method.id} id={method.id} title={method.title}>
                {method.purpose}
              </Entry>
            ))}
          </ul>
        </Panel>
      )}
    </Stack>
  );
}

type EntryProps = {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
};

function Entry({ id, title, children }: EntryProps) {
  return (
    <li>
      <Anchor component={Link} to={methodAddress(id)} fw={600}>
        {title}
      </Anchor>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </li>
  );
}
