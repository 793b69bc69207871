/** JSON from files of strangers: nothing is known about its shape until it was looked at. */

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  /** `line` is 1-based, null when the parser does not say where. */
  | { readonly ok: false; readonly line: number | null; readonly reason: string };

/** Parses JSON; never throws. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return { ok: false, line: lineOf(text, reason), reason };
  }
}

/** An object's own fields; empty for anything that is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.assign(Object.create(null) as Record<string, unknown>, value);
}

/** An array's items; empty for anything that is no array. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A whole number that JavaScript holds exactly, from 0; undefined for anything else. */
export function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function lineOf(text: string, reason: string): number | null {
  if (/end of JSON input|unterminated/iu.test(reason)) return text.split('\n').length;
  const position = /at position (\d+)/u.exec(reason)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}
