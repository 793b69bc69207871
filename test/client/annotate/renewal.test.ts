import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { planCarryOver, type CarryOver } from '../../../client/editor/carryOver.ts';
import { leftBehindWords, renewalWords, saveWords } from '../../../client/pages/annotate/saveWords.ts';
import { putSpan, readSpans } from '../../../schema/annotationSet.ts';
import { CLOSE } from '../../../schema/sync.ts';
import type { Span } from '../../../schema/span.ts';
import { makeSpan } from '../editor/arbitrary.ts';
import { openSet } from './setPair.ts';

const ANA = makeSpan({ id: 'ana', start: 0, end: 3, entityTypeId: 'per' });
const BO = makeSpan({ id: 'bo', start: 8, end: 10, entityTypeId: 'per' });

function freshSet(...spans: Span[]): Y.Doc {
  const doc = new Y.Doc();
  for (const span of spans) putSpan(doc, span, 'server');
  return doc;
}

describe('a set that was opened afresh', () => {
  it('shows what the server has, begins its undo anew, and goes on with the new document', () => {
    const { set, line } = openSet('ana');
    set.add({ start: 0, end: 3 }, 'per');
    const told: CarryOver[] = [];
    set.onRenewed((carryOver) => told.push(carryOver));
    line.renew(freshSet(BO), []);
    expect(set.spans).toEqual([BO]);
    expect(set.canUndo).toBe(false);
    expect(told).toMatchObject([{ carried: 0, lost: 0 }]);
    expect(set.add({ start: 0, end: 3 }, 'org')).toMatchObject({ kind: 'done' });
    expect(readSpans(line.doc)).toHaveLength(2);
    set.undo();
    expect(set.spans).toEqual([BO]);
  });

  it('makes unsaved changes again where it can, and says how many it could not', () => {
    const { set, line } = openSet('ana');
    const told: CarryOver[] = [];
    set.onRenewed((carryOver) => told.push(carryOver));
    const clash = makeSpan({ id: 'clash', start: 8, end: 16, entityTypeId: 'org' });
    line.renew(freshSet(BO), [
      { spanId: ANA.id, wasThere: false, span: ANA },
      { spanId: 'clash', wasThere: false, span: clash },
    ]);
    expect(set.spans).toEqual([ANA, BO]);
    expect(told).toMatchObject([{ carried: 1, lost: 1 }]);
  });

  it('counts them as unsaved, in this tab only, until they are made again', () => {
    const { set, line } = openSet('ana');
    const seen: unknown[] = [];
    line.say({ keptIn: 'computer' });
    line.subscribe(() => seen.push([set.status.unsaved, set.status.keptIn]));
    line.renew(freshSet(), [{ spanId: ANA.id, wasThere: false, span: ANA }]);
    expect(seen).toEqual([
      [0, 'computer'],
      [1, 'tab'],
      [0, 'computer'],
    ]);
  });

  it('makes nothing again once the set is read-only', () => {
    const { set, line, rules } = openSet('ana');
    const told: CarryOver[] = [];
    set.onRenewed((carryOver) => told.push(carryOver));
    rules.canWrite = false;
    line.renew(freshSet(), [{ spanId: ANA.id, wasThere: false, span: ANA }]);
    expect(set.spans).toEqual([]);
    expect(told).toMatchObject([{ carried: 0, lost: 1 }]);
  });
});

describe('taking unsaved changes over', () => {
  const world = (...spans: Span[]) => ({
    now: (id: string) => spans.find((span) => span.id === id),
    allowed: <Each>(all: readonly Each[]) => all,
  });

  it('never brings back a span that is gone there, and removes one only where it still is', () => {
    const changed = { spanId: 'bo', wasThere: true, span: BO };
    const removed = { spanId: 'bo', wasThere: true, span: undefined };
    expect(planCarryOver([changed], world())).toEqual({ restorations: [], carried: 0, lost: 1 });
    expect(planCarryOver([changed], world(BO))).toMatchObject({ carried: 1, lost: 0 });
    expect(planCarryOver([removed], world())).toEqual({ restorations: [], carried: 1, lost: 0 });
    expect(planCarryOver([removed], world(BO)).restorations).toEqual([{ id: 'bo', span: undefined }]);
  });

  it('takes what was made and removed again for nothing', () => {
    const nothing = { spanId: 'x', wasThere: false, span: undefined };
    expect(planCarryOver([nothing], world())).toEqual({ restorations: [], carried: 0, lost: 0 });
  });
});

describe('what may no longer be seen', () => {
  it('is not shown, though a copy of it is here', () => {
    const { set, line } = openSet('ana');
    set.add({ start: 0, end: 3 }, 'per');
    for (const closeCode of [CLOSE.forbidden, CLOSE.notFound]) {
      line.say({ state: 'refused', closeCode });
      expect(set.spans).toEqual([]);
    }
    line.say({ state: 'refused', closeCode: CLOSE.unauthenticated });
    expect(set.spans).toHaveLength(1);
  });
});

describe('words', () => {
  const offline = { state: 'offline', closeCode: 1006, hasLoaded: true } as const;

  it('tell truly where unsaved changes are', () => {
    const hint = (keptIn: 'computer' | 'tab'): string =>
      saveWords({ ...offline, unsaved: 2, keptIn }, undefined).hint;
    expect(hint('computer')).toContain('on this computer, also when the tab is closed');
    expect(hint('tab')).toContain('in this tab only');
    expect(leftBehindWords(1)).toContain('1 change of yours');
  });

  it('tell what became of unsaved changes in a set opened afresh', () => {
    expect(renewalWords({ restorations: [], carried: 0, lost: 0 })).not.toContain('yours');
    const words = renewalWords({ restorations: [], carried: 2, lost: 1 });
    expect(words).toContain('2 unsaved changes of yours made again.');
    expect(words).toContain('1 unsaved change of yours lost');
  });
});
