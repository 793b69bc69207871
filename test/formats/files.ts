// Files as importers get them, and a small project in Azure's shape: two rental agreements of our own, with CRLF and emoji.
import type { FormatResult, ImportFile } from '../../server/formats/format.ts';

export function file(name: string, text: string): ImportFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** `PER “Ada”` for each span of each document. */
export function mentionsOf({ documents }: FormatResult): string[][] {
  return documents.map(({ text, spans }) =>
    spans.map(({ start, end, label }) => `${label} “${text.slice(start, end)}”`),
  );
}

export const RENT_1 =
  'Rental agreement 🏠\r\n\r\nTenant: Ada Köhler\r\nLandlord: 渡辺 Real Estate GmbH\r\nRent: €1,250.00 a month\r\n';
export const RENT_2 = 'Rental agreement 🏡🔑\r\nTenant: Bo Ek\r\nRent: €990\r\n';

/** A label of `mention`, where it first stands in `text`, in UTF-16 units. */
export function label(text: string, category: string, mention: string): object {
  return { category, offset: text.indexOf(mention), length: mention.length };
}

/** One entry of `assets.documents`, its region being the whole text. */
export function entry(location: string, text: string, labels: unknown[]): Record<string, unknown> {
  return { location, language: 'en-gb', entities: [{ regionOffset: 0, regionLength: text.length, labels }] };
}

/** A labels file; `changes` replaces top-level fields. */
export function labelsFile(documents: unknown[], changes: object = {}): ImportFile {
  const project = {
    projectFileVersion: '2022-05-01',
    stringIndexType: 'Utf16CodeUnit',
    metadata: { projectKind: 'CustomEntityRecognition', language: 'en' },
    assets: {
      projectKind: 'CustomEntityRecognition',
      entities: [{ category: 'Tenant' }, { category: 'Landlord' }, { category: 'Rent' }],
      documents,
    },
    ...changes,
  };
  return file('labels.json', JSON.stringify(project, null, 2));
}

/** The whole sample. */
export function rentalProject(): ImportFile[] {
  return [
    labelsFile([
      entry('rent-1.txt', RENT_1, [
        label(RENT_1, 'Tenant', 'Ada Köhler'),
        label(RENT_1, 'Landlord', '渡辺 Real Estate GmbH'),
        label(RENT_1, 'Rent', '€1,250.00'),
      ]),
      entry('rent-2.txt', RENT_2, [label(RENT_2, 'Tenant', 'Bo Ek'), label(RENT_2, 'Rent', '€990')]),
    ]),
    file('rent-1.txt', RENT_1),
    file('rent-2.txt', RENT_2),
  ];
}
