// Types from the SDL: `schema/generated.ts`, the resolvers' types in `server/graphql`, and `client/api/operations.generated.ts` (typed texts).
// `--check` writes nothing and fails when a file is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import {
  buildSchema,
  concatAST,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
  validate,
  type DocumentNode,
} from 'graphql';
import * as prettier from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCheck = process.argv.includes('--check');

const sdl = readdirSync(`${root}schema`)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => readFileSync(`${root}schema/${name}`, 'utf8'))
  .join('\n');
const schema = parse(sdl);

const scalars = { DateTime: 'string' };
const header = '// Made by `npm run codegen` from the SDL. Do not edit.\n/* eslint-disable */\n';

type Plugin = Pick<typeof typescript, 'plugin'>;

/** What a resolver of a type gets as its parent: the stored row, not the finished GraphQL object. */
const MAPPERS: Record<string, string> = {
  Viewer: './parents.ts#ViewerParent',
  User: './parents.ts#UserParent',
  Project: './parents.ts#ProjectParent',
  EntityType: './parents.ts#EntityTypeParent',
  Member: './parents.ts#MemberParent',
  ApiToken: '../store/apiToken.ts#ApiTokenRow',
  Document: './parents.ts#DocumentParent',
  AnnotationSet: './parents.ts#AnnotationSetParent',
  Span: './parents.ts#SpanParent',
  Comment: './parents.ts#CommentParent',
  CommentReply: '../store/comment.ts#CommentReplyRow',
  HistoryEntry: './parents.ts#HistoryEntryParent',
  HistoryChange: './parents.ts#HistoryChangeParent',
  Job: './parents.ts#JobParent',
  Model: './parents.ts#ModelParent',
  Deployment: './parents.ts#DeploymentParent',
  PairAgreement: './parents.ts#PairAgreementParent',
  TypeAgreement: './parents.ts#TypeAgreementParent',
  Agreement: './parents.ts#AgreementParent',
  DocumentAgreement: './parents.ts#DocumentAgreementParent',
  SuggestionList: './readSuggestions.ts#SuggestionListParent',
  DisagreementSide: './parents.ts#DisagreementSideParent',
};

async function generate(
  filename: string,
  documents: DocumentNode[],
  plugins: Record<string, Plugin>,
  config: object,
) {
  const content = await codegen({
    filename,
    schema,
    schemaAst: buildSchema(sdl),
    documents: documents.map((document) => ({ document })),
    config: { scalars, useTypeImports: true, enumsAsTypes: true, strictScalars: true, ...config },
    plugins: Object.keys(plugins).map((name) => ({ [name]: {} })),
    pluginMap: plugins,
  });
  await settle(`${root}${filename}`, header + content);
}

/** Operations as texts: as syntax trees they are many times as long, and every page would wait until they are read. */
const operationTexts: Plugin = {
  plugin: (_schema, files) => {
    const nodes = files.flatMap(({ document }) => (document === undefined ? [] : [document]));
    const texts = Object.entries(separateOperations(concatAST(nodes))).map(([name, document]) => {
      const kind = document.definitions.flatMap((each) => ('operation' in each ? [each.operation] : []))[0];
      const type = `${name}${(kind ?? '').charAt(0).toUpperCase()}${(kind ?? '').slice(1)}`;
      const text = JSON.stringify(stripIgnoredCharacters(print(document)));
      return `export const ${name}Document = ${text} as Operation<${type}, ${type}Variables>;`;
    });
    return { prepend: ["import type { Operation } from './graphql.ts';"], content: texts.join('\n') };
  },
};

async function settle(path: string, content: string): Promise<void> {
  const options = (await prettier.resolveConfig(path)) ?? {};
  const text = await prettier.format(content, { ...options, parser: 'typescript' });
  const current = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (current === text) return;
  if (isCheck) {
    console.error(`${path.slice(root.length)} is stale: run npm run codegen`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(path, text);
  console.log(`wrote ${path.slice(root.length)}`);
}

const operationFiles = readdirSync(`${root}client/api`).filter((name) => name.endsWith('.graphql'));
const documents = operationFiles.map((name) => parse(readFileSync(`${root}client/api/${name}`, 'utf8')));
const problems = documents.length > 0 ? validate(buildSchema(sdl), concatAST(documents)) : [];
for (const problem of problems) console.error(`client/api: ${problem.toString()}`);
if (problems.length > 0) process.exit(1);

await generate('schema/generated.ts', [], { typescript }, {});
await generate(
  'server/graphql/resolvers.generated.ts',
  [],
  { typescript, resolvers: resolvers },
  {
    contextType: './context.ts#GraphQLContext',
    avoidOptionals: { defaultValue: true, field: false, inputValue: false, object: false },
    scalars: { DateTime: { input: 'string', output: 'Date' } },
    useIndexSignature: false,
    mappers: MAPPERS,
  },
);
await generate(
  'client/api/operations.generated.ts',
  documents,
  {
    operations: operations as unknown as Plugin,
    operationTexts,
  },
  { avoidOptionals: false },
);
