/** Numbers as people read them. */

/** The sign shown where there is no value. */
export const NO_VALUE = '–';

const COUNT = new Intl.NumberFormat('en');

/** 1240 → `1,240`. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** `1 document`, `1,240 documents`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A score, mostly 0–1, with so many decimals; `–` where it is undefined. A minus is the real sign. */
export function formatScore(value: number | null | undefined, decimals = 2): string {
  if (value === null || value === undefined) return NO_VALUE;
  const text = value.toFixed(decimals);
  const isZero = Number(text) === 0;
  return isZero ? (0).toFixed(decimals) : text.replace('-', '−');
}

/** A share of 0–1 as whole percent: `43 %`. Only all is 100 %, only nothing is 0 %. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return '1 %';
  if (share < 1 && share > 0.99) return '99 %';
  return `${Math.round(share * 100)} %`;
}

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** Bytes in steps of 1000: `820 B`, `1.2 MB`. */
export function formatBytes(sizeBytes: number): string {
  let size = sizeBytes;
  let unit = 0;
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const decimals = unit === 0 || size >= 99.95 ? 0 : 1;
  return `${size.toFixed(decimals)} ${UNITS[unit] ?? ''}`;
}
