import { describe, expect, it } from 'vitest';
import { findImportProblems } from '../../scripts/checkImports.ts';

const problems = (files: Record<string, string>): string[] =>
  findImportProblems(new Map(Object.entries(files)));

describe('checkImports', () => {
  it('lets an edge of the table pass', () => {
    const files = { 'server/domain/a.ts': "import { x } from '../../schema/span.ts';", 'schema/span.ts': '' };
    expect(problems(files)).toEqual([]);
  });

  it('refuses an edge that is not in the table, type-only ones too', () => {
    const files = {
      'server/domain/a.ts': "import type { X } from '../store/user.ts';",
      'server/store/user.ts': '',
    };
    expect(problems(files)).toEqual(['server/domain/a.ts may not import server/store/user.ts']);
  });

  it('refuses node modules in pure folders and reserved packages elsewhere', () => {
    expect(problems({ 'server/crf/a.ts': "import fs from 'node:fs';" })).toHaveLength(1);
    expect(problems({ 'server/commands/a.ts': "import { Types } from 'mongoose';" })).toHaveLength(1);
  });

  it('finds a cycle at run time and leaves type-only ones alone', () => {
    const b = "import { a } from './a.ts';";
    expect(problems({ 'schema/a.ts': "import { b } from './b.ts';", 'schema/b.ts': b })).toEqual([
      'cycle at run time: schema/a.ts → schema/b.ts → schema/a.ts',
    ]);
    expect(problems({ 'schema/a.ts': "import type { B } from './b.ts';", 'schema/b.ts': b })).toEqual([]);
  });

  it('sees multi-line and dynamic imports', () => {
    const text =
      "import {\n  one,\n  two,\n} from '../store/user.ts';\nawait import('../graphql/context.ts');";
    expect(problems({ 'server/domain/a.ts': text })).toHaveLength(2);
  });

  it('refuses whoever imports the process or, inside the server, the composition root', () => {
    expect(problems({ 'test/a.ts': "import '../server/main.ts';" })).toHaveLength(1);
    expect(problems({ 'server/jobs/a.ts': "import { startApp } from '../app.ts';" })).not.toEqual([]);
  });
});
