/**
 * Keys → commands. Bare letters and digits belong to the entity types, so our own commands are on other keys. A key
 * counts by what it types; where that is no Latin letter or digit (Cyrillic, Greek, digits on AZERTY), by its place.
 */

/** What is read of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Brackets need AltGr on many keyboards, which also reports Ctrl and Alt. */
  getModifierState?(key: string): boolean;
}

export type Command =
  | { readonly kind: 'label' | 'guideline'; readonly typeId: string }
  | { readonly kind: 'walk'; readonly by: WalkUnit; readonly step: 1 | -1 }
  | { readonly kind: 'stretch'; readonly by: WalkUnit; readonly step: 1 | -1; readonly edge: 'start' | 'end' }
  | { readonly kind: 'walkSpans' | 'openDocument'; readonly step: 1 | -1 }
  | SuggestionCommand
  | LookCommand
  | { readonly kind: 'paint' | 'remove' | 'undo' | 'redo' | 'submit' | 'help' | 'unselect' };

/** What answers suggestions. */
export type SuggestionCommand =
  | { readonly kind: 'walkSuggestions'; readonly step: 1 | -1 }
  | { readonly kind: 'acceptSuggestion' | 'rejectSuggestion' };

/** What helps to look about, and changes nothing in the set. */
export type LookCommand =
  | { readonly kind: 'findAgain' | 'walkCandidates'; readonly step: 1 | -1 }
  | { readonly kind: 'find' | 'findType' | 'showInvisible' | 'guidelineHere' };

export type WalkUnit = 'word' | 'character' | 'line';

/**
 * The command of a key press, or undefined when it is none of ours.
 * @param typeKeys from `keysOfTypes`.
 */
export function commandFor(press: KeyPress, typeKeys: ReadonlyMap<string, string>): Command | undefined {
  const isAltGraph = press.getModifierState?.('AltGraph') ?? false;
  const hasCtrl = (press.ctrlKey || press.metaKey) && !isAltGraph;
  const hasAlt = press.altKey && !isAltGraph;
  if (press.key.startsWith('Arrow')) return arrowCommand(press, hasCtrl, hasAlt);
  if (hasCtrl) return hasAlt ? undefined : chordCommand(press);
  if (hasAlt) return SUGGESTION[press.key];
  return plainCommand(press, typeKeys);
}

function arrowCommand(press: KeyPress, hasCtrl: boolean, hasAlt: boolean): Command | undefined {
  const step = press.key === 'ArrowRight' || press.key === 'ArrowDown' ? 1 : -1;
  const isVertical = press.key === 'ArrowUp' || press.key === 'ArrowDown';
  if (!press.shiftKey) {
    if (hasAlt && !hasCtrl && isVertical) return { kind: 'walkSuggestions', step };
    if (hasCtrl || hasAlt) return undefined;
    return { kind: 'walk', by: isVertical ? 'line' : 'word', step };
  }
  if (isVertical) return hasCtrl || hasAlt ? undefined : { kind: 'stretch', by: 'line', step, edge: 'end' };
  return { kind: 'stretch', by: hasAlt ? 'character' : 'word', step, edge: hasCtrl ? 'start' : 'end' };
}

function chordCommand(press: KeyPress): Command | undefined {
  const letter = latinKey(press);
  if (letter === 'z') return { kind: press.shiftKey ? 'redo' : 'undo' };
  if (letter === 'g') return { kind: 'findAgain', step: press.shiftKey ? -1 : 1 };
  if (press.shiftKey) return undefined;
  if (letter === 'f') return { kind: 'find' };
  return letter === 'y' ? { kind: 'redo' } : undefined;
}

/** With Alt: keys that type nothing, so that they are the same on every layout. */
const SUGGESTION: Readonly<Record<string, Command>> = {
  Enter: { kind: 'acceptSuggestion' },
  Backspace: { kind: 'rejectSuggestion' },
  Delete: { kind: 'rejectSuggestion' },
};

const PLAIN: Readonly<Record<string, Command>> = {
  Delete: { kind: 'remove' },
  Backspace: { kind: 'remove' },
  Enter: { kind: 'submit' },
  Escape: { kind: 'unselect' },
  ' ': { kind: 'paint' },
  '?': { kind: 'help' },
  ']': { kind: 'openDocument', step: 1 },
  '[': { kind: 'openDocument', step: -1 },
  '/': { kind: 'find' },
  '.': { kind: 'walkCandidates', step: 1 },
  ',': { kind: 'walkCandidates', step: -1 },
  ':': { kind: 'findType' },
  '\\': { kind: 'showInvisible' },
  F1: { kind: 'guidelineHere' },
};

function plainCommand(press: KeyPress, typeKeys: ReadonlyMap<string, string>): Command | undefined {
  if (press.key === 'Tab') return { kind: 'walkSpans', step: press.shiftKey ? -1 : 1 };
  if (press.key === 'F3') return { kind: 'findAgain', step: press.shiftKey ? -1 : 1 };
  const typeId = typeKeys.get(press.key.toLowerCase());
  if (typeId !== undefined && !press.shiftKey) return { kind: 'label', typeId };
  const own = PLAIN[press.key];
  if (own !== undefined) return own;
  const byPlace = typeKeys.get(latinKey(press));
  if (byPlace !== undefined) return { kind: press.shiftKey ? 'guideline' : 'label', typeId: byPlace };
  // Beside the digits that label: for types that have no key.
  if (latinKey(press) === '0' && !press.shiftKey) return { kind: 'findType' };
  if (press.code === 'BracketRight' && !press.shiftKey) return { kind: 'openDocument', step: 1 };
  if (press.code === 'BracketLeft' && !press.shiftKey) return { kind: 'openDocument', step: -1 };
  return undefined;
}

/** The Latin letter or digit of a press, in lower case: what it types, else what stands there on a US keyboard. */
function latinKey({ key, code, shiftKey }: KeyPress): string {
  if (/^[A-Za-z]$/.test(key) || (/^[0-9]$/.test(key) && !shiftKey)) return key.toLowerCase();
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? key.toLowerCase();
}
