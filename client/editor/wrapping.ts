/** How wide the text's letters are in its font, measured one by one on a canvas that is never shown. */
import type { Wrapping } from './blocks.ts';

/** Row width in pixels where there is no layout to ask. */
const USUAL_WIDTH = 736;
/** Width of a letter in parts of the font's size where it cannot be measured. */
const USUAL_LETTER = 0.5;

/**
 * Measures in the font of an element. Each letter is measured when it is first asked for.
 * @param width of a row in pixels, if known; else the element is asked.
 */
export function measureWrapping(element: HTMLElement, width: number): Wrapping {
  const style = getComputedStyle(element);
  const canvas = element.ownerDocument.createElement('canvas').getContext('2d');
  if (canvas !== null) canvas.font = `${style.fontSize} ${style.fontFamily}`;
  const size = Number.parseFloat(style.fontSize) || 16;
  const widths = new Float32Array(0x10000).fill(-1);
  const measure = (unit: number): number => {
    if (unit < 32 || (unit >= 0xdc00 && unit <= 0xdfff)) return unit === 9 ? 2 * size : 0;
    if (unit >= 0xd800 && unit <= 0xdbff) return 1.25 * size;
    return canvas?.measureText(String.fromCharCode(unit)).width ?? USUAL_LETTER * size;
  };
  return {
    width: width || element.clientWidth || USUAL_WIDTH,
    widthOf(unit) {
      const known = widths[unit] ?? -1;
      return known >= 0 ? known : (widths[unit] = measure(unit));
    },
  };
}

/** How many pixels a rem has. */
export function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
