/** What a cell of the confusion matrix shows beside its count. Rows are gold, columns what the model found. */

/** A cell's share of its row, in percent of 0–100; an empty row is 0 throughout. */
export function shadeOf(row: readonly number[], found: number): number {
  const sum = row.reduce((total, count) => total + count, 0);
  return sum === 0 ? 0 : Math.round((100 * (row[found] ?? 0)) / sum);
}

/** The cell as a sentence. The last label stands for no span at all. */
export function tellCell(labels: readonly string[], gold: number, found: number, count: number): string {
  const spans = count === 1 ? '1 span' : `${count} spans`;
  const last = labels.length - 1;
  const goldLabel = labels[gold] ?? '';
  const foundLabel = labels[found] ?? '';
  if (gold === last && found === last) return spans;
  if (gold === last) return `${spans} found as ${foundLabel} where gold has nothing`;
  if (found === last) return `${spans} of ${goldLabel} not found`;
  if (gold === found) return `${spans} of ${goldLabel} found as such`;
  return `${spans} of ${goldLabel} found as ${foundLabel}`;
}
