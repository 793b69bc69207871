/** What a measurement prints: the machine first, tables for people, and one JSON object as the last line. */
import { cpus, loadavg } from 'node:os';

/** One row of a table; all rows of one table have the same columns. */
export type Row = Readonly<Record<string, string | number | boolean>>;

/** Node version, cores and load: figures of two runs compare only where these do. */
export function machineLine(): string {
  const [load = 0] = loadavg();
  return `node ${process.version}, ${cpus().length} cores, load average ${load.toFixed(2)} at the start`;
}

/** Rows in columns, as a Markdown table with a title. */
export function table(title: string, rows: readonly Row[]): string {
  const [first] = rows;
  if (first === undefined) return `\n${title}\n(nothing was measured)`;
  const columns = Object.keys(first);
  const cells = rows.map((row) => columns.map((column) => String(row[column] ?? '')));
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...cells.map((row) => (row[at] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [`\n${title}`, line(columns), line(rule), ...cells.map(line)].join('\n');
}

/** The last line: one JSON object. Numbers are rounded to three places; what could not be measured is null. */
export function resultLine(keys: Readonly<Record<string, number | boolean | null | undefined>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, plain(value)])));
}

function plain(value: number | boolean | null | undefined): number | boolean | null {
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  return Math.round(value * 1000) / 1000;
}

/** A number with so many digits after the point, or a dash for what was not measured. */
export function shown(value: number | null | undefined, digits = 1): string {
  return value === null || value === undefined || !Number.isFinite(value) ? '–' : value.toFixed(digits);
}

/** Says on stderr what is being done, so that stdout stays tables and the last line. */
export function progress(text: string): void {
  process.stderr.write(`  ${text}\n`);
}
