/**
 * Colours that entity types are given when nobody chose one. Each has a contrast of at least 3:1 on the light and on the
 * dark surface of the client. Any two differ in OKLab by at least 0.065 for full colour vision, protanopia and
 * deuteranopia, and by 0.04 for tritanopia (simulated after Machado, Oliveira and Fernandes 2009).
 */

/** Twelve colours as `#rrggbb`, in the order they are given out. */
export const PALETTE: readonly string[] = [
  '#3377bb',
  '#cc2200',
  '#227722',
  '#9900ff',
  '#998800',
  '#cc0099',
  '#6688ee',
  '#dd6666',
  '#776666',
  '#bb7799',
  '#ee00cc',
  '#dd0077',
];

/** The colour of the n-th entity type, counted from 0; the palette begins anew after its end. */
export function colourFor(n: number): string {
  const colour = PALETTE[Math.abs(Math.trunc(n)) % PALETTE.length];
  if (colour === undefined) throw new RangeError(`there is no colour for ${n}`);
  return colour;
}
