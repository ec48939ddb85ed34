import {
  CAVEATS,
  MEASURES,
  METHODS,
  selectionWords,
  workedText,
  type Measure,
  type Method,
  type WorkedExample,
} from '../modules/measures/index.js';

/** The hand-written parts around what is rendered. */
export type PageParts = { readonly head: string; readonly tail: string };

/** docs/statistics.md: the hand-written parts, and between them every measure, method and caveat as defined. */
export function statisticsPage({ head, tail }: PageParts): string {
  const sections = [head.trim(), measuresSection(), methodsSection(), caveatsSection(), tail.trim()];
  return `${sections.join('\n\n')}\n`;
}

function measuresSection(): string {
  return [
    '## 3. Measures',
    'Each is a file of `schema/measures`. Minimums: from how many on an interval, a percentage, a flag, a median is stated.',
    table(
      ['measure', 'counted', 'among', 'minimum n', 'compared', 'version'],
      MEASURES.map((measure) => [
        `${measure.title} (\`${measure.id}\`)`,
        selectionWords(measure.numerator),
        selectionWords(measure.denominator),
        minimumWords(measure),
        measure.comparesWithPeers ? 'with peers' : 'no',
        String(measure.version),
      ]),
    ),
    '### Findings',
    'Each completes "the report states ...", worded alike for all three stances.',
    table(
      ['issue', 'favors the defense', 'mixed', 'favors the claimant'],
      MEASURES.flatMap(({ title, findings }) =>
        findings === null ? [] : [[title, findings.FAVORS_DEFENSE, findings.MIXED, findings.FAVORS_CLAIMANT]],
      ),
    ),
  ].join('\n\n');
}

function minimumWords({ minimumN }: Measure): string {
  return Object.entries(minimumN)
    .map(([what, n]) => `${what} ${n}`)
    .join(', ');
}

function methodsSection(): string {
  return ['## 4. Methods', ...METHODS.map(methodSection)].join('\n\n');
}

function methodSection(method: Method): string {
  const { caveats, related } = method;
  const beside = caveats.length === 0 ? [] : [`Beside it: ${caveats.join(', ')}.`];
  const see = related.length === 0 ? [] : [`See also: ${related.map((id) => `\`${id}\``).join(', ')}.`];
  return [
    `### ${method.title}`,
    `\`${method.id}\`, version ${method.version}. ${method.purpose}`,
    ['```text', ...method.formula, '```'].join('\n'),
    listed('Assumes', method.assumptions),
    listed('At the edges', method.edgeCases),
    listed('Not stated', method.refusals),
    listed('Sources', method.sources),
    [...beside, ...see].join(' '),
    ...method.examples.map(exampleText),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function listed(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [`**${title}**`, '', ...items.map((item) => `- ${item}`)].join('\n');
}

function exampleText({ of, says, inputs, outputs }: WorkedExample): string {
  const which = of === undefined ? '' : ` (\`${of}\`)`;
  return [
    `> Worked${which}: ${says}`,
    '>',
    `> Inputs: ${valuesText(inputs)}.`,
    '>',
    `> Outputs: ${valuesText(outputs)}.`,
  ].join('\n');
}

function valuesText(values: WorkedExample['inputs']): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${workedText(value)}`)
    .join('; ');
}

function caveatsSection(): string {
  return [
    '## 5. Caveats',
    'Printed in these words.',
    table(
      ['id', 'words'],
      CAVEATS.map(({ id, text }) => [id, text]),
    ),
  ].join('\n\n');
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
