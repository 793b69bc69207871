import { describe, expect, it } from 'vitest';
import type { OverlapPolicy } from '../../schema/constraints.ts';
import { countReady, planMentions, type MentionDeed } from '../../schema/mentionPlan.ts';
import { findMentions } from '../../schema/mentions.ts';
import type { Span } from '../../schema/span.ts';

const TEXT = 'Rome saw Rome and New Rome.';
const places = findMentions(TEXT, { mention: 'Rome', matchCase: true, wholeWord: true });

function span(id: string, start: number, end: number, entityTypeId = 'CITY'): Span {
  return { id, start, end, entityTypeId, by: 'ann', origin: 'human', at: 1 };
}

function plan(deed: MentionDeed, spans: readonly Span[], overlap: OverlapPolicy = 'NONE'): string[] {
  const context = { text: TEXT, entityTypeIds: new Set(['CITY', 'EMPIRE']), overlap };
  return planMentions({ places, spans, context }, deed).map(
    ({ start, verdict, before }) => `${start} ${verdict}${before === undefined ? '' : ` ${before.id}`}`,
  );
}

const ADD = { kind: 'add', entityTypeId: 'CITY' } as const;

describe('planMentions', () => {
  it('adds where nothing stands, and leaves what stands so already', () => {
    expect(plan(ADD, [span('a', 0, 4)])).toEqual(['0 same', '9 ready', '22 ready']);
  });

  it('[A2] is blocked where the policy forbids it, and only there', () => {
    const wider = [span('w', 18, 26)];
    expect(plan(ADD, wider)).toEqual(['0 ready', '9 ready', '22 blocked']);
    expect(plan(ADD, wider, 'NESTED')).toEqual(['0 ready', '9 ready', '22 ready']);
    expect(plan(ADD, [span('x', 2, 11, 'EMPIRE')], 'NESTED')).toEqual(['0 blocked', '9 blocked', '22 ready']);
    expect(plan(ADD, [span('x', 2, 11, 'EMPIRE')], 'ANY')).toEqual(['0 ready', '9 ready', '22 ready']);
  });

  it('[A1] is blocked for a type that the project does not have', () => {
    expect(plan({ kind: 'add', entityTypeId: 'NONE' }, [])).toEqual(['0 blocked', '9 blocked', '22 blocked']);
  });

  it('relabels spans with just these bounds, of one type or of any', () => {
    const spans = [span('a', 0, 4), span('b', 9, 13, 'EMPIRE'), span('w', 18, 26)];
    expect(plan({ kind: 'relabel', from: 'CITY', to: 'EMPIRE' }, spans)).toEqual(['0 ready a']);
    expect(plan({ kind: 'relabel', from: null, to: 'EMPIRE' }, spans)).toEqual(['0 ready a', '9 same b']);
  });

  it('does not make two spans say the same by relabelling', () => {
    const spans = [span('a', 0, 4), span('b', 0, 4, 'EMPIRE')];
    expect(plan({ kind: 'relabel', from: 'CITY', to: 'EMPIRE' }, spans, 'ANY')).toEqual(['0 blocked a']);
  });

  it('removes spans with just these bounds, of one type or of any', () => {
    const spans = [span('a', 0, 4), span('b', 9, 13, 'EMPIRE'), span('w', 18, 26)];
    expect(plan({ kind: 'remove', entityTypeId: null }, spans)).toEqual(['0 ready a', '9 ready b']);
    expect(plan({ kind: 'remove', entityTypeId: 'EMPIRE' }, spans)).toEqual(['9 ready b']);
  });

  it('counts what will be done', () => {
    const context = { text: TEXT, entityTypeIds: new Set(['CITY']), overlap: 'NONE' } as const;
    expect(countReady(planMentions({ places, spans: [span('a', 0, 4)], context }, ADD))).toBe(2);
  });
});
