import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { buildExecutableSchema, PUBLIC_FIELDS } from '../../server/graphql/executableSchema.ts';
import { messageOf } from '../../server/errors.ts';
import { findProjectRoot } from '../../server/projectRoot.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';
import { TestClient } from '../support/testClient.ts';

const schema = buildExecutableSchema(`${findProjectRoot()}/schema`);

/** A value that fits an input type, so that only the rule can refuse. */
function sample(type: GraphQLInputType): unknown {
  if (!isNonNullType(type)) return null;
  const inner = type.ofType;
  if (isInputObjectType(inner)) {
    return Object.fromEntries(
      Object.values(inner.getFields()).map((field) => [field.name, sample(field.type)]),
    );
  }
  if (isListType(inner)) return [sample(inner.ofType)];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  const samples: Record<string, unknown> = { Int: 1, Float: 0.2, Boolean: false };
  return samples[inner.name] ?? 'x';
}

function operations() {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => {
      const definitions = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
      const values = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
      const isLeaf = /^(Boolean|Int|String)!?$/.test(String(field.type));
      return {
        name: `${type?.name ?? ''}.${field.name}`,
        query: `${kind} ${definitions && `(${definitions})`} { ${field.name} ${values && `(${values})`} ${isLeaf ? '' : '{ __typename }'} }`,
        variables: Object.fromEntries(field.args.map((arg) => [arg.name, sample(arg.type)])),
      };
    }),
  );
}

describe('access', () => {
  let test: TestApp;
  let projectId: string;
  let documentId: string;
  beforeAll(async () => {
    test = await startTestApp();
    projectId = await test.owner.createProject({ name: 'Closed' });
    await test.owner.import(projectId, [{ name: 'a.txt', content: 'Some text.' }]);
    const { project } = await test.owner.ask<{
      project: { documents: { edges: { node: { id: string } }[] } };
    }>('query ($id: ID!) { project(id: $id) { documents { edges { node { id } } } } }', { id: projectId });
    documentId = project.documents.edges[0]!.node.id;
  });
  afterAll(() => test.close());

  it.each(operations().filter(({ name }) => !PUBLIC_FIELDS.has(name)))(
    '[S1] $name answers nobody who is not signed in',
    async ({ query, variables }) => {
      const nobody = new TestClient(() => test.url);
      await expect(nobody.ask(query, variables)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );

  it('[S1] a subscription refuses nobody at the socket', async () => {
    const nobody = new TestClient(() => test.url);
    const values = nobody.subscribe('subscription ($id: ID!) { jobChanged(id: $id) { id } }', { id: 'x' });
    await expect(values.next()).rejects.toMatchObject({ code: 4403 });
  });

  it('[S2] a stranger gets the same answer for what is there and what is not', async () => {
    const other = await test.owner.createProject({ name: 'Elsewhere' });
    const stranger = await test.member(other, 'LEAD', 'Stella Stranger');
    const messages = new Set<string>();
    for (const id of [projectId, 'nothing']) {
      const asked = stranger.ask('query ($id: ID!) { project(id: $id) { name } }', { id });
      messages.add(await asked.then(String, messageOf));
    }
    for (const id of [documentId, 'nothing']) {
      const asked = stranger.ask('query ($id: ID!) { document(id: $id) { name } }', { id });
      messages.add(await asked.then(String, messageOf));
    }
    expect([...messages]).toEqual([
      'There is no such project, or you may not see it.',
      'There is no such document, or you may not see it.',
    ]);
  });

  it.each([
    ['ANNOTATOR', 'mutation ($p: ID!) { inviteMember(input: { projectId: $p, role: VIEWER }) { url } }'],
    ['ANNOTATOR', 'mutation ($p: ID!) { addEntityType(input: { projectId: $p, name: "X" }) { id } }'],
    ['ANNOTATOR', 'mutation ($p: ID!) { startTraining(input: { projectId: $p, name: "m" }) { id } }'],
    ['ANNOTATOR', 'query ($p: ID!) { project(id: $p) { apiTokens { id } } }'],
    ['ANNOTATOR', 'query ($p: ID!) { project(id: $p) { agreement { commonDocuments } } }'],
    ['VIEWER', 'query ($p: ID!) { predict(projectId: $p, deployment: "x", text: "y") { modelId } }'],
    ['LEAD', 'mutation ($p: ID!) { deleteProject(id: $p, confirmName: "Closed") }'],
    ['LEAD', 'mutation ($p: ID!) { inviteMember(input: { projectId: $p, role: OWNER }) { url } }'],
  ] as const)('a member as %s is told that the role does not allow %s', async (role, query) => {
    const member = await test.member(projectId, role, `Member ${role}`);
    await expect(member.ask(query, { p: projectId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('an upload with the cookie of another site’s page is refused', async () => {
    const response = await fetch(`${test.url}/upload/${projectId}`, {
      method: 'POST',
      headers: { cookie: test.owner.cookie },
      body: new FormData(),
    });
    expect(response.status).toBe(403);
  });

  it('refuses a query that is too deep, too long or too dear before it runs', async () => {
    const deep = `{ viewer { user { id } projects { edges { node { ${'documents { edges { node { project { '.repeat(4)} id ${'} } } }'.repeat(4)} } } } } }`;
    await expect(test.owner.ask(deep)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const aliases = `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: viewer { isOwner }`).join(' ')} }`;
    await expect(test.owner.ask(aliases)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
