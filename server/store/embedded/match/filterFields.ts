/** Which top-level fields a filter reads, so that the others need no decoding. */
import { isDoc, type Doc } from '../values.ts';

/** Paths of all conditions; undefined when any field may be read, as by `$expr`. */
export function filterFields(filter: Doc): string[] | undefined {
  const paths: string[] = [];
  for (const [name, condition] of Object.entries(filter)) {
    if (!name.startsWith('$')) paths.push(name);
    else if (Array.isArray(condition)) {
      for (const branch of condition) {
        const inner = isDoc(branch) ? filterFields(branch) : undefined;
        if (inner === undefined) return undefined;
        paths.push(...inner);
      }
    } else if (name !== '$comment') return undefined;
  }
  return paths;
}
