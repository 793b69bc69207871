/**
 * A type's colour as ink: close to the chosen colour, yet readable on the ground it stands on. Contrast is that of
 * WCAG 2 (relative luminance, ratio 1–21).
 */

/** A colour as red, green and blue, 0–255. */
type Rgb = readonly [red: number, green: number, blue: number];

/** The text's ground in the two themes, as in `styles.css`. */
export const GROUND = { light: '#ffffff', dark: '#191e1b' } as const;

/** Contrast of small text (WCAG AA) with a little to spare for rounding. */
const TEXT_CONTRAST = 4.6;
/** How much of a type's colour may be mixed into the ground under its ink. */
export const MOST_TINT = 0.17;

/** The inks of a type for its label and bar, one for each theme. */
export interface TypeInk {
  readonly light: string;
  readonly dark: string;
}

/** Inks for a colour `#rrggbb`, readable on the plain ground and on one that is tinted with the colour. */
export function inkOf(colour: string): TypeInk {
  const inkOn = (ground: string): string => legible(colour, tinted(ground, colour, MOST_TINT), TEXT_CONTRAST);
  return { light: inkOn(GROUND.light), dark: inkOn(GROUND.dark) };
}

/** A ground `#rrggbb` with a share (0–1) of a colour in it. */
export function tinted(ground: string, colour: string, share: number): string {
  return toHex(mix(toRgb(ground), toRgb(colour), share));
}

/**
 * The colour itself if its contrast with `ground` is `ratio` at least, else the nearest one on its way to black (on a
 * light ground) or white (on a dark one) that has it. Both are `#rrggbb`; what is not counts as mid grey.
 */
export function legible(colour: string, ground: string, ratio: number): string {
  const from = toRgb(colour);
  const to: Rgb = luminance(toRgb(ground)) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = toHex(mix(from, to, share));
    if (contrast(mixed, ground) >= ratio) return mixed;
  }
  return toHex(to);
}

/** Contrast ratio of two colours `#rrggbb`, 1–21. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(toRgb(a)), luminance(toRgb(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [at(0), at(1), at(2)];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toRgb(colour: string): Rgb {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  const channel = (index: number): number => Number.parseInt(found?.[index] ?? '80', 16);
  return [channel(1), channel(2), channel(3)];
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
