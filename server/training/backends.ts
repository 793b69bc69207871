/** The training backends of this server. A new one is one line here. */
import { registerBackends, type BackendRegistry } from './backend.ts';
import { localBackend } from './local/localBackend.ts';

/** All backends by id. */
export function createBackends(): BackendRegistry {
  return registerBackends([localBackend]);
}
