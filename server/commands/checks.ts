/** Checks of input that several commands share. Each throws an AppError that names the field and says what to do. */
import { AppError } from '../errors.ts';

/** A text trimmed, of `least`–`most` UTF-16 units, without control characters. */
export function requireText(value: string, field: string, least: number, most: number): string {
  const text = value.trim();
  if (text.length < least || text.length > most) {
    throw new AppError(
      'INVALID_INPUT',
      `${field} needs ${least}–${most} characters; it has ${text.length}.`,
      { field },
    );
  }
  if (/\p{Cc}/u.test(text)) {
    throw new AppError('INVALID_INPUT', `${field} has control characters. Remove them.`, { field });
  }
  return text;
}

/** A colour as `#rrggbb`, in lower case. */
export function requireColour(value: string, field = 'colour'): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) {
    throw new AppError(
      'INVALID_INPUT',
      `${field} must be a colour like #1f6f5c; “${value.slice(0, 20)}” is none.`,
      { field },
    );
  }
  return value.toLowerCase();
}

/** A language tag after BCP 47, in its canonical form: `en`, `zh-Hant`. */
export function requireLanguage(value: string, field = 'language'): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(value);
    if (canonical !== undefined && canonical.length <= 35) return canonical;
  } catch {
    // Not a tag at all: told below.
  }
  throw new AppError('INVALID_INPUT', `${field} must be a language tag such as en, de or zh-Hant.`, {
    field,
  });
}

/** A whole number between two bounds. */
export function requireWhole(value: number, field: string, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new AppError('INVALID_INPUT', `${field} must be a whole number between ${least} and ${most}.`, {
      field,
    });
  }
  return value;
}
