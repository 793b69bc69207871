import { describe, expect, it } from 'vitest';
import {
  MentionChoice,
  type ChoiceOptions,
} from '../../../client/pages/annotate/mentions/mentionChoice.svelte.ts';
import { deedInWords, planInWords } from '../../../client/pages/annotate/mentions/mentionWords.ts';
import { AnnotationSetState, type SetRules } from '../../../client/state/annotationSet.svelte.ts';
import { FakeLine } from './setPair.ts';

const TEXT = 'Rome, Romeo, ROME and Rome.';
const TYPES = new Set(['city', 'novel']);

function open(rules: Partial<SetRules> = {}): AnnotationSetState {
  const all: SetRules = { overlap: 'NONE', typesInUse: TYPES, typesKnown: TYPES, canWrite: true, ...rules };
  return new AnnotationSetState({ line: new FakeLine(), text: TEXT, userId: 'ana', rules: () => all });
}

function choose(set: AnnotationSetState, more: Partial<ChoiceOptions> = {}): MentionChoice {
  const range = { start: 0, end: 4 };
  return new MentionChoice({
    set,
    range,
    language: 'en',
    overlap: 'NONE',
    typeIds: TYPES,
    typeId: 'city',
    ...more,
  });
}

const seen = (set: AnnotationSetState): string[] =>
  set.spans.map(({ start, end, entityTypeId, origin }) => `${start}–${end} ${entityTypeId} ${origin}`);

describe('all the same mentions in one document', () => {
  it('labels the chosen ones in bulk, in one deed that one undo takes back', () => {
    const set = open();
    set.add({ start: 6, end: 11 }, 'novel');
    const choice = choose(set);
    expect(choice.mention).toBe('Rome');
    choice.matchCase = false;
    expect(choice.chosen).toHaveLength(3);
    choice.tick(choice.plan[1]!, false);
    expect(planInWords(choice.plan, choice.chosen.length)).toBe('2 of 3 places chosen.');
    expect(deedInWords('add', choice.chosen.length)).toBe('Label 2 mentions');
    expect(choice.apply()).toBe(2);
    expect(seen(set)).toEqual(['0–4 city bulk', '6–11 novel human', '22–26 city bulk']);
    set.undo();
    expect(seen(set)).toEqual(['6–11 novel human']);
    set.redo();
    expect(set.spans).toHaveLength(3);
  });

  it('relabels and removes them, each in one deed', () => {
    const set = open();
    expect(choose(set).apply()).toBe(2);
    const relabel = choose(set);
    relabel.kind = 'relabel';
    relabel.typeId = 'novel';
    expect(relabel.apply()).toBe(2);
    expect(seen(set)).toEqual(['0–4 novel bulk', '22–26 novel bulk']);
    set.undo();
    expect(seen(set)).toEqual(['0–4 city bulk', '22–26 city bulk']);
    const remove = choose(set);
    remove.kind = 'remove';
    remove.fromId = 'novel';
    expect(remove.chosen).toHaveLength(0);
    remove.fromId = 'city';
    expect(remove.apply()).toBe(2);
    expect(set.spans).toHaveLength(0);
    set.undo();
    expect(set.spans).toHaveLength(2);
  });

  it('[A2] tells what stands in the way, and changes nothing in a set that is read-only', () => {
    const set = open();
    set.add({ start: 13, end: 26 }, 'novel');
    const choice = choose(set);
    expect(planInWords(choice.plan, choice.chosen.length)).toBe(
      '1 of 2 places chosen, 1 not allowed by the project’s rule on overlaps.',
    );
    const closed = open({ canWrite: false });
    expect(choose(closed).apply()).toBe(0);
    expect(closed.spans).toHaveLength(0);
  });

  it('ticks none and all, and looks for parts of words where the mention was one', () => {
    const set = open();
    const choice = choose(set, { range: { start: 6, end: 10 } });
    expect(choice.wholeWord).toBe(false);
    expect(choice.chosen).toHaveLength(3);
    choice.tickAll(false);
    expect(choice.chosen).toHaveLength(0);
    choice.tickAll(true);
    expect(choice.chosen).toHaveLength(3);
  });
});
