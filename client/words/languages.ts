/** Languages offered where one is asked for. Any other BCP 47 tag can be typed. */

/** What to type where a language is asked for. */
export const LANGUAGE_HINT = 'Such as en, de or zh-Hant.';

const OFFERED = [
  'ar',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fr',
  'he',
  'hi',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'sr',
  'sv',
  'th',
  'tr',
  'uk',
  'vi',
  'zh-Hans',
  'zh-Hant',
] as const;

/** Codes (`value`) with their English names (`label`), by name. */
export function offeredLanguages(): { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return OFFERED.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) =>
    a.label < b.label ? -1 : 1,
  );
}
