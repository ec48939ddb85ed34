import { Group, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './panel.module.css';

type PanelProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Level of the heading; 2 under the page's own. */
  readonly order?: 2 | 3;
  /** Tables reach to the panel's edge. */
  readonly flush?: boolean;
  readonly children: ReactNode;
};

/** A titled region of a page, read by assistive technology under its heading. */
export function Panel({ title, lead, actions, order = 2, flush = false, children }: PanelProps) {
  const titleId = useId();
  return (
    <section className={`tr-card ${classes.panel}`} aria-labelledby={titleId}>
      <Group justify="space-between" align="flex-start" gap="sm" className={classes.head}>
        <div className={classes.heading}>
          <Title order={order} size="h3" id={titleId}>
            {title}
          </Title>
          {lead === undefined ? null : (
            <Text component="div" size="sm" c="dimmed" mt={2}>
              {lead}
            </Text>
          )}
        </div>
        {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
      </Group>
      <div className={flush ? classes.flush : classes.body} data-flush={flush || undefined}>
        {children}
      </div>
    </section>
  );
}
