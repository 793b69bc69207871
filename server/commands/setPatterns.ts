/** Replaces the terms that are suggested as an entity type. */
import { enterProject } from '../auth/authorize.ts';
import { isTerm } from '../domain/patternMatcher.ts';
import { AppError } from '../errors.ts';
import type { EntityTypeRow } from '../store/project.ts';
import type { CommandContext } from './context.ts';
import { publishTypes, requireType } from './entityTypeRules.ts';

export interface SetPatternsInput {
  readonly projectId: string;
  readonly entityTypeId: string;
  readonly terms: readonly string[];
  readonly matchCase: boolean;
}

const MOST_OF_A_TYPE = 2_000;
const MOST_OF_A_PROJECT = 10_000;
const LONGEST_TERM = 100;

/**
 * Terms are trimmed and kept once; blank ones are passed over. Open pages show the new suggestions at once.
 * @throws AppError NOT_FOUND, FORBIDDEN, INVALID_INPUT for a term that is too long, LIMIT_EXCEEDED for too many.
 */
export async function setPatterns(context: CommandContext, input: SetPatternsInput): Promise<EntityTypeRow> {
  const { store } = context;
  const { project } = await enterProject(store, context.viewer, input.projectId, 'entityType.edit');
  const type = requireType(project, input.entityTypeId);
  const terms = requireTerms(input.terms);
  const others = await store.patternLists
    .find({ projectId: project._id, entityTypeId: { $ne: type.id } }, { terms: 1 })
    .lean();
  const count = others.reduce((sum, list) => sum + list.terms.length, terms.length);
  if (count > MOST_OF_A_PROJECT) {
    throw new AppError(
      'LIMIT_EXCEEDED',
      `A project may have ${MOST_OF_A_PROJECT} terms; it would have ${count}. Leave some out.`,
      { field: 'terms' },
    );
  }
  // An empty list stays as a row, so that its time tells pages that something changed.
  await store.patternLists.updateOne(
    { _id: `${project._id}/${type.id}` },
    {
      $set: { terms, matchCase: input.matchCase, updatedAt: context.now() },
      $setOnInsert: { projectId: project._id, entityTypeId: type.id },
    },
    { upsert: true },
  );
  publishTypes(context, project._id);
  return type;
}

function requireTerms(given: readonly string[]): string[] {
  const terms = [...new Set(given.map((term) => term.trim().normalize('NFC')).filter(isTerm))];
  if (terms.length > MOST_OF_A_TYPE) {
    const message = `A type may have ${MOST_OF_A_TYPE} terms; these are ${terms.length}. Leave some out.`;
    throw new AppError('LIMIT_EXCEEDED', message, { field: 'terms' });
  }
  const line = given.findIndex((term) => term.trim().length > LONGEST_TERM || /\p{Cc}/u.test(term.trim()));
  if (line < 0) return terms;
  throw new AppError(
    'INVALID_INPUT',
    `Line ${line + 1}: a term may have ${LONGEST_TERM} characters, and no tabs or line ends inside.`,
    { field: 'terms', line: line + 1 },
  );
}
