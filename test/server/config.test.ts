import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';

describe('readConfig', () => {
  it('gives a working server with nothing set', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 4000,
      host: '0.0.0.0',
      mongodbUri: undefined,
      documentRoot: undefined,
    });
    expect(config.dataDir.endsWith('/data')).toBe(true);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', MONGODB_URI: '' }).port).toBe(4000);
  });

  it('tells every problem at once', () => {
    const env = { PORT: '99999', MONGODB_URI: 'postgres://x', LOG_LEVEL: 'loud', PUBLIC_URL: 'ftp://x' };
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(/PORT[\s\S]*PUBLIC_URL|PUBLIC_URL[\s\S]*PORT/);
    for (const name of Object.keys(env)) expect(() => readConfig(env)).toThrow(name);
  });

  it('cuts the slash off the public address', () => {
    expect(readConfig({ PUBLIC_URL: 'https://ner.example.org/' }).publicUrl).toBe('https://ner.example.org');
  });
});
