// Builds the client and declares the three test projects: server (node), client (jsdom) and e2e (real Chromium).
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Node takes graphql's CommonJS build, Vite would take its module build: two copies do not know each other's schemas.
const oneGraphql = { find: /^graphql$/, replacement: at('node_modules/graphql/index.js') };

export default defineConfig({
  root: at('client'),
  base: '/',
  cacheDir: at('node_modules/.vite'),
  plugins: [svelte({ configFile: false })],
  build: {
    outDir: at('dist/client'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
    // A browser asks for six files at once: what pages share is one file, so that a document's text does not wait its turn
    // behind fifty small ones. Charts stay apart, few pages have them.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'shared', minShareCount: 2, test: (id) => !id.includes('uplot') }],
        },
      },
    },
  },
  server: {
    proxy: {
      '/graphql': { target: 'http://localhost:4000', ws: true },
      '/sync': { target: 'http://localhost:4000', ws: true },
      '/upload': 'http://localhost:4000',
    },
  },
  test: {
    projects: [
      {
        root: at('.'),
        resolve: { alias: [oneGraphql] },
        test: {
          name: 'server',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/client/**', 'test/e2e/**'],
          testTimeout: 20_000,
        },
      },
      {
        root: at('.'),
        plugins: [svelte({ configFile: false }), svelteTesting()],
        test: {
          name: 'client',
          environment: 'jsdom',
          include: ['test/client/**/*.test.ts'],
        },
      },
      {
        root: at('.'),
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
