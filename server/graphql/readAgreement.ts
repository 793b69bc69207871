/** Agreement of a project: which handed-in sets are compared, and what the measures say, in the API's shape. */
import { ownerOfSet } from '../../schema/rooms.ts';
import type { Span } from '../../schema/span.ts';
import type { AgreementFigures, Figure as FigureShape } from '../../schema/generated.ts';
import type { Entry } from '../auth/authorize.ts';
import { requireAction } from '../auth/authorize.ts';
import { measureById } from '../domain/agreement/measures.ts';
import type { Agreement } from '../domain/agreement/pairwise.ts';
import {
  trimSpans,
  type AgreementDocument,
  type AgreementUnits,
  type Figure,
} from '../domain/agreement/units.ts';
import type { LabelledRange } from '../domain/labelledRange.ts';
import { tokenize } from '../domain/tokens.ts';
import type { AnnotationSetRow } from '../store/annotationSet.ts';
import { countDisagreements } from './readDisagreements.ts';
import type { GraphQLContext } from './context.ts';
import type { AgreementParent, TypeAgreementParent, UserParent } from './parents.ts';
import { requireUser } from './requireUser.ts';

type FigureName = keyof Omit<AgreementFigures, '__typename'>;
const FIGURES: readonly FigureName[] = ['exactF1', 'overlapF1', 'tokenKappa', 'markedTokenKappa'];

/** What each measure says, by the name of its figure. */
type Results = Readonly<Record<FigureName, Agreement>>;

/** Agreement over documents that at least two annotators handed in. @throws AppError FORBIDDEN for those who may not. */
export async function readAgreement(context: GraphQLContext, entry: Entry): Promise<AgreementParent> {
  requireAction(entry.role, 'agreement.read');
  const units = await readUnits(context, entry);
  const results = compute(units);
  const users = new Map<string, UserParent>();
  for (const id of units.annotators) users.set(id, { row: await requireUser(context, id), showsEmail: true });
  return toParent(units, results, users, entry, await readDocuments(context, units));
}

/** Only what can be compared is read: the sets of people who handed in, on documents that two of them share. */
async function readUnits({ store }: GraphQLContext, entry: Entry): Promise<AgreementUnits> {
  const projectId = entry.project._id;
  const rows = await store.annotationSets
    .find({ projectId, kind: 'user', submittedAt: { $ne: null } })
    .lean();
  const byDocument = new Map<string, AnnotationSetRow[]>();
  for (const row of rows) byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), row]);
  const labels = entry.project.entityTypes.filter((type) => type.deletedAt === null).map((type) => type.id);
  const common = [...byDocument].filter(([, sets]) => sets.length >= 2).map(([id]) => id);
  const texts = await store.documents
    .find({ _id: { $in: common } }, { text: 1, position: 1 })
    .sort({ position: 1 })
    .lean();
  const documents = texts.map(({ _id, text }): AgreementDocument => {
    const sets = (byDocument.get(_id) ?? []).map(
      (row) => [ownerOfSet(row.set) ?? '', trimSpans(text, toLabelled(row.spans, labels))] as const,
    );
    return { id: _id, textLength: text.length, tokens: tokenize(text), sets: new Map(sets) };
  });
  const annotators = [...new Set(rows.map((row) => ownerOfSet(row.set) ?? ''))].sort();
  return { annotators, documents, labels };
}

/** Spans of types in the bin are hidden, so they do not count. */
function toLabelled(spans: readonly Span[], labels: readonly string[]): LabelledRange[] {
  const live = new Set(labels);
  return spans
    .filter((span) => live.has(span.entityTypeId))
    .map(({ start, end, entityTypeId }) => ({ start, end, label: entityTypeId }));
}

function compute(units: AgreementUnits): Results {
  const results = FIGURES.map((name) => {
    const measure = measureById(name);
    if (measure === undefined) throw new Error(`there is no measure ${name}`);
    return [name, measure.compute(units)] as const;
  });
  return Object.fromEntries(results) as unknown as Results;
}

async function readDocuments({ store }: GraphQLContext, units: AgreementUnits) {
  const ids = units.documents.map((document) => document.id);
  const rows = await store.documents.find({ _id: { $in: ids } }, { text: 0 }).lean();
  return new Map(rows.map((row) => [row._id, row]));
}

function toParent(
  units: AgreementUnits,
  results: Results,
  users: ReadonlyMap<string, UserParent>,
  entry: Entry,
  rows: Awaited<ReturnType<typeof readDocuments>>,
): AgreementParent {
  const perType = (pick: (agreement: Agreement) => Agreement['perType']): TypeAgreementParent[] =>
    units.labels.flatMap((label) => {
      const row = entry.project.entityTypes.find((type) => type.id === label);
      if (row === undefined) return [];
      const figures = figuresFrom(
        results,
        (agreement) => pick(agreement).find((one) => one.label === label)?.figure,
      );
      return [{ entityType: { row, projectId: entry.project._id }, figures }];
    });
  const pairs = results.exactF1.pairs.flatMap(({ first, second }, n) => {
    const [one, other] = [users.get(first), users.get(second)];
    if (one === undefined || other === undefined) return [];
    const figures = figuresFrom(results, (agreement) => agreement.pairs[n]?.overall);
    return [
      {
        first: one,
        second: other,
        figures,
        perType: perType((agreement) => agreement.pairs[n]?.perType ?? []),
      },
    ];
  });
  const documents = results.exactF1.documents.flatMap(({ id, figure }) => {
    const row = rows.get(id);
    const unit = units.documents.find((document) => document.id === id);
    if (row === undefined || unit === undefined) return [];
    return [{ document: { row, entry }, exactF1: toShape(figure), disagreements: countDisagreements(unit) }];
  });
  return {
    commonDocuments: units.documents.length,
    annotators: [...users.values()],
    overall: figuresFrom(results, (agreement) => agreement.overall),
    pairs,
    perType: perType((agreement) => agreement.perType),
    documents: documents.sort((a, b) => b.disagreements - a.disagreements),
  };
}

function figuresFrom(results: Results, pick: (agreement: Agreement) => Figure | undefined): AgreementFigures {
  const of = (name: FigureName): FigureShape => toShape(pick(results[name]));
  return {
    exactF1: of('exactF1'),
    overlapF1: of('overlapF1'),
    tokenKappa: of('tokenKappa'),
    markedTokenKappa: of('markedTokenKappa'),
  };
}

function toShape(figure: Figure | undefined): FigureShape {
  const { value = null, reason = 'NO_COMMON_DOCUMENTS', documents = 0, units = 0 } = figure ?? {};
  return { value, reason, documents, units };
}
