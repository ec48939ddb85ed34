import { Button, Group, Kbd, Title } from '@mantine/core';
import type { Issue } from '../../generated/graphql.js';
import type { Decision } from './decision.js';
import { FactDetails } from './fact-details.js';
import { FactEditor } from './fact-editor.js';
import { isPending, type Fact, type FactGroup } from './fact-groups.js';
import { FactRow } from './fact-row.js';
import { IssuePalette } from './issue-palette.js';
import type { ReviewCommand } from './review-keys.js';
import { FACTS_ATTRIBUTE } from './use-review-keys.js';
import classes from './facts.module.css';

type FactsListProps = {
  readonly groups: readonly FactGroup[];
  readonly unit: string;
  readonly selectedId: string | null;
  readonly isEditing: boolean;
  /** The issue chosen for the selected passage, while its stance is asked for. */
  readonly issue: Issue | null;
  /** Whether decisions can be made: not once the review is closed, nor without the permission. */
  readonly mayDecide: boolean;
  readonly onSelect: (id: string) => void;
  readonly onCommand: (command: ReviewCommand) => void;
  readonly onSave: (fact: Fact, decision: Decision) => void;
  readonly onCancelEdit: () => void;
};

/** Every proposed fact in groups. One is selected; it is opened and can be decided. */
export function FactsList(props: FactsListProps) {
  const { groups, unit, selectedId, onSelect } = props;
  return (
    <div {...{ [FACTS_ATTRIBUTE]: '' }}>
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`facts-${group.id}`} className={classes.group}>
          <Title order={2} size="h4" id={`facts-${group.id}`} className={classes.groupTitle ?? ''}>
            {group.title}
            <span className={classes.groupCount}>{groupWords(group)}</span>
          </Title>
          <ol className={classes.facts}>
            {group.facts.map((fact) => (
              <FactRow
                key={fact.id}
                fact={fact}
                unit={unit}
                isSelected={fact.id === selectedId}
                onSelect={() => onSelect(fact.id)}
              >
                <OpenedFact {...props} fact={fact} />
              </FactRow>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function groupWords({ id, facts }: FactGroup): string {
  if (id === 'passages') return `${facts.length}, best first`;
  const pending = facts.filter(isPending).length;
  return pending === 0 ? `${facts.length}, all decided` : `${pending} of ${facts.length} to decide`;
}

function OpenedFact(props: FactsListProps & { readonly fact: Fact }) {
  const { fact, isEditing, mayDecide, issue, onCommand, onSave, onCancelEdit } = props;
  if (isEditing && mayDecide) {
    return (
      <div className={classes.opened}>
        <FactDetails fact={fact} />
        <FactEditor fact={fact} onSave={(decision) => onSave(fact, decision)} onCancel={onCancelEdit} />
      </div>
    );
  }
  const isUncoded = fact.kind === 'CANDIDATE' && fact.status === 'PENDING';
  return (
    <div className={classes.opened}>
      <FactDetails fact={fact} />
      {mayDecide ? (
        <>
          {isUncoded || issue !== null ? (
            <IssuePalette
              issue={issue}
              onIssue={(chosen) => onCommand({ kind: 'issue', issue: chosen })}
              onStance={(stance) => onCommand({ kind: 'stance', stance })}
              onClose={() => onCommand({ kind: 'close-palette' })}
            />
          ) : null}
          <FactActions fact={fact} onCommand={onCommand} />
        </>
      ) : null}
    </div>
  );
}

type FactActionsProps = { readonly fact: Fact; readonly onCommand: (command: ReviewCommand) => void };

function FactActions({ fact, onCommand }: FactActionsProps) {
  const isUncoded = fact.kind === 'CANDIDATE' && fact.status === 'PENDING';
  const actions = [
    ...(isUncoded ? [] : [{ label: 'Accept', hotkey: 'Enter', command: { kind: 'accept' } as const }]),
    { label: 'Edit', hotkey: 'e', command: { kind: 'edit' } as const },
    { label: isUncoded ? 'No opinion' : 'Reject', hotkey: 'r', command: { kind: 'reject' } as const },
  ];
  return (
    <Group gap="xs" mt={8} className="tr-no-print">
      {actions.map(({ label, hotkey, command }) => (
        <Button
          key={label}
          size="compact-sm"
          variant={command.kind === 'accept' && fact.status === 'PENDING' ? 'filled' : 'default'}
          onClick={() => onCommand(command)}
          rightSection={
            <Kbd size="xs" aria-hidden>
              {hotkey}
            </Kbd>
          }
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
