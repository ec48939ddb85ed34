import { Text } from '@mantine/core';
import { IconCheck, IconPencil, IconRobot, IconX, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ProposalStatus } from '../../generated/graphql.js';
import type { Fact } from './fact-groups.js';
import {
  confidenceWords,
  factCautions,
  factLabel,
  factStatusLabel,
  factValue,
  placeWords,
} from './fact-words.js';
import { FACT_ATTRIBUTE } from './use-review-keys.js';
import classes from './facts.module.css';

type FactRowProps = {
  readonly fact: Fact;
  readonly unit: string;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  /** Shown below the row while it is selected. */
  readonly children: ReactNode;
};

const statusIcon: Record<ProposalStatus, Icon | null> = {
  PENDING: null,
  ACCEPTED: IconCheck,
  CORRECTED: IconPencil,
  REJECTED: IconX,
  AUTO_ACCEPTED: IconRobot,
};

/** One fact in a line: what it is about, what is proposed, how sure and where; opened when selected. */
export function FactRow({ fact, unit, isSelected, onSelect, children }: FactRowProps) {
  const { status } = fact;
  const cautions = factCautions(fact);
  const StatusIcon = statusIcon[status];
  return (
    <li className={classes.fact} data-selected={isSelected || undefined} data-status={status}>
      <button
        type="button"
        className={classes.row}
        aria-expanded={isSelected}
        onClick={onSelect}
        {...{ [FACT_ATTRIBUTE]: fact.id }}
      >
        <span className={classes.mark} title={factStatusLabel[status]}>
          {StatusIcon === null ? (
            <span className={classes.open} />
          ) : (
            <StatusIcon size={15} stroke={2.2} aria-hidden />
          )}
          <span className="tr-visually-hidden">{factStatusLabel[status]}: </span>
        </span>
        <span className={classes.label}>{factLabel(fact)}</span>
        <span className={classes.content}>
          <span className={classes.value}>{factValue(fact)}</span>
          {cautions.map((caution) => (
            <span key={caution} className={classes.caution}>
              {caution}
            </span>
          ))}
        </span>
        <span className={classes.aside}>
          <span>{confidenceWords(fact.confidence)}</span>
          <span>{placeWords(fact, unit)}</span>
        </span>
      </button>
      {isSelected ? children : <PrintedQuote fact={fact} />}
    </li>
  );
}

/** On paper every fact has its quote; on screen only the selected one does. */
function PrintedQuote({ fact }: { readonly fact: Fact }) {
  return (
    <Text component="blockquote" size="sm" className={classes.printed ?? ''}>
      “{fact.quote}”
    </Text>
  );
}
