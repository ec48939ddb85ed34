import { z } from 'zod';
import { cellStatus } from '../statistics/disclosure/cell-status.js';
import type { Contributions } from '../statistics/disclosure/contributions.js';
import { deltaStatus } from '../statistics/disclosure/delta-status.js';
import { protectChildren } from '../statistics/disclosure/protect-children.js';
import { releasedValue } from '../statistics/disclosure/released-value.js';
import { exact, listOf, suite } from './suite.js';

const cell = z
  .object({ name: z.string(), firms: z.record(z.string(), z.number()), claimants: z.number() })
  .transform(({ name, firms, claimants }) => ({ name, cell: contributions(firms, claimants) }));

function contributions(firms: Readonly<Record<string, number>>, claimants: number): Contributions {
  return { firms: new Map(Object.entries(firms)), claimants };
}

/** Cells of the pool shared between firms: all rules are in whole numbers and must be met exactly. */
export const disclosureSuites = {
  sdc_cell: suite(z.object({ firmExams: listOf(z.number()), claimants: z.number() }), cellStatus, exact),
  sdc_released: suite(z.object({ x: z.number(), n: z.number() }), ({ x, n }) => releasedValue(x, n), exact),
  sdc_tree: suite(
    z.object({ children: z.array(cell) }),
    ({ children }) => {
      const { primary, secondary, published } = protectChildren(children);
      return { primary, secondary, publishedChildren: published };
    },
    exact,
  ),
  sdc_delta: suite(
    z.object({ a: cell, b: cell }),
    ({ a, b }) => {
      const { changed, safe, reasons } = deltaStatus(a.cell, b.cell);
      return { changed, safe, reasons };
    },
    exact,
  ),
};
