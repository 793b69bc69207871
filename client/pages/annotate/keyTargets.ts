/** Which keys are for the text, by where the focus is: places that have a use for a key keep it. */
import type { Command } from '../../editor/keymap.ts';

/** Whether keys are typed into the target. A choice among buttons takes no letters. */
export function isTyping(target: Element | null): boolean {
  return (
    target?.closest(
      'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu]',
    ) instanceof Element
  );
}

/** Whether a command is carried out with the focus on the target. @param root the element that holds the text. */
export function isMeantForText(
  command: Command,
  target: Element | null,
  root: HTMLElement | undefined,
): boolean {
  if (target !== null && root?.contains(target) === true) return true;
  if (command.kind === 'walkSpans') return false;
  const isOnControl = target?.closest('button, a, summary, input') instanceof Element;
  return !isOnControl || !['submit', 'paint', 'walk', 'stretch'].includes(command.kind);
}

/** Whether a key that is held down does it again and again. */
export function mayRepeat(command: Command): boolean {
  return [
    'walk',
    'stretch',
    'walkSpans',
    'undo',
    'redo',
    'findAgain',
    'walkCandidates',
    'walkSuggestions',
  ].includes(command.kind);
}
