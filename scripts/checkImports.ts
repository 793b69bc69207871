// Checks imports against the table, and that no cycle exists at run time (type-only imports do not count).
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  IMPORT_RULES,
  NEVER_IMPORTED,
  ONLY_BY_THE_RIM,
  PURE_FOLDERS,
  RESERVED_PACKAGES,
} from './importTable.ts';

interface Import {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Imports of a source text. */
export function importsOf(source: string): Import[] {
  return [...source.matchAll(IMPORT)].map(([, type, statically, dynamically]) => ({
    specifier: statically ?? dynamically ?? '',
    isTypeOnly: type !== undefined,
  }));
}

/** What is wrong with a tree of sources, given as path (relative to the root, with '/') → text. */
export function findImportProblems(files: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  const runtime = new Map<string, string[]>();
  for (const [path, text] of files) {
    const edges: string[] = [];
    for (const { specifier, isTypeOnly } of importsOf(text)) {
      if (!specifier.startsWith('.')) {
        problems.push(...packageProblems(path, specifier));
        continue;
      }
      const target = normalize(join(dirname(path), specifier.split('?', 1)[0] ?? specifier));
      problems.push(...edgeProblems(path, target));
      // A component that draws itself again is no cycle between files.
      if (!isTypeOnly && files.has(target) && target !== path) edges.push(target);
    }
    runtime.set(path, edges);
  }
  return [...problems, ...cyclesIn(runtime).map((cycle) => `cycle at run time: ${cycle.join(' → ')}`)];
}

function edgeProblems(path: string, target: string): string[] {
  const rule = IMPORT_RULES.find((each) => path.startsWith(each.from));
  if (rule === undefined) return path.includes('/') ? [`${path}: its folder has no rule`] : [];
  if (NEVER_IMPORTED.includes(target)) return [`${path} imports ${target}, which nobody may`];
  const isRim = /^(test|scripts|server\/routes)\//.test(path) || /^server\/[^/]+$/.test(path);
  if (ONLY_BY_THE_RIM.includes(target) && !isRim) return [`${path} imports ${target}`];
  const isAllowed = target.startsWith(rule.from) || rule.may.some((each) => target.startsWith(each));
  return isAllowed ? [] : [`${path} may not import ${target}`];
}

function packageProblems(path: string, name: string): string[] {
  const problems: string[] = [];
  if (PURE_FOLDERS.some((folder) => path.startsWith(folder)) && name.startsWith('node:')) {
    problems.push(`${path} is pure and may not import ${name}`);
  }
  const rule = IMPORT_RULES.find((each) => path.startsWith(each.from));
  if (rule?.packages !== undefined && !rule.packages.some((each) => each.test(name))) {
    problems.push(`${path} may not import ${name}`);
  }
  for (const reserved of RESERVED_PACKAGES) {
    if (reserved.name.test(name) && !reserved.only.some((each) => path.startsWith(each))) {
      problems.push(`${path} may not import ${name}`);
    }
  }
  return problems;
}

/** One cycle for each strongly connected part, found depth first. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (node: string): void => {
    const at = trail.indexOf(node);
    if (at >= 0) {
      cycles.push([...trail.slice(at), node]);
      return;
    }
    if (done.has(node)) return;
    trail.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    trail.pop();
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return cycles;
}

function readSources(root: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of ['schema', 'server', 'client', 'test', 'scripts']) {
    for (const entry of readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(ts|svelte)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(path.slice(root.length), readFileSync(path, 'utf8'));
    }
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = readSources(fileURLToPath(new URL('..', import.meta.url)));
  const problems = findImportProblems(files);
  for (const problem of problems) console.error(problem);
  console.log(`${files.size} files, ${problems.length} import problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
