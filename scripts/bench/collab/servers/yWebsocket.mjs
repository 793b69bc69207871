// @y/websocket-server 0.1.1 as its own start script runs it, on a current ws and without persistence.
import http from 'node:http';
import { setupWSConnection, docs } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';
import { answer, ready } from './answer.mjs';

const server = http.createServer((_request, response) => response.end('okay'));
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket, request) => setupWSConnection(socket, request));
answer(() => docs.size);
server.listen(0, '127.0.0.1', () => ready({ port: server.address().port }));
