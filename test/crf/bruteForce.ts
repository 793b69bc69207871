/** Every tag path of a short sentence, one by one: what the engine's clever sums are held against. */
import { LabelSpace } from '../../server/crf/labelSpace.ts';

/** A sentence as scores, with the model's transitions. */
export interface Problem {
  readonly space: LabelSpace;
  readonly length: number;
  /** Tokens × labels. */
  readonly scores: Float64Array;
  /** In the order of the label space. */
  readonly transitions: Float64Array;
}

/** A path with its score; labels are names. */
export interface Path {
  readonly labels: readonly string[];
  readonly score: number;
}

/** All legal paths. Legality is told from the names alone, so the label space's own idea of it is put to the test. */
export function allPaths({ space, length, scores, transitions }: Problem): Path[] {
  let paths: Path[] = [{ labels: [], score: 0 }];
  for (let token = 0; token < length; token += 1) {
    paths = paths.flatMap((path) =>
      space.labels.flatMap((label, number) => {
        const before = path.labels.at(-1);
        if (!mayFollow(before, label)) return [];
        const transition =
          before === undefined ? 0 : transitions[space.transition(space.labels.indexOf(before), number)]!;
        return [
          {
            labels: [...path.labels, label],
            score: path.score + transition + scores[token * space.size + number]!,
          },
        ];
      }),
    );
  }
  return paths;
}

/** BIO: an `I-` needs a `B-` or `I-` of its type before it. */
export function mayFollow(before: string | undefined, label: string): boolean {
  if (!label.startsWith('I-')) return true;
  return before !== undefined && before !== 'O' && before.slice(2) === label.slice(2);
}

/** log Σ exp(score). */
export function logPartition(paths: readonly Path[]): number {
  const greatest = Math.max(...paths.map(({ score }) => score));
  return greatest + Math.log(paths.reduce((sum, { score }) => sum + Math.exp(score - greatest), 0));
}

/** Probability of all paths for which a condition holds. */
export function probability(paths: readonly Path[], holds: (labels: readonly string[]) => boolean): number {
  const log = logPartition(paths);
  return paths.reduce((sum, { labels, score }) => sum + (holds(labels) ? Math.exp(score - log) : 0), 0);
}

/** A label space with types A, B, … */
export function spaceOf(types: number): LabelSpace {
  return new LabelSpace(Array.from({ length: types }, (_, at) => String.fromCharCode(65 + at)));
}
