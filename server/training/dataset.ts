/**
 * Chosen documents → what a backend learns from and what it is tested on, and what a lead should know about both. The
 * split is by document, seeded, and the same whatever the order of the rows.
 */
import { compareText } from '../../schema/span.ts';
import { toBio } from '../domain/bio.ts';
import { judgeDataset, type HealthDocument } from '../domain/datasetHealth.ts';
import { splitDocuments } from '../domain/split.ts';
import { tokenize } from '../domain/tokens.ts';
import { AppError } from '../errors.ts';
import type { LabelledDocument } from './chooseSpans.ts';

/** An entity type and what it is called. */
export interface TypeName {
  readonly id: string;
  readonly name: string;
}

/** What a backend is given, and what the plan of the job tells. */
export interface Dataset {
  /** Types that have spans, in order of names. */
  readonly entityTypes: readonly TypeName[];
  /** In order of digests. */
  readonly training: readonly LabelledDocument[];
  readonly test: readonly LabelledDocument[];
  /** Spans that tags can express. */
  readonly spans: number;
  /** Spans that they cannot: overlapping ones, and whitespace. */
  readonly lostSpans: number;
  readonly warnings: readonly string[];
}

/** How to split. */
export interface DatasetOptions {
  /** Share of documents for the test part, 0.05–0.5. */
  readonly testShare: number;
  readonly seed: number;
}

/** @throws AppError INVALID_INPUT naming the field and what to do, when there is too little to learn from or test on. */
export function buildDataset(
  documents: readonly LabelledDocument[],
  types: readonly TypeName[],
  { testShare, seed }: DatasetOptions,
): Dataset {
  if (!(testShare >= 0.05 && testShare <= 0.5)) {
    throw new AppError('INVALID_INPUT', 'testShare must be between 0.05 and 0.5.', { field: 'testShare' });
  }
  requireEnough(documents);
  const split = splitDocuments(
    documents.map(({ digest, spans }) => ({
      id: digest,
      entityTypeIds: spans.map((span) => span.entityTypeId),
    })),
    { testShare, seed },
  );
  const byDigest = new Map(documents.map((document) => [document.digest, document]));
  const pick = (digests: readonly string[]): LabelledDocument[] =>
    digests.flatMap((digest) => byDigest.get(digest) ?? []);
  const training = pick(split.training);
  const test = pick(split.test);
  const used = new Set(documents.flatMap(({ spans }) => spans.map((span) => span.entityTypeId)));
  const entityTypes = types.filter(({ id }) => used.has(id)).sort((a, b) => compareText(a.name, b.name));
  const [learnt, tested] = [countSpans(training), countSpans(test)];
  if (learnt.told === 0) {
    const message =
      'The training part holds no spans that a model can learn. Annotate words in more documents.';
    throw new AppError('INVALID_INPUT', message, { field: 'data' });
  }
  const spans = learnt.told + tested.told;
  const warnings = warningsOn(training, test, types);
  return { entityTypes, training, test, spans, lostSpans: learnt.lost + tested.lost, warnings };
}

const MAX_WARNINGS = 50;

/** What a lead should know about the data, as sentences. */
function warningsOn(
  training: readonly LabelledDocument[],
  test: readonly LabelledDocument[],
  types: readonly TypeName[],
): string[] {
  const names = new Map(types.map(({ id, name }) => [id, name]));
  const inPart =
    (part: 'training' | 'test') =>
    (document: LabelledDocument): HealthDocument => ({
      ...document,
      part,
      spans: document.spans.map(({ start, end, entityTypeId }) => ({
        start,
        end,
        label: names.get(entityTypeId) ?? entityTypeId,
      })),
    });
  const documents = [...training.map(inPart('training')), ...test.map(inPart('test'))];
  const { warnings } = judgeDataset(documents, [...names.values()].sort(compareText));
  return warnings.slice(0, MAX_WARNINGS).map(({ message }) => message);
}

function requireEnough(documents: readonly LabelledDocument[]): void {
  if (documents.length < 2) {
    const message =
      'Training needs at least two labelled documents, one to learn from and one to be tested on; there is ' +
      `${documents.length}. Label another.`;
    throw new AppError('INVALID_INPUT', message, { field: 'data' });
  }
  if (documents.every(({ spans }) => spans.length === 0)) {
    const message =
      'The chosen sets hold no spans, so there is nothing to learn. Annotate some documents first.';
    throw new AppError('INVALID_INPUT', message, { field: 'data' });
  }
}

/** How many spans tags can tell, and how many are lost. */
function countSpans(documents: readonly LabelledDocument[]): { told: number; lost: number } {
  let told = 0;
  let lost = 0;
  for (const { text, spans } of documents) {
    const tokens = tokenize(text, { cuts: spans.flatMap(({ start, end }) => [start, end]) });
    const lostHere = toBio(tokens, spans, (span) => span.entityTypeId).lost.length;
    lost += lostHere;
    told += spans.length - lostHere;
  }
  return { told, lost };
}
