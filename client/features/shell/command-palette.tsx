import '@mantine/spotlight/styles.css';
import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconFileUpload, IconSearch, IconUser } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { PaletteExaminersDocument } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { usePermission, useViewer } from '../identity/session.js';
import { paletteStore, selectFirstLine } from './palette-store.js';
import {
  FIRM_DESTINATIONS,
  HELP_DESTINATIONS,
  INTAKE_DESTINATIONS,
  RECORD_DESTINATIONS,
  openDestinations,
} from './destinations.js';

const TYPEAHEAD_MILLISECONDS = 150;
const SHORTEST_SEARCH = 2;

/** Ctrl-K or Cmd-K from anywhere: pages by name, examiners by name or NPI. */
export function CommandPalette() {
  const [query, setQuery] = useState('');
  const examiners = useExaminerSuggestions(query);
  const places = useMatchingPlaces(query);
  const isEmpty = examiners.length === 0 && places.length === 0;
  const lines = [...examiners, ...places].map(({ key }) => key).join(' ');
  useEffect(selectFirstLine, [lines]);
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      centered={false}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      onSpotlightOpen={() => window.requestAnimationFrame(selectFirstLine)}
      clearQueryOnClose
      maxHeight={420}
      scrollable
      transitionProps={{ duration: 80 }}
    >
      <Spotlight.Search
        placeholder="Examiner, NPI or page"
        aria-label="Search examiners and pages"
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {examiners.length === 0 ? null : (
          <Spotlight.ActionsGroup label="Examiners">{examiners}</Spotlight.ActionsGroup>
        )}
        {places.length === 0 ? null : <Spotlight.ActionsGroup label="Pages">{places}</Spotlight.ActionsGroup>}
        {isEmpty ? <Spotlight.Empty>Nothing by this name. Try fewer letters.</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useExaminerSuggestions(query: string) {
  const navigate = useNavigate();
  const mayRead = usePermission('EXAMINER_READ');
  const [search] = useDebouncedValue(query.trim(), TYPEAHEAD_MILLISECONDS);
  const isShort = search.length < SHORTEST_SEARCH;
  const { data, previousData } = useQuery(PaletteExaminersDocument, {
    variables: { search },
    skip: isShort || !mayRead,
  });
  if (isShort || query.trim().length < SHORTEST_SEARCH) return [];
  const edges = (data ?? previousData)?.examiners?.edges ?? [];
  return edges.map(({ node }) => (
    <Spotlight.Action
      key={node.id}
      label={node.displayName}
      description={[
        node.specialty?.name ?? (node.isProvisional ? 'Known to your firm only' : null),
        formatQuantity(node.examinationCount, 'examination'),
      ]
        .filter((part) => part !== null)
        .join(', ')}
      leftSection={<IconUser size={18} stroke={1.7} aria-hidden />}
      onClick={() => void navigate(`/examiners/${node.id}`)}
    />
  ));
}

function useMatchingPlaces(query: string) {
  const navigate = useNavigate();
  const { permissions } = useViewer();
  const places = openDestinations(
    [...RECORD_DESTINATIONS, ...INTAKE_DESTINATIONS, ...FIRM_DESTINATIONS, ...HELP_DESTINATIONS],
    permissions,
  );
  const actions = permissions.includes('IMPORT_WRITE')
    ? [...places, { to: '/imports/new', label: 'Import a file', icon: IconFileUpload, permission: null }]
    : places;
  const words = query.trim().toLowerCase();
  return actions
    .filter(({ label }) => label.toLowerCase().includes(words))
    .map(({ to, label, icon: PlaceIcon }) => (
      <Spotlight.Action
        key={to}
        label={label}
        leftSection={<PlaceIcon size={18} stroke={1.7} aria-hidden />}
        onClick={() => void navigate(to)}
      />
    ));
}
