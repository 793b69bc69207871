import { describe, expect, it } from 'vitest';
import { Following } from '../../../client/state/following.svelte.ts';
import { openSet } from '../annotate/setPair.ts';

const BO = { userId: 'bo', name: 'Bo Berg', colour: '#227722' };
const EVE = { userId: 'eve', name: 'Eve', colour: '#cc2200' };

function start() {
  const { set, line } = openSet('ana');
  return { line, following: new Following(set) };
}

const at = (start: number, end = start) => ({ selection: { start, end } });

describe('following a colleague', () => {
  it('looks where they are, and goes along when they move', () => {
    const { line, following } = start();
    line.showOthers({ ...BO, ...at(4, 7) }, { ...EVE, ...at(1) });
    expect(following.sight).toBeUndefined();
    following.toggle('bo');
    expect(following.person).toEqual(BO);
    expect(following.sight).toEqual({ start: 4, end: 7 });
    line.showOthers({ ...BO, ...at(20) }, { ...EVE, ...at(2) });
    expect(following.sight).toEqual({ start: 20, end: 20 });
  });

  it('ends when the viewer acts, asks again, or they leave', () => {
    const { line, following } = start();
    line.showOthers({ ...BO, ...at(4) });
    following.toggle('bo');
    following.stop();
    expect(following.person).toBeUndefined();
    following.toggle('bo');
    following.toggle('bo');
    expect(following.sight).toBeUndefined();
    following.toggle('bo');
    line.showOthers({ ...EVE, ...at(4) });
    expect(following.person).toBeUndefined();
    expect(following.sight).toBeUndefined();
  });

  it('goes with the window that moved last', () => {
    const { line, following } = start();
    line.showOthers({ ...BO, ...at(4) }, { ...BO, ...at(30) });
    following.toggle('bo');
    expect(following.person).toEqual(BO);
    line.showOthers({ ...BO, ...at(5) }, { ...BO, ...at(30) });
    expect(following.sight?.start).toBe(5);
    line.showOthers({ ...BO, ...at(5) }, { ...BO, ...at(31) });
    expect(following.sight?.start).toBe(31);
    line.showOthers({ ...BO, ...at(5) }, { ...BO, selection: null });
    expect(following.sight?.start).toBe(5);
  });

  it('waits for somebody who has no cursor yet', () => {
    const { line, following } = start();
    line.showOthers({ ...BO, selection: null });
    following.toggle('bo');
    expect(following.person).toEqual(BO);
    expect(following.sight).toBeUndefined();
    line.showOthers({ ...BO, ...at(9) });
    expect(following.sight).toEqual({ start: 9, end: 9 });
  });
});
