/** From a request to an answer. A refusal is an answer too, with MongoDB's code; nothing thrown gets past here. */
import type { Engine } from '../engine.ts';
import { StoreError } from '../errors.ts';
import type { Doc } from '../values.ts';
import type { Request } from '../wire.ts';
import { checkFields, type Reply } from './command.ts';
import { commands } from './table.ts';

/** Runs a command to its answer. Never rejects. */
export async function runCommand(request: Request, engine: Engine): Promise<Reply> {
  try {
    const command = Object.hasOwn(commands, request.name) ? commands[request.name] : undefined;
    if (command === undefined) {
      throw new StoreError('CommandNotFound', `no such command: '${request.name}'`);
    }
    checkFields(command, request);
    const reply = await command.run(request, engine);
    return Buffer.isBuffer(reply) ? reply : { ...reply, ok: 1 };
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): Doc {
  const refusal =
    error instanceof StoreError
      ? error
      : new StoreError('InternalError', error instanceof Error ? error.message : String(error));
  return {
    ok: 0,
    errmsg: refusal.message,
    code: refusal.code,
    codeName: refusal.codeName,
    ...refusal.details,
  };
}
