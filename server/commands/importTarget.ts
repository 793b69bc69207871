/** Where imported spans go. */
import { AppError } from '../errors.ts';

/** Where imported spans go. @throws AppError INVALID_INPUT for a set that this kind of project does not have. */
export function requireTarget(into: string, mode: 'SHARED' | 'INDEPENDENT'): 'gold' | 'shared' | 'mine' {
  if (into === 'gold') return into;
  if (into === 'shared' && mode === 'SHARED') return into;
  if (into === 'mine' && mode === 'INDEPENDENT') return into;
  const choice = mode === 'SHARED' ? 'gold or shared' : 'gold or mine';
  throw new AppError('INVALID_INPUT', `into must be ${choice} in this project.`, { field: 'into' });
}
