import { Kind, visit, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** Bounds of one document, the same over HTTP and WebSocket. */
export const LIMITS = { tokens: 2_500, depth: 15, aliases: 30, directives: 20 } as const;

/** A sentence naming the bound that the document exceeds, or null. Runs before any statement. */
export function limitsExceededBy(document: DocumentNode): string | null {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (field) => {
      if (field.alias !== undefined) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
  });
  if (aliases > LIMITS.aliases)
    return `The document has ${aliases} aliases; at most ${LIMITS.aliases} are allowed.`;
  if (directives > LIMITS.directives) {
    return `The document has ${directives} directives; at most ${LIMITS.directives} are allowed.`;
  }
  const depth = deepest(document);
  return depth > LIMITS.depth
    ? `The document is ${depth} levels deep; at most ${LIMITS.depth} are allowed.`
    : null;
}

/** Fragment cycles are refused by validation before this runs. Introspection counts like the rest. */
function deepest(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<SelectionSetNode, number>();
  const depthOf = (set: SelectionSetNode | undefined): number => {
    if (set === undefined) return 0;
    const known = measured.get(set);
    if (known !== undefined) return known;
    const depth = Math.max(
      ...set.selections.map((selection) => {
        if (selection.kind === Kind.FIELD) return 1 + depthOf(selection.selectionSet);
        if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet);
        return depthOf(fragments.get(selection.name.value)?.selectionSet);
      }),
    );
    measured.set(set, depth);
    return depth;
  };
  return Math.max(
    0,
    ...document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? depthOf(definition.selectionSet) : 0,
    ),
  );
}
