/** What a bench run was asked for. */
import { parseArgs } from 'node:util';
import { CONTESTANTS, type ContestantName } from './contestants.ts';
import type { World } from './world.ts';

export const PARTS = [
  'fullSpeed',
  'humanPace',
  'growth',
  'rooms',
  'bigRoom',
  'hostile',
  'attacks',
  'slowReader',
] as const;
export type Part = (typeof PARTS)[number];

export interface Settings {
  /** Measured seconds of each load. */
  readonly seconds: number;
  /** How often each load is run; ratios are medians over the rounds. */
  readonly rounds: number;
  readonly parts: readonly Part[];
  readonly contestants: readonly ContestantName[];
  /** Under 50 s in all, with the same keys. */
  readonly isQuick: boolean;
  readonly seed: number;
  /** Hostile messages to send. */
  readonly messages: number;
  /** Folder for CPU profiles of our servers under load; undefined: none. */
  readonly profileFolder: string | undefined;
}

/** What every part works with. */
export interface Bench {
  readonly settings: Settings;
  readonly world: World;
}

/** What a part gives: tables for people, and keys of the last line. */
export interface PartResult {
  readonly tables: readonly string[];
  readonly keys: Readonly<Record<string, number | boolean | null>>;
}

/** Reads the command line. @throws Error when an option or a name is not known. */
export function readSettings(args: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string' },
      servers: { type: 'string' },
      quick: { type: 'boolean', default: false },
      seed: { type: 'string' },
      messages: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const isQuick = values.quick;
  return {
    seconds: toNumber(values.seconds, isQuick ? 1 : 5),
    rounds: toNumber(values.rounds, isQuick ? 1 : 3),
    parts: chosen(values.only, PARTS),
    contestants: chosen(values.servers, CONTESTANTS),
    isQuick,
    seed: toNumber(values.seed, Date.now() % 1_000_000),
    messages: toNumber(values.messages, isQuick ? 2_000 : 100_000),
    profileFolder: values.profile,
  };
}

function toNumber(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (!Number.isFinite(number) || number <= 0) throw new Error(`${text ?? ''} is not a number above 0`);
  return number;
}

/** Names from a list with commas, in the order of `all`; all of them when there is no list. */
function chosen<Name extends string>(list: string | undefined, all: readonly Name[]): readonly Name[] {
  if (list === undefined) return all;
  const names = list.split(',');
  for (const name of names) {
    if (!all.some((known) => known === name)) throw new Error(`${name} is none of ${all.join(', ')}`);
  }
  return all.filter((name) => names.includes(name));
}
