import { describe, expect, it } from 'vitest';
import type { Span } from '../../schema/span.ts';
import { countDoubled } from '../../scripts/bench/durability/round.ts';

function span(id: string, start: number, entityTypeId = 'PER'): Span {
  return { id, start, end: start + 4, entityTypeId, by: 'ann', origin: 'human', at: 1 };
}

describe('doubled spans', () => {
  it('say the same under two ids', () => {
    expect(countDoubled([span('a', 0), span('b', 0), span('c', 6)])).toBe(1);
    expect(countDoubled([span('a', 0), span('b', 0), span('c', 0)])).toBe(2);
  });

  it('are not those that differ in place or type', () => {
    expect(countDoubled([span('a', 0), span('b', 0, 'ORG'), span('c', 6)])).toBe(0);
    expect(countDoubled([])).toBe(0);
  });
});
