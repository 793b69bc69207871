/** How uPlot draws our curves: quiet grid, one scale a curve, colours from the page's tokens. */
import type uPlot from 'uplot';

/** One curve: its values, its scale and how it is drawn. */
export interface Curve {
  readonly label: string;
  /** One value for each position; null where it was not measured. */
  readonly ys: readonly (number | null)[];
  /** Name of the token with its colour, such as `--accent`. */
  readonly colour: `--${string}`;
  readonly isDashed?: boolean;
  /** Bounds of the scale; the data's own where left out. */
  readonly range?: readonly [number, number];
  readonly decimals: number;
}

interface ChartInput {
  readonly curves: readonly Curve[];
  readonly axis: string;
  readonly width: number;
  readonly height: number;
  /** The style of an element inside the page, which knows the tokens' values. */
  readonly style: Pick<CSSStyleDeclaration, 'getPropertyValue' | 'fontFamily'>;
}

/** uPlot's own numbers for the sides of a chart; it exports no values for them. */
const RIGHT = 1;
const LEFT = 3;

/** Options for one chart. */
export function chartOptions({ curves, axis, width, height, style }: ChartInput): uPlot.Options {
  const colourOf = (token: string): string => style.getPropertyValue(token).trim() || 'gray';
  const ink = colourOf('--muted');
  const quiet = {
    stroke: ink,
    font: `12px ${style.fontFamily}`,
    labelFont: `12px ${style.fontFamily}`,
    labelSize: 16,
  };
  const grid = { stroke: colourOf('--line'), width: 1 };
  return {
    width,
    height,
    legend: { show: false },
    cursor: { y: false, points: { size: 7 } },
    scales: Object.fromEntries([
      ['x', { time: false }],
      ...curves.map(({ label, range }) => [label, range === undefined ? {} : { range: [...range] }]),
    ]) as uPlot.Scales,
    axes: [
      { ...quiet, label: axis, grid, ticks: grid, size: 30 },
      ...curves.map(({ label, decimals }, at) => {
        const look: uPlot.Axis = {
          ...quiet,
          scale: label,
          label,
          size: 46,
          ticks: grid,
          grid: at === 0 ? grid : { show: false },
          values: (_, ticks) => ticks.map((tick) => tick.toFixed(decimals)),
        };
        return Object.assign(look, { side: at === 0 ? LEFT : RIGHT });
      }),
    ],
    series: [
      {},
      ...curves.map(({ label, colour, isDashed }) => ({
        label,
        scale: label,
        stroke: colourOf(colour),
        width: 2,
        spanGaps: true,
        ...(isDashed === true && { dash: [6, 4] }),
        points: { show: false },
      })),
    ],
  };
}
