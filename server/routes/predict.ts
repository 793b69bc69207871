/** `POST /predict/<projectId>/<deployment>`: a text in, its entities out. For programs with an API token. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fromUtf16 } from '../../schema/offsets.ts';
import { enterProject } from '../auth/authorize.ts';
import type { CommandContext } from '../commands/context.ts';
import { AppError } from '../errors.ts';
import type { Predictor } from '../predict/predictor.ts';
import { requireSameOrigin } from './requestViewer.ts';

const body = z.object({
  text: z.string(),
  /** How offsets are to be counted. */
  unit: z.enum(['utf16', 'codePoint', 'grapheme']).default('utf16'),
});

export function registerPredict(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest) => Promise<CommandContext>,
  predictor: Pick<Predictor, 'predict'>,
): void {
  app.post<{ Params: { projectId: string; deployment: string } }>(
    '/predict/:projectId/:deployment',
    async (request) => {
      requireSameOrigin(request);
      const { store, viewer } = await contextOf(request);
      const { projectId, deployment } = request.params;
      await enterProject(store, viewer, projectId, 'model.predict');
      const parsed = body.safeParse(request.body);
      if (!parsed.success) {
        const field = String(parsed.error.issues[0]?.path[0] ?? 'text');
        throw new AppError(
          'INVALID_INPUT',
          'Send JSON like {"text": "…"}; unit may be utf16, codePoint or grapheme.',
          { field },
        );
      }
      const { text, unit } = parsed.data;
      const { modelId, entities } = await predictor.predict(projectId, deployment, text);
      const starts = fromUtf16(
        text,
        entities.map((entity) => entity.start),
        unit,
      );
      const ends = fromUtf16(
        text,
        entities.map((entity) => entity.end),
        unit,
      );
      return {
        deployment,
        modelId,
        unit,
        entities: entities.map((entity, index) => ({
          start: starts[index] ?? 0,
          end: ends[index] ?? 0,
          text: entity.text,
          category: entity.category,
          confidence: entity.confidence,
        })),
      };
    },
  );
}
