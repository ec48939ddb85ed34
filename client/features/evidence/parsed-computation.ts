/** One value of a computation: its name, and the value as it is printed. */
export interface PrintedValue {
  readonly name: string;
  readonly value: string;
}

/** A step of a computation: what it is, how it is formed, and what comes out. */
export interface PrintedStep extends PrintedValue {
  readonly formula: string;
}

/** A computation document as the dashboard shows it. */
export interface PrintedComputation {
  readonly method: { readonly id: string; readonly version: string };
  readonly inputs: readonly PrintedValue[];
  readonly steps: readonly PrintedStep[];
  readonly outputs: readonly PrintedValue[];
}

/**
 * Reads a computation document. Null when it is of a form that this dashboard does not know: the document itself
 * can still be saved, and recomputed by whoever does.
 */
export function parsedComputation(document: string): PrintedComputation | null {
  const content = parsedJson(document);
  if (!isRecord(content) || content['format'] !== 1) return null;
  const { method, inputs, steps, outputs } = content;
  if (!isRecord(method) || !isRecord(inputs) || !isRecord(outputs) || !Array.isArray(steps)) return null;
  return {
    method: { id: String(method['id']), version: String(method['version']) },
    inputs: printedValues(inputs),
    steps: steps.filter(isRecord).map(({ name, formula, value }) => ({
      name: String(name),
      formula: String(formula),
      value: printed(value),
    })),
    outputs: printedValues(outputs),
  };
}

/** A value of a document as a reader sees it; what cannot be computed is said, not left empty. */
export function printed(value: unknown): string {
  if (value === null || value === undefined) return 'not computable';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(printed).join(', ');
  if (isRecord(value)) {
    return printedValues(value)
      .map((each) => `${each.name}: ${each.value}`)
      .join('; ');
  }
  return String(value);
}

function printedValues(record: Readonly<Record<string, unknown>>): PrintedValue[] {
  return Object.entries(record).map(([name, value]) => ({ name, value: printed(value) }));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
