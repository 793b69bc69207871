import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { JOB_STATES } from '../../../schema/jobState.ts';
import { ROLES } from '../../../schema/roles.ts';
import { JOB_STATE, MODE, ROLE, labelOf, stageInWords } from '../../../client/words/labels.ts';
import { offeredLanguages } from '../../../client/words/languages.ts';
import {
  countOf,
  formatBytes,
  formatCount,
  formatScore,
  formatShare,
} from '../../../client/words/numbers.ts';
import { reasonInWords } from '../../../client/words/reasons.ts';
import { formatDuration, formatSpanOfTime } from '../../../client/words/time.ts';

describe('numbers', () => {
  it('group thousands and know the singular', () => {
    expect(formatCount(12345)).toBe('12,345');
    expect([countOf(0, 'span'), countOf(1, 'span'), countOf(2, 'span')]).toEqual([
      '0 spans',
      '1 span',
      '2 spans',
    ]);
    expect(countOf(3, 'entity', 'entities')).toBe('3 entities');
  });

  it('show an undefined score as a dash, never as a number', () => {
    expect([formatScore(null), formatScore(undefined)]).toEqual(['–', '–']);
  });

  it('write a negative score with a true minus, and no minus before zero', () => {
    expect(formatScore(-0.5)).toBe('−0.50');
    expect(formatScore(-0.001)).toBe('0.00');
    expect(formatScore(0.8657, 3)).toBe('0.866');
  });

  it('call only everything 100 % and only nothing 0 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (part, more) => {
        const share = part / (part + more - 1 || 1);
        fc.pre(share <= 1);
        const text = formatShare(share);
        expect(text === '100 %').toBe(share === 1);
        expect(text === '0 %').toBe(share === 0);
      }),
    );
  });

  it('measure bytes in steps of a thousand, without “1000 kB”', () => {
    expect([
      formatBytes(0),
      formatBytes(820),
      formatBytes(1_250),
      formatBytes(999_960),
      formatBytes(2.5e9),
    ]).toEqual(['0 B', '820 B', '1.3 kB', '1.0 MB', '2.5 GB']);
  });
});

describe('times', () => {
  it('leave out parts that are nothing, and never say less than a second', () => {
    expect([300, 8_000, 60_000, 200_000, 3_840_000].map(formatDuration)).toEqual([
      '1 s',
      '8 s',
      '1 min',
      '3 min 20 s',
      '1 h 4 min',
    ]);
    expect(formatSpanOfTime('2026-03-02T09:00:00.000Z', '2026-03-02T09:00:45.000Z')).toBe('45 s');
  });
});

describe('names', () => {
  it('exist for every role and every state of a job', () => {
    expect(ROLE.map(({ value }) => value)).toEqual(ROLES);
    expect(Object.keys(JOB_STATE)).toEqual(JOB_STATES);
    expect(labelOf(MODE, 'SHARED')).toBe('Together');
  });

  it('show a stage that is new to this page as it is', () => {
    expect([stageInWords('optimise'), stageInWords('uploading')]).toEqual(['Training', 'Uploading']);
  });

  it('give a reason for each code that the contract lists, and show an unknown one readably', () => {
    for (const code of ['FEWER_THAN_TWO_ANNOTATORS', 'NO_COMMON_DOCUMENTS', 'NO_SPANS', 'NO_VARIATION']) {
      expect(reasonInWords(code)).not.toMatch(/_|[A-Z]/);
    }
    expect(reasonInWords('TOO_FEW_TOKENS')).toBe('too few tokens');
    expect(reasonInWords(null)).not.toBe('');
  });

  it('offer languages by name, each code once and valid', () => {
    const languages = offeredLanguages();
    expect(languages.map(({ label }) => label)).toEqual(languages.map(({ label }) => label).sort());
    expect(new Set(languages.map(({ value }) => value)).size).toBe(languages.length);
    for (const { value } of languages) expect(Intl.getCanonicalLocales(value)).toEqual([value]);
  });
});
