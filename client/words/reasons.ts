/** Why a measure has no value, in words that say what would give it one. */

const REASONS: Readonly<Record<string, string>> = {
  FEWER_THAN_TWO_ANNOTATORS: 'fewer than two annotators have submitted',
  NO_COMMON_DOCUMENTS: 'no document was submitted by both',
  NO_SPANS: 'nobody marked anything here',
  NO_VARIATION: 'only one kind of answer was given',
};

/** The reason behind a stable code; an unknown code is shown as it is. Null gives a general sentence. */
export function reasonInWords(code: string | null): string {
  if (code === null) return 'not defined on this data';
  return REASONS[code] ?? code.toLowerCase().replaceAll('_', ' ');
}
