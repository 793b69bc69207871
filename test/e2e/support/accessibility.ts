/** What axe-core finds wrong with a page for people who use it without eyes or mouse. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { findProjectRoot } from '../../../server/projectRoot.ts';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Rules that the page breaks, each with the first place; empty for a sound page (WCAG 2.1 A and AA). */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(`${findProjectRoot()}/node_modules/axe-core/axe.min.js`, 'utf8'));
  const result = await page.evaluate(async () => {
    // Colours on their way from one theme to the other, or of a dialog that still fades in, are nobody's choice.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map((animation) => animation.finished));
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } };
    return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
  });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
