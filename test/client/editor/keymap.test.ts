import { describe, expect, it } from 'vitest';
import { commandFor, type KeyPress } from '../../../client/editor/keymap.ts';
import { keysOfTypes, shownKey } from '../../../client/editor/typeKeys.ts';

const types = [
  { id: 'per', key: 'p' },
  { id: 'org', key: null },
  { id: 'loc', key: '1' },
  { id: 'misc', key: null },
];
const keys = keysOfTypes(types);

function press(key: string, code = '', modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers };
}

const command = (...args: Parameters<typeof press>) => commandFor(press(...args), keys);

describe('keys of entity types', () => {
  it('are their own first, then the digits that are left, in order', () => {
    expect([...keys]).toEqual([
      ['p', 'per'],
      ['1', 'loc'],
      ['2', 'org'],
      ['3', 'loc'],
      ['4', 'misc'],
    ]);
    expect(['per', 'org', 'loc', 'misc', 'none'].map((id) => shownKey(id, keys))).toEqual([
      'P',
      '2',
      '1',
      '4',
      undefined,
    ]);
  });

  it('end at nine digits', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ id: `t${index}`, key: null }));
    expect([...keysOfTypes(many).keys()].join('')).toBe('123456789');
  });
});

describe('keymap', () => {
  it('labels with the key of a type, with Caps Lock too', () => {
    expect(command('p', 'KeyP')).toEqual({ kind: 'label', typeId: 'per' });
    expect(command('P', 'KeyP')).toEqual({ kind: 'label', typeId: 'per' });
    expect(command('2', 'Digit2')).toEqual({ kind: 'label', typeId: 'org' });
    expect(command('x', 'KeyX')).toBeUndefined();
  });

  it('[J6] labels on Cyrillic, AZERTY and QWERTZ keyboards', () => {
    expect(command('з', 'KeyP')).toEqual({ kind: 'label', typeId: 'per' });
    expect(command('é', 'Digit2')).toEqual({ kind: 'label', typeId: 'org' });
    expect(command('p', 'KeyR')).toEqual({ kind: 'label', typeId: 'per' });
  });

  it('shows a guideline with Shift and the key of the type', () => {
    expect(command('P', 'KeyP', { shiftKey: true })).toEqual({ kind: 'guideline', typeId: 'per' });
    expect(command('@', 'Digit2', { shiftKey: true })).toEqual({ kind: 'guideline', typeId: 'org' });
    expect(command('2', 'Digit2', { shiftKey: true })).toEqual({ kind: 'guideline', typeId: 'org' });
  });

  it('undoes and redoes with Ctrl or Cmd, wherever Z stands', () => {
    expect(command('z', 'KeyZ', { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(command('Z', 'KeyZ', { metaKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
    expect(command('z', 'KeyY', { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(command('я', 'KeyZ', { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(command('y', 'KeyY', { ctrlKey: true })).toEqual({ kind: 'redo' });
  });

  it("leaves the browser's own chords alone", () => {
    for (const key of ['s', 'd', 'l', 'p', '1']) expect(command(key, '', { ctrlKey: true })).toBeUndefined();
    expect(command('p', 'KeyP', { altKey: true })).toBeUndefined();
    expect(command('ArrowLeft', 'ArrowLeft', { altKey: true })).toBeUndefined();
    expect(command('ArrowRight', 'ArrowRight', { metaKey: true })).toBeUndefined();
  });

  it('walks by words and lines, and stretches by words or characters at either edge', () => {
    expect(command('ArrowRight')).toEqual({ kind: 'walk', by: 'word', step: 1 });
    expect(command('ArrowUp')).toEqual({ kind: 'walk', by: 'line', step: -1 });
    const shiftKey = true;
    expect(command('ArrowLeft', '', { shiftKey })).toEqual({
      kind: 'stretch',
      by: 'word',
      step: -1,
      edge: 'end',
    });
    expect(command('ArrowRight', '', { shiftKey, altKey: true })).toMatchObject({
      by: 'character',
      edge: 'end',
    });
    expect(command('ArrowRight', '', { shiftKey, ctrlKey: true })).toMatchObject({
      by: 'word',
      edge: 'start',
    });
    expect(command('ArrowDown', '', { shiftKey })).toMatchObject({ by: 'line', step: 1 });
  });

  it('with Alt answer suggestions, on every keyboard layout, and leave Alt with other keys alone', () => {
    const alt = { altKey: true };
    expect(command('ArrowDown', '', alt)).toEqual({ kind: 'walkSuggestions', step: 1 });
    expect(command('ArrowUp', '', alt)).toEqual({ kind: 'walkSuggestions', step: -1 });
    expect(command('Enter', '', alt)).toEqual({ kind: 'acceptSuggestion' });
    expect(command('Backspace', '', alt)).toEqual({ kind: 'rejectSuggestion' });
    expect(command('Delete', '', alt)).toEqual({ kind: 'rejectSuggestion' });
    expect(command('ArrowLeft', '', alt)).toBeUndefined();
    expect(command('ArrowDown', '', { altKey: true, ctrlKey: true })).toBeUndefined();
    expect(command('1', 'Digit1', alt)).toBeUndefined();
  });

  it('knows the keys of the page', () => {
    const kinds = ['Delete', 'Backspace', 'Enter', 'Escape', ' ', '?'].map((key) => command(key)?.kind);
    expect(kinds).toEqual(['remove', 'remove', 'submit', 'unselect', 'paint', 'help']);
    expect(command('Tab')).toEqual({ kind: 'walkSpans', step: 1 });
    expect(command('Tab', '', { shiftKey: true })).toEqual({ kind: 'walkSpans', step: -1 });
  });

  it('turns pages with brackets, also with AltGr and by place', () => {
    expect(command(']', 'BracketRight')).toEqual({ kind: 'openDocument', step: 1 });
    const getModifierState = (name: string): boolean => name === 'AltGraph';
    const altGraph = { ctrlKey: true, altKey: true, getModifierState };
    expect(command('[', 'Digit8', altGraph)).toEqual({ kind: 'openDocument', step: -1 });
    expect(command('ü', 'BracketLeft')).toEqual({ kind: 'openDocument', step: -1 });
  });

  it('finds in the text with / and Ctrl+F, and again with F3 and Ctrl+G', () => {
    const ctrlKey = true;
    const shiftKey = true;
    expect(command('/', 'Slash')).toEqual({ kind: 'find' });
    expect(command('/', 'Digit7', { shiftKey })).toEqual({ kind: 'find' });
    expect(command('f', 'KeyF', { ctrlKey })).toEqual({ kind: 'find' });
    expect(command('а', 'KeyF', { metaKey: true })).toEqual({ kind: 'find' });
    expect(command('F3', 'F3')).toEqual({ kind: 'findAgain', step: 1 });
    expect(command('F3', 'F3', { shiftKey })).toEqual({ kind: 'findAgain', step: -1 });
    expect(command('G', 'KeyG', { ctrlKey, shiftKey })).toEqual({ kind: 'findAgain', step: -1 });
  });

  it('[J6] has keys for candidates, the guideline and hidden characters that are typed on every layout', () => {
    expect(command('.', 'Period')).toEqual({ kind: 'walkCandidates', step: 1 });
    expect(command('.', 'Comma', { shiftKey: true })).toEqual({ kind: 'walkCandidates', step: 1 });
    expect(command(',', 'KeyM')).toEqual({ kind: 'walkCandidates', step: -1 });
    expect(command('F1', 'F1')).toEqual({ kind: 'guidelineHere' });
    const getModifierState = (name: string): boolean => name === 'AltGraph';
    expect(command('\\', 'Minus', { ctrlKey: true, altKey: true, getModifierState })).toEqual({
      kind: 'showInvisible',
    });
  });

  it('finds a type with : always, and with 0 unless a type has it', () => {
    expect(command(':', 'Period', { shiftKey: true })).toEqual({ kind: 'findType' });
    expect(command('0', 'Digit0')).toEqual({ kind: 'findType' });
    expect(command('à', 'Digit0')).toEqual({ kind: 'findType' });
    const owned = keysOfTypes([{ id: 'zero', key: '0' }]);
    expect(commandFor(press('0', 'Digit0'), owned)).toEqual({ kind: 'label', typeId: 'zero' });
    expect(commandFor(press('à', 'Digit0'), owned)).toEqual({ kind: 'label', typeId: 'zero' });
  });
});
