/** A mention that fits into a sentence or a row: in one line, and not too long. Cuts between characters (graphemes). */
export function shortened(text: string, most = 40): string {
  const line = text.slice(0, most * 12).replaceAll(/\s+/gu, ' ');
  const characters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  if (characters.length <= most && text.length <= most * 12) return line;
  return `${characters.slice(0, most - 1).join('')}…`;
}
