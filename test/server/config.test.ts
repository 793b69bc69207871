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

  it.each(['redis://localhost', 'rediss://user:secret@redis.example.org:6380/1'])(
    'takes %s for Redis',
    (url) => {
      expect(readConfig({ MONGODB_URI: 'mongodb://db/concord', REDIS_URL: url }).redisUrl).toBe(url);
      expect(readConfig({ MONGODB_URI: 'mongodb://db/concord' }).redisUrl).toBeUndefined();
    },
  );

  it.each(['localhost:6379', 'http://localhost', 'redis://', 'redis://host:port'])(
    'refuses %s for Redis',
    (url) => {
      expect(() => readConfig({ MONGODB_URI: 'mongodb://db/concord', REDIS_URL: url })).toThrow('REDIS_URL');
    },
  );

  it('refuses Redis beside the embedded store, and says why, together with other problems', () => {
    const env = { REDIS_URL: 'redis://localhost' };
    expect(() => readConfig(env)).toThrow(/needs MONGODB_URI[\s\S]*REDIS_URL/);
    expect(() => readConfig({ ...env, PORT: 'x' })).toThrow(/PORT[\s\S]*needs MONGODB_URI/);
    expect(() => readConfig({ ...env, MONGODB_URI: 'mongodb://db/concord' })).not.toThrow();
  });

  it('does not tell the password of a Redis that it refuses', () => {
    const message = (): unknown => readConfig({ REDIS_URL: 'redis://:hunter2@host:port' });
    expect(message).toThrow(ConfigError);
    expect(message).not.toThrow('hunter2');
  });
});
