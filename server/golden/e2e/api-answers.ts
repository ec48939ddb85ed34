import { z } from 'zod';
import { Issue } from '../../kernel/vocabulary.js';
import type { Answer } from '../differences.js';
import { PEER_FIELDS, peerAnswers, peerComparison } from './peer-answers.js';
import type { ProductClient } from './product-client.js';

/** The findings of the file, as the suggested mapping reads its columns. */
export const FILE_ISSUES: Readonly<Record<string, Issue>> = {
  no_causation: Issue.CAUSATION,
  no_further_treatment: Issue.FUTURE_CARE,
};
/** Numbers of minutes that the file counts below. */
const BELOW = 20;

const ESTIMATE = 'numerator denominator value limits { lower upper } unknowns { unknown }';
const PROFILE = `query ($id: ID!) {
  examiner(id: $id) {
    every: profile(filter: { reexaminations: true }) { examinations { numerator } }
    profile {
      examinations { numerator }
      tendencies { issue coverage { known unknown } stances { stance estimate { ${ESTIMATE} } } }
      durations { n missing medianEstimate { ${ESTIMATE} } below(minutes: ${BELOW}) { numerator } }
      retention { carriers {
        payers { estimate { numerator } }
        concentration { index { value computation { outputs { name value } } } }
      } }
      ${PEER_FIELDS}
    }
  }
}`;

const limits = z.object({ lower: z.number().nullable(), upper: z.number().nullable() }).nullable();
const count = z.object({ numerator: z.number() });
const estimate = count.extend({ denominator: z.number(), value: z.number().nullable(), limits });
const profileShape = z.object({
  examinations: count,
  tendencies: z.array(
    z.object({
      issue: z.enum(Issue),
      coverage: z.object({ known: z.number(), unknown: z.number() }),
      stances: z.array(z.object({ stance: z.string(), estimate })),
    }),
  ),
  durations: z.array(
    z.object({ n: z.number(), missing: z.number(), medianEstimate: estimate, below: count }),
  ),
  retention: z.object({
    carriers: z.object({
      payers: z.array(z.object({ estimate: count })),
      concentration: z.object({
        index: z.object({
          value: z.number().nullable(),
          computation: z.object({ outputs: z.array(z.object({ name: z.string(), value: z.string() })) }),
        }),
      }),
    }),
  }),
  comparisons: z.array(peerComparison),
});
const examinerShape = z.object({
  examiner: z.object({ every: z.object({ examinations: count }), profile: profileShape }),
});
type ProfileAnswer = z.infer<typeof profileShape>;

/** An examiner of the firm and the answers of the API in the words of the file. */
export type ExaminerAnswers = {
  readonly examiner: string;
  readonly exams: number;
  readonly indexExams: number;
  readonly profile: Answer;
};

/** An examiner with examinations of the firm. */
export type FirmExaminer = { readonly id: string; readonly displayName: string };

/** What the API answers on these examiners. */
export async function examinerAnswers(
  client: ProductClient,
  examiners: readonly FirmExaminer[],
): Promise<ExaminerAnswers[]> {
  const answers: ExaminerAnswers[] = [];
  for (const { id, displayName } of examiners) {
    const { examiner } = await client.data(examinerShape, PROFILE, { id });
    const indexExams = examiner.profile.examinations.numerator;
    answers.push({
      examiner: displayName,
      exams: examiner.every.examinations.numerator,
      indexExams,
      profile: {
        examiner: displayName,
        indexExams,
        issues: issueAnswers(examiner.profile),
        minutes: minutesAnswer(examiner.profile),
        payerCounts: examiner.profile.retention.carriers.payers.map((payer) => payer.estimate.numerator),
        hhiUnbiased: concentrationAnswer(examiner.profile),
      },
    });
  }
  return answers;
}

function issueAnswers({ tendencies, comparisons }: ProfileAnswer): Answer {
  const answers = Object.entries(FILE_ISSUES).flatMap(([name, issue]) => {
    const tendency = tendencies.find((candidate) => candidate.issue === issue);
    const finding = tendency?.stances.find(({ stance }) => stance === 'FAVORS_DEFENSE');
    if (tendency === undefined || finding === undefined) return [];
    const { numerator: x, denominator: n, limits: found } = finding.estimate;
    const own = {
      x,
      n,
      missing: tendency.coverage.unknown,
      clopperPearson: found === null ? null : [found.lower, found.upper],
    };
    return [[name, { ...own, ...peerAnswers(comparisons, issue) }] as const];
  });
  return Object.fromEntries(answers);
}

function minutesAnswer({ durations }: ProfileAnswer): Answer {
  const [series] = durations;
  if (series === undefined) return null;
  const { value, limits: found } = series.medianEstimate;
  return {
    n: series.n,
    missing: series.missing,
    median: value,
    low: found?.lower ?? null,
    high: found?.upper ?? null,
    [`below${BELOW}`]: series.below.numerator,
  };
}

/** Below twenty examinations the API states no index; how it would be computed says it all the same. */
function concentrationAnswer({ retention }: ProfileAnswer): number | null {
  const { value, computation } = retention.carriers.concentration.index;
  if (value !== null) return value;
  const output = computation.outputs.find(({ name }) => name === 'unbiased');
  return z
    .number()
    .nullable()
    .parse(JSON.parse(output?.value ?? 'null'));
}

/** All examiners with examinations of the firm. */
export async function examinersOf(client: ProductClient): Promise<FirmExaminer[]> {
  const shape = z.object({
    examiners: z.object({
      edges: z.array(z.object({ node: z.object({ id: z.string(), displayName: z.string() }) })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  });
  const found: FirmExaminer[] = [];
  let after: string | null = null;
  do {
    const { examiners }: z.output<typeof shape> = await client.data(
      shape,
      `query ($after: Cursor) { examiners(first: 100, after: $after, filter: { minExaminations: 1 }) {
         edges { node { id displayName } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    found.push(...examiners.edges.map(({ node }) => node));
    after = examiners.pageInfo.hasNextPage ? examiners.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
