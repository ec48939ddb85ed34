import { examinationsOf, NOTHING, type Contributions } from './contributions.js';
import type { Difference } from './protect-children.js';
import { protectTree, type ProtectedTree } from './protect-tree.js';

/** Names from the root's child down to a node; the root itself is the empty path. */
export type CellPath = readonly string[];

/** A version of the tree that is known already: which of its nodes were published in it. */
export type KnownVersion = { wasPublished(path: CellPath): boolean };

/** A path as text; names are codes and hold no slash. */
export function pathKey(path: CellPath): string {
  return path.join('/');
}

class GrowingContributions implements Contributions {
  readonly firms = new Map<string, number>();
  claimants = 0;

  add(firm: string, examinations: number): void {
    this.firms.set(firm, (this.firms.get(firm) ?? 0) + examinations);
  }
}

/** A node of a tree that is being filled. */
export class CellNode implements ProtectedTree {
  readonly cell = new GrowingContributions();
  readonly differences: readonly (Difference & { change: Contributions })[];
  private readonly byName = new Map<string, CellNode>();

  constructor(
    readonly path: CellPath,
    readonly isBarred: boolean,
    known: readonly KnownVersion[],
  ) {
    this.differences = known.map((version) => ({
      change: NOTHING,
      wasPublished: version.wasPublished(path),
    }));
  }

  get name(): string {
    return this.path.at(-1) ?? '';
  }

  /** Of all firms together, in the present version. */
  get examinations(): number {
    return examinationsOf(this.cell);
  }

  get children(): readonly CellNode[] {
    return [...this.byName.values()];
  }

  childNamed(name: string): CellNode | undefined {
    return this.byName.get(name);
  }

  addChild(node: CellNode): void {
    this.byName.set(node.name, node);
  }

  /** What changed against the known version, to be added to. */
  changeSince(version: number): GrowingContributions {
    const difference = this.differences[version];
    if (difference === undefined) throw new RangeError(`There is no known version ${version}.`);
    if (difference.change instanceof GrowingContributions) return difference.change;
    const change = new GrowingContributions();
    difference.change = change;
    return change;
  }
}

/**
 * One release tree: filled with the contributions of its leaves, and with what changed against each version that
 * is known already (earlier releases, wider windows). Examinations add up from the leaves; claimants do not, one
 * may stand in several leaves, so their number is set for each node.
 */
export class CellTree {
  private readonly root: CellNode;

  /** @param isBarred nodes that may not be published whatever they hold. */
  constructor(
    private readonly known: readonly KnownVersion[],
    private readonly isBarred: (path: CellPath) => boolean = () => false,
  ) {
    this.root = new CellNode([], isBarred([]), known);
  }

  /** Counts a firm's examinations at a leaf and everywhere above it. */
  add(path: CellPath, firm: string, examinations: number): void {
    for (const node of this.nodesTo(path)) node.cell.add(firm, examinations);
  }

  /** Counts what a firm added to or removed from a leaf since a known version, there and everywhere above. */
  addChange(version: number, path: CellPath, firm: string, examinations: number): void {
    for (const node of this.nodesTo(path)) node.changeSince(version).add(firm, examinations);
  }

  setClaimants(path: CellPath, claimants: number): void {
    this.node(path).cell.claimants = claimants;
  }

  setChangedClaimants(version: number, path: CellPath, claimants: number): void {
    this.node(path).changeSince(version).claimants = claimants;
  }

  /** The nodes that may be published in the present version. */
  published(): ReadonlySet<CellNode> {
    return protectTree(this.root);
  }

  private node(path: CellPath): CellNode {
    return this.nodesTo(path).at(-1) ?? this.root;
  }

  /** The nodes from the root to the path's end, made where they are missing. */
  private nodesTo(path: CellPath): CellNode[] {
    const nodes = [this.root];
    let node = this.root;
    for (const [index, name] of path.entries()) {
      node = node.childNamed(name) ?? this.makeChild(node, path.slice(0, index + 1));
      nodes.push(node);
    }
    return nodes;
  }

  private makeChild(parent: CellNode, path: CellPath): CellNode {
    const made = new CellNode(path, this.isBarred(path), this.known);
    parent.addChild(made);
    return made;
  }
}
