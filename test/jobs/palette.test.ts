import { describe, expect, it } from 'vitest';
import { colourFor, PALETTE } from '../../schema/palette.ts';

type Triple = [number, number, number];

/** Linear RGB → linear RGB as seen with each kind of colour blindness (Machado et al. 2009, severity 1). */
const VISIONS: Record<string, readonly Triple[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The least OKLab distance between two colours; tritanopia is rare (1 in 10,000), and a smaller one is borne. */
const LEAST: Record<string, number> = {
  full: 0.065,
  protanopia: 0.065,
  deuteranopia: 0.065,
  tritanopia: 0.04,
};

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function contrast(a: string, b: string): number {
  const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [low, high] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seen(hex: string, rows: readonly Triple[]): Triple {
  const rgb = linear(hex);
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return oklab(rows.map((row) => clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])) as Triple);
}

describe('the palette of entity types', () => {
  it('stands out by 3:1 from the light and the dark surface', () => {
    for (const colour of PALETTE) {
      expect(contrast(colour, '#f3f5f1'), `${colour} on light`).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, '#191e1b'), `${colour} on dark`).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.keys(VISIONS))('keeps any two colours apart with %s', (vision) => {
    for (const [i, a] of PALETTE.entries()) {
      for (const b of PALETTE.slice(0, i)) {
        const [x, y] = [seen(a, VISIONS[vision]!), seen(b, VISIONS[vision]!)];
        expect(Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]), `${a} ${b}`).toBeGreaterThanOrEqual(
          LEAST[vision]!,
        );
      }
    }
  });

  it('gives each of the first twelve types a colour of its own, then begins anew', () => {
    const given = PALETTE.map((_, n) => colourFor(n));
    expect(new Set(given).size).toBe(12);
    expect(colourFor(12)).toBe(colourFor(0));
  });
});
