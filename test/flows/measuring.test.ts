/** The commands that measure and check, run small: each works from the command line and ends with what it promises. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findProjectRoot } from '../../server/projectRoot.ts';

const run = promisify(execFile);

/** The last line that a command prints. @throws Error when it ends with a code other than 0. */
async function lastLine(command: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const all = ['run', '--silent', command, '--', ...args];
  const { stdout } = await run('npm', all, { cwd: findProjectRoot(), env, maxBuffer: 1 << 24 });
  return stdout.trim().split('\n').at(-1) ?? '';
}

describe('measuring from the command line', () => {
  it('bench:collab ends with one JSON object that has every promised key', async () => {
    const args = ['--quick', '--only', 'fullSpeed', '--servers', 'ours', '--seconds', '1', '--rounds', '1'];
    const keys = JSON.parse(await lastLine('bench:collab', ...args)) as Record<string, unknown>;
    expect(Object.keys(keys)).toEqual(
      expect.arrayContaining([
        'updatesRatio10',
        'updatesRatio50',
        'p99Ratio50',
        'savedP95Ms50',
        'kbPerRoom',
        'open10000Ms',
        'hostileAlive',
      ]),
    );
    expect(keys).toMatchObject({ missingFullSpeed: 0 });
    expect(keys['updates50']).toBeGreaterThan(0);
  }, 120_000);

  it('bench:editor opens, labels and scrolls in Chromium, and ends with every promised key', async () => {
    const keys = JSON.parse(await lastLine('bench:editor', '--quick', '--only', '10 kB')) as unknown;
    expect(Object.keys(keys as object)).toEqual(
      expect.arrayContaining(['firstTextMs', 'keyToPaintP95Ms', 'longTasks', 'heapMb', 'growth1MbOver100Kb']),
    );
    expect((keys as { smallFirstTextMs: number }).smallFirstTextMs).toBeGreaterThan(0);
  }, 120_000);

  it('check:durability kills, counts, and finds nothing lost', async () => {
    const result = JSON.parse(await lastLine('check:durability', '--rounds', '2')) as Record<string, number>;
    expect(result).toMatchObject({ rounds: 2, lost: 0, doubled: 0 });
  }, 120_000);

  it('check:quiet holds each connection', async () => {
    const result = JSON.parse(await lastLine('check:quiet', '--minutes', '0.02')) as unknown;
    expect(result).toMatchObject({ connectionsLeast: 1, connectionsMost: 1 });
  }, 60_000);

  it('check:convergence runs seeds and finds none failing', async () => {
    expect(await lastLine('check:convergence', '--seeds', '20', '--operations', '60')).toBe(
      '20 seeds agree, 0 fail',
    );
  }, 120_000);
});
