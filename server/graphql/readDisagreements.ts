/** Where the handed-in sets of a document differ, in the API's shape. */
import { ownerOfSet } from '../../schema/rooms.ts';
import { mentionOf, type Span } from '../../schema/span.ts';
import type { Disagreement, DisagreementKind } from '../../schema/generated.ts';
import { findDisagreements, type AnnotatorSet } from '../domain/agreement/disagreements.ts';
import type { AgreementDocument } from '../domain/agreement/units.ts';
import type { GraphQLContext } from './context.ts';
import type { DisagreementSideParent, DocumentParent } from './parents.ts';
import { requireUser } from './requireUser.ts';

/** A disagreement whose sides are not resolved yet. */
export type DisagreementRow = Omit<Disagreement, 'sides' | '__typename'> & {
  sides: DisagreementSideParent[];
};

/** All stretches that somebody has to decide, in reading order. The caller has judged that the viewer may see them. */
export async function readDisagreements(
  context: GraphQLContext,
  parent: DocumentParent,
): Promise<DisagreementRow[]> {
  const { row, entry } = parent;
  const text = row.text ?? (await context.loaders.text.load(row._id));
  const rows = await context.store.annotationSets
    .find({ documentId: row._id, kind: 'user', submittedAt: { $ne: null } })
    .sort({ _id: 1 })
    .lean();
  const live = new Set(
    entry.project.entityTypes.filter((type) => type.deletedAt === null).map((type) => type.id),
  );
  const sets = rows.map((each): AnnotatorSet<Span> => {
    const spans = each.spans.filter((span) => live.has(span.entityTypeId));
    return { annotatorId: ownerOfSet(each.set) ?? '', spans };
  });
  const found: DisagreementRow[] = [];
  for (const stretch of findDisagreements(sets)) {
    // Agreed stretches were left out, so the kind is one of the API's.
    const { kind, start, end } = stretch as typeof stretch & { kind: DisagreementKind };
    const sides = await Promise.all(stretch.sides.map((side) => toSide(context, side, text)));
    found.push({ kind, start, end, text: mentionOf(text, { start, end }), sides });
  }
  return found;
}

/** How many stretches of a document somebody has to decide. */
export function countDisagreements(document: AgreementDocument): number {
  const sets = [...document.sets].map(([annotatorId, spans]) => ({
    annotatorId,
    spans: spans.map(({ start, end, label }) => ({ start, end, entityTypeId: label })),
  }));
  return findDisagreements(sets).length;
}

async function toSide(
  context: GraphQLContext,
  { annotatorId, spans }: AnnotatorSet<Span>,
  text: string,
): Promise<DisagreementSideParent> {
  return {
    user: { row: await requireUser(context, annotatorId), showsEmail: false },
    spans: spans.map((span) => ({ span, text: mentionOf(text, span) })),
  };
}
