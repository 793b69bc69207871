import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, GROUND, inkOf, legible, MOST_TINT, tinted } from '../../../client/editor/ink.ts';
import { PALETTE } from '../../../schema/palette.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('ink', () => {
  it('is readable in both themes, whatever colour was chosen', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const { light, dark } = inkOf(chosen);
        expect(contrast(light, GROUND.light)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark, GROUND.dark)).toBeGreaterThanOrEqual(4.5);
        for (const [ink, ground] of [
          [light, GROUND.light],
          [dark, GROUND.dark],
        ] as const) {
          expect(contrast(ink, tinted(ground, chosen, MOST_TINT))).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('keeps a colour that is readable already', () => {
    expect(legible('#074e43', GROUND.light, 4.5)).toBe('#074e43');
  });

  it('keeps the colours of the palette apart', () => {
    const inks = PALETTE.map((each) => inkOf(each));
    expect(new Set(inks.map(({ light }) => light)).size).toBe(PALETTE.length);
    expect(new Set(inks.map(({ dark }) => dark)).size).toBe(PALETTE.length);
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
  });
});
