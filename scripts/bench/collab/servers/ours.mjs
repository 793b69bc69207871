// Our own app, whole, from its build: the environment says where its data are.
import { startApp } from '../../../../dist/server/app.js';
import { Rooms } from '../../../../dist/server/collab/rooms.js';
import { readConfig } from '../../../../dist/server/config.js';
import { createLogger } from '../../../../dist/server/log.js';
import { answer, ready } from './answer.mjs';

// The app does not tell how many rooms it holds, so its registry is remembered when it is used.
const registries = new Set();
const { use } = Rooms.prototype;
Rooms.prototype.use = function (...args) {
  registries.add(this);
  return use.apply(this, args);
};

const config = readConfig(process.env);
const app = await startApp(config, createLogger(config.logLevel));
answer(() => [...registries].reduce((sum, { size }) => sum + size, 0));
ready({ port: app.port });
