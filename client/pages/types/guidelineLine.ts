/** A guideline's Markdown as one line of plain text, for a row of a table. */

/** Takes the marks away and keeps the words; lines are joined by a blank. */
export function guidelineLine(markdown: string): string {
  return markdown
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d+\.)\s+/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`+)(.+?)\1/gs, '$2')
    .replace(/(?<![\p{L}\p{N}_*])[*_](\S.*?)[*_](?![\p{L}\p{N}_*])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
