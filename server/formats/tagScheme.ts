/**
 * Tags of column files → chunks. One reading fits IOB1, IOB2, BILOU and BIOES: `B`, `U` and `S` begin a chunk; `I`, `L` and
 * `E` go on with one of their label, and begin one where there is none; `L`, `E`, `U` and `S` end it. The rule it guards: a
 * sequence that its scheme does not allow is read all the same, but counted.
 */

/** A tag taken apart; undefined label: `O`. */
export interface ParsedTag {
  readonly prefix: string;
  readonly label: string | undefined;
}

/** A chunk as token indexes, half-open. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export type TagScheme = 'IOB1' | 'IOB2' | 'BILOU';

const TAG = /^([BILEUSM])-(.+)$/u;

/** A tag of any scheme; undefined when the text is none. */
export function parseTag(text: string): ParsedTag | undefined {
  if (text === 'O') return { prefix: 'O', label: undefined };
  const [, prefix, label] = TAG.exec(text) ?? [];
  return prefix === undefined ? undefined : { prefix, label };
}

/**
 * The scheme that the sentences of a file follow. BILOU (or BIOES) if any tag says so; IOB1 if chunks begin with `I` and
 * none begins with a `B` that it does not need; else IOB2.
 */
export function schemeOf(sentences: readonly (readonly ParsedTag[])[]): TagScheme {
  let begunByI = 0;
  let begunByB = 0;
  for (const tags of sentences) {
    for (const [at, { prefix, label }] of tags.entries()) {
      if ('LEUSM'.includes(prefix)) return 'BILOU';
      if (label === undefined || tags[at - 1]?.label === label) continue;
      if (prefix === 'I') begunByI += 1;
      else begunByB += 1;
    }
  }
  return begunByI > 0 && begunByB === 0 ? 'IOB1' : 'IOB2';
}

/** The chunks of one sentence, and the token indexes at which its tags break the rules of their scheme. */
export function readChunks(
  tags: readonly ParsedTag[],
  scheme: TagScheme,
): { chunks: Chunk[]; faults: number[] } {
  const chunks: Chunk[] = [];
  const faults: number[] = [];
  let isOpen = false;
  for (const [at, { prefix, label }] of tags.entries()) {
    const last = chunks.at(-1);
    const goesOn = isOpen && last !== undefined && 'ILEM'.includes(prefix) && last.label === label;
    if (scheme === 'BILOU' && isOpen && !goesOn) faults.push(at - 1);
    else if (!goesOn && scheme !== 'IOB1' && 'ILEM'.includes(prefix)) faults.push(at);
    if (goesOn) chunks[chunks.length - 1] = { ...last, end: at + 1 };
    else if (label !== undefined) chunks.push({ start: at, end: at + 1, label });
    isOpen = label !== undefined && !'LEUS'.includes(prefix);
  }
  if (scheme === 'BILOU' && isOpen) faults.push(tags.length - 1);
  return { chunks, faults };
}
