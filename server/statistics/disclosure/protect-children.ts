import { isSafe, isSafeDifference } from './cell-status.js';
import { addFirms, examinationsOf, isEmpty, NOTHING, type Contributions } from './contributions.js';

/**
 * How a cell differs from a version of it that is known already: an earlier release, or a wider window.
 * `wasPublished` says whether this cell itself was published in that version; if not, only sums with it are known.
 */
export type Difference = { readonly change: Contributions; readonly wasPublished: boolean };

/** A node of a release tree. All nodes of a tree list their differences to the same versions, in one order. */
export type ProtectedNode = {
  readonly name: string;
  readonly cell: Contributions;
  readonly differences?: readonly Difference[];
  /** True when the node may not be published whatever it holds, e.g. because a wider window withholds it. */
  readonly isBarred?: boolean;
};

/** Names of children: failing by themselves; withheld to protect those, in that order; published. */
export type Protection = {
  readonly primary: readonly string[];
  readonly secondary: readonly string[];
  readonly published: readonly string[];
};

/** True when the node may be published as far as itself is concerned. */
export function mayPublish({ cell, differences = [], isBarred = false }: ProtectedNode): boolean {
  return (
    !isBarred &&
    isSafe(cell) &&
    differences.every(({ change, wasPublished }) => !wasPublished || isSafeDifference(change))
  );
}

/**
 * Complementary suppression under one published parent. Whoever knows the parent and its published children
 * knows the sum of the rest, so that sum has to pass the cell rules itself, and so has its change since every
 * version in which the parent stood: else the passing child with the fewest examinations (of equal ones the
 * first by name) is withheld as well, until the rest passes or every child is withheld. One withheld child
 * alone never passes, for it would be its own sum. Children without examinations are neither.
 *
 * Claimants of a sum are bounded from below, because one claimant may stand in several children: at least the
 * parent's less those of the published children, and at least those of any one child in the sum. Without a
 * parent the children are taken to share no claimant.
 */
export function protectChildren(children: readonly ProtectedNode[], parent?: ProtectedNode): Protection {
  const known = children.filter(({ cell }) => !isEmpty(cell));
  const primary = known.filter((child) => !mayPublish(child));
  const published = known.filter((child) => mayPublish(child)).sort(fewestFirst);
  const rest = new WithheldRest(children, parent, published);
  const secondary: ProtectedNode[] = [];
  while (published.length > 0 && !rest.isSafe(published)) {
    const next = published.shift();
    if (next === undefined) break;
    rest.add(next);
    secondary.push(next);
  }
  const names = (nodes: readonly ProtectedNode[]): string[] => nodes.map(({ name }) => name);
  const kept = new Set(published);
  return {
    primary: names(primary),
    secondary: names(secondary),
    published: names(known.filter((child) => kept.has(child))),
  };
}

function fewestFirst(one: ProtectedNode, other: ProtectedNode): number {
  const difference = examinationsOf(one.cell) - examinationsOf(other.cell);
  return difference !== 0 ? difference : one.name < other.name ? -1 : 1;
}

/** The children that are not published, as what can be derived of them: their sum, and its changes. */
class WithheldRest {
  private readonly layers: Layer[];

  constructor(
    children: readonly ProtectedNode[],
    parent: ProtectedNode | undefined,
    published: readonly ProtectedNode[],
  ) {
    const family = { children, parent, published };
    const versions = Math.max(0, ...children.map(({ differences }) => differences?.length ?? 0));
    this.layers = [new Layer({ partOf: ({ cell }) => cell, isDerived: () => true, ...family })];
    for (let version = 0; version < versions; version += 1) {
      // Where the parent was not published, nothing can be taken out of it.
      if (parent?.differences?.[version]?.wasPublished === false) continue;
      this.layers.push(
        new Layer({
          partOf: ({ differences }) => differences?.[version]?.change ?? NOTHING,
          isDerived: ({ differences }) => differences?.[version]?.wasPublished ?? false,
          ...family,
        }),
      );
    }
  }

  add(child: ProtectedNode): void {
    for (const layer of this.layers) layer.withhold(child);
  }

  isSafe(published: readonly ProtectedNode[]): boolean {
    return this.layers.every((layer) => layer.isSafe(published));
  }
}

type LayerOptions = {
  readonly partOf: (node: ProtectedNode) => Contributions;
  /** Whether this part of a published child can be derived, so that it can be taken out of the parent's. */
  readonly isDerived: (node: ProtectedNode) => boolean;
  readonly children: readonly ProtectedNode[];
  readonly parent: ProtectedNode | undefined;
  readonly published: readonly ProtectedNode[];
};

/** One thing that is known of every node: the cell itself, or its change since one earlier version. */
class Layer {
  private readonly firms = new Map<string, number>();
  private claimantsOfLargest = 0;
  private readonly claimantsOfParent: number;

  constructor(private readonly options: LayerOptions) {
    const { children, parent, published, partOf } = options;
    const kept = new Set(published);
    for (const child of children) {
      if (!kept.has(child) || !options.isDerived(child)) this.take(partOf(child));
    }
    this.claimantsOfParent =
      parent === undefined
        ? children.reduce((sum, child) => sum + partOf(child).claimants, 0)
        : partOf(parent).claimants;
  }

  withhold(child: ProtectedNode): void {
    // What can not be derived of a child belongs to the rest from the beginning.
    if (this.options.isDerived(child)) this.take(this.options.partOf(child));
  }

  isSafe(published: readonly ProtectedNode[]): boolean {
    let claimantsElsewhere = 0;
    for (const child of published) {
      if (this.options.isDerived(child)) claimantsElsewhere += this.options.partOf(child).claimants;
    }
    return isSafeDifference({
      firms: this.firms,
      claimants: Math.max(this.claimantsOfLargest, this.claimantsOfParent - claimantsElsewhere),
    });
  }

  private take({ firms, claimants }: Contributions): void {
    addFirms(this.firms, firms);
    this.claimantsOfLargest = Math.max(this.claimantsOfLargest, claimants);
  }
}
