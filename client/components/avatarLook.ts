/** How a person's mark looks: initials, and the ink that reads best on a colour (WCAG 2 relative luminance). */

/** One or two capital letters: first of the first word and of the last. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words[words.length - 1]) : '';
  return (first + last).toUpperCase() || '?';
}

function firstLetter(word: string | undefined): string {
  const first = word?.codePointAt(0);
  return first === undefined ? '' : String.fromCodePoint(first);
}

/** Black or white, whichever has more contrast on `colour` (#rrggbb); black where the colour cannot be read. */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const light = luminance(colour);
  return (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) ? '#000000' : '#ffffff';
}

/** Relative luminance, 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const [red = 1, green = 1, blue = 1] = [1, 3, 5].map((at) => linear(colour.slice(at, at + 2)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(hex: string): number {
  const value = Number.parseInt(hex, 16) / 255;
  if (Number.isNaN(value)) return 1;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
