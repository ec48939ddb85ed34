import { mayPublish, protectChildren, type ProtectedNode } from './protect-children.js';

/** A node with what it divides into; leaves have no children. */
export type ProtectedTree = ProtectedNode & { readonly children: readonly ProtectedTree[] };

/**
 * Which nodes of one fixed tree may be published, from the root down: the root when it passes, and under each
 * published node what `protectChildren` leaves. A withheld node withholds its whole subtree.
 *
 * The windows of a pool are separate trees of this kind: each node of a narrower one lists its difference to the
 * same node of the wider one, and is barred where the wider one does not publish it.
 */
export function protectTree<Node extends ProtectedNode & { readonly children: readonly Node[] }>(
  root: Node,
): ReadonlySet<Node> {
  const published = new Set<Node>();
  if (mayPublish(root)) publish(root, published);
  return published;
}

function publish<Node extends ProtectedNode & { readonly children: readonly Node[] }>(
  node: Node,
  published: Set<Node>,
): void {
  published.add(node);
  const names = new Set(protectChildren(node.children, node).published);
  for (const child of node.children) if (names.has(child.name)) publish(child, published);
}
