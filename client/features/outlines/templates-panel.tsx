import { useMutation, useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { OutlineTemplateDeleteDocument, OutlineTemplatesDocument } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { usePermission } from '../identity/session.js';
import { modeLabel, topicLabel } from './outline-words.js';
import classes from './outlines.module.css';

/** The firm's templates; nothing as long as there are none. */
export function TemplatesPanel() {
  const mayWrite = usePermission('WORK_PRODUCT_WRITE');
  const { data, error, refetch } = useQuery(OutlineTemplatesDocument);
  const [remove] = useMutation(OutlineTemplateDeleteDocument, {
    refetchQueries: [{ query: OutlineTemplatesDocument }],
  });
  if (error) return <LoadFailed error={error} what="the templates" onRetry={() => void refetch()} />;
  const templates = data?.outlineTemplates ?? [];
  if (templates.length === 0) return null;
  return (
    <Panel title="Templates" lead="The order of topics and the firm’s own questions, for new outlines.">
      <ul className={classes.templates}>
        {templates.map(({ id, name, mode, version, chapters }) => (
          <li key={id}>
            <div>
              <Text size="sm" fw={600}>
                {name}
              </Text>
              <Text size="sm" c="dimmed">
                {modeLabel[mode]}.{' '}
                {chapters
                  .map(({ topic, heading }) => (topic === null ? heading : topicLabel[topic]))
                  .join(', ')}
                . {formatQuantity(chapters.flatMap(({ questions }) => questions).length, 'own question')}.
              </Text>
            </div>
            {mayWrite ? (
              <RemoveButton
                what={`the template “${name}”`}
                onRemove={async () =>
                  (await remove({ variables: { input: { id, version } } })).data?.outlineTemplateDelete
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
