import { bandPath, limitSteps, stepPath, type FunnelLimitsAt } from './funnel-layout.js';
import { GLYPH_PX, type GlyphEntry } from './glyph-legend.js';

const LIMITS = [
  { key: 'binomial95', className: 'chart-limit-thin' },
  { key: 'binomial998', className: 'chart-limit-thin chart-broken' },
  { key: 'predictive95', className: 'chart-limit-thick' },
  { key: 'predictive998', className: 'chart-limit-thick chart-broken' },
] as const satisfies readonly { key: Exclude<keyof FunnelLimitsAt, 'n'>; className: string }[];

interface FunnelLimitLinesProps {
  readonly limits: readonly FunnelLimitsAt[];
  readonly x: (n: number) => number;
  readonly y: (share: number) => number;
}

/** The two bands as step lines: thin for examiners all alike, thick for examiners who differ as these do. */
export function FunnelLimitLines({ limits, x, y }: FunnelLimitLinesProps) {
  const lower = limitSteps(limits, (at) => at.predictive95.lower);
  const upper = limitSteps(limits, (at) => at.predictive95.upper);
  return (
    <g>
      <path className="chart-expected" d={bandPath(lower, upper, x, y)} />
      {LIMITS.flatMap(({ key, className }) =>
        (['lower', 'upper'] as const).map((end) => (
          <path
            key={`${key} ${end}`}
            className={className}
            fill="none"
            d={stepPath(
              limitSteps(limits, (at) => at[key][end]),
              x,
              y,
            )}
          />
        )),
      )}
    </g>
  );
}

function line(className: string) {
  return <path className={className} fill="none" d={`M0 0H${GLYPH_PX}`} />;
}

/** The funnel's marks in words. */
export function funnelLegend(subjectName: string): readonly GlyphEntry[] {
  const middle = GLYPH_PX / 2;
  return [
    {
      label: subjectName,
      glyph: (
        <>
          <circle className="chart-dot" cx={middle} cy={0} r={3.2} />
          <circle className="chart-ring" cx={middle} cy={0} r={6} />
        </>
      ),
    },
    {
      label: 'Another examiner of the group, not named',
      glyph: <circle className="chart-peer-dot" cx={middle} cy={0} r={3.5} />,
    },
    { label: 'Rate of the other examiners, all their examinations together', glyph: line('chart-centre') },
    {
      label:
        'Thick solid: at least 95 in 100 examiners who differ as these do lie on or between, by the model',
      glyph: line('chart-limit-thick'),
    },
    { label: 'Thick broken: the same for 998 in 1,000', glyph: line('chart-limit-thick chart-broken') },
    {
      label: 'Thin solid: at least 95 in 100, if all examiners had one and the same rate',
      glyph: line('chart-limit-thin'),
    },
    { label: 'Thin broken: the same for 998 in 1,000', glyph: line('chart-limit-thin chart-broken') },
  ];
}
