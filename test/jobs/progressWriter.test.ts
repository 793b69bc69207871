import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressWriter } from '../../server/jobs/progressWriter.ts';
import type { JobProgressRow, TrainingPointRow } from '../../server/store/job.ts';

interface Written {
  readonly progress: JobProgressRow;
  readonly points: readonly TrainingPointRow[];
  readonly atMs: number;
}

function collect(fraction = 0): { writer: ProgressWriter; written: Written[] } {
  const written: Written[] = [];
  const writer = new ProgressWriter(
    (progress, points) => {
      written.push({ progress, points, atMs: Date.now() });
      return Promise.resolve();
    },
    500,
    fraction,
  );
  return { writer, written };
}

describe('progress writes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('come at most twice a second, the newest always, and lose no point of the curve', async () => {
    const { writer, written } = collect();
    for (let iteration = 1; iteration <= 100; iteration += 1) {
      writer.report(
        { stage: 'optimise', fraction: iteration / 100 },
        { iteration, loss: 1 / iteration, heldOutF1: null },
      );
      await vi.advanceTimersByTimeAsync(50);
    }
    await writer.flush();
    for (const [n, { atMs }] of written.entries()) {
      if (n > 0 && n < written.length - 1) expect(atMs - written[n - 1]!.atMs).toBeGreaterThanOrEqual(500);
    }
    expect(written.length).toBeLessThanOrEqual(12);
    expect(written.at(-1)!.progress.fraction).toBe(1);
    const iterations = written.flatMap(({ points }) => points.map((point) => point.iteration));
    expect(iterations).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
  });

  it('[J3] never go back, whatever is reported and whatever the row had', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1.5, noNaN: true })),
        async (had, reported) => {
          const { writer, written } = collect(had);
          for (const fraction of reported) {
            writer.report({ stage: 'reading', fraction });
            await vi.advanceTimersByTimeAsync(200);
          }
          await writer.flush();
          const fractions = [had, ...written.map(({ progress }) => progress.fraction)];
          expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
          expect(Math.max(...fractions)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('leave no timer behind after the last', async () => {
    const { writer } = collect();
    writer.report({ stage: 'reading', fraction: 0.1 });
    writer.report({ stage: 'reading', fraction: 0.2 });
    await writer.flush();
    expect(vi.getTimerCount()).toBe(0);
  });
});
