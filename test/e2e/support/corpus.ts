/** The demo's corpus with its gold, as files to upload: enough for a model that finds something. */
import { documents } from '../../../scripts/demo/corpus/all.ts';
import { parseMarked } from '../../../scripts/demo/markup.ts';
import type { TextFile } from './actions.ts';

/** Texts, and their gold in the shape of Azure's export. */
export function labelledCorpus(): TextFile[] {
  const parsed = documents.map(parseMarked);
  const labels = {
    projectFileVersion: '2022-05-01',
    stringIndexType: 'Utf16CodeUnit',
    metadata: { projectKind: 'CustomEntityRecognition', language: 'en' },
    assets: {
      entities: ['FIN.CRYPTO', 'FIN.FOREX', 'FIN.STOCK'].map((category) => ({ category })),
      documents: parsed.map(({ name, text, gold }) => ({
        location: `${name}.txt`,
        language: 'en',
        entities: [
          {
            regionOffset: 0,
            regionLength: text.length,
            labels: gold.map(({ start, end, label: category }) => ({
              category,
              offset: start,
              length: end - start,
            })),
          },
        ],
      })),
    },
  };
  return [
    ...parsed.map(({ name, text }) => ({ name: `${name}.txt`, text })),
    { name: 'labels.json', text: JSON.stringify(labels) },
  ];
}
