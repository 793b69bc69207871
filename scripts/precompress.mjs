// Compresses the built client once, as well as can be, so that no visit waits for it: beside each file `.br` and `.gz`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTS = new Set(['.js', '.css', '.html', '.svg', '.json', '.webmanifest']);
const LEAST_BYTES = 1024;
const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];

export async function precompress(folder) {
  const names = readdirSync(folder, { recursive: true });
  for (const name of names.filter((each) => TEXTS.has(extname(each)))) {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    if (bytes.length < LEAST_BYTES) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${path}.br`, await toBrotli(bytes, { params }));
    writeFileSync(`${path}.gz`, await toGzip(bytes, { level: constants.Z_BEST_COMPRESSION }));
  }
}
