/** What a selection by hand becomes: the project's choice, kept by the server and followed by the client's editor. */

/** `WORDS`: words that a selection cuts are taken whole. `CHARACTERS`: exactly what was selected. */
export type Snapping = 'WORDS' | 'CHARACTERS';

/** White space at the edges goes in any case. */
export interface SnapRules {
  readonly snapping: Snapping;
  /** Whether quotes, brackets and stops at the edges go too. */
  readonly trimsPunctuation: boolean;
}

/** What holds for a project that has chosen nothing. */
export const DEFAULT_SNAP_RULES: SnapRules = { snapping: 'WORDS', trimsPunctuation: true };
