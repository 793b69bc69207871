/** The socket server. Commands of one connection are answered in their order; connections do not wait for each other. */
import { createServer, type ListenOptions, type Server, type Socket } from 'node:net';
import { runCommand } from './commands/runCommand.ts';
import type { Engine } from './engine.ts';
import { MessageReader, readRequest, writeReply } from './wire.ts';

/** A listening server. */
export interface Connections {
  /** The port, or undefined on a Unix socket. */
  readonly port: number | undefined;
  /** Refuses new connections, ends the open ones and resolves when the commands that run are done. */
  close(): Promise<void>;
}

/** @throws the system's error when the address cannot be listened on. */
export async function listen(engine: Engine, at: ListenOptions): Promise<Connections> {
  const open = new Map<Socket, Connection>();
  const server = createServer({ noDelay: true }, (socket) => {
    open.set(socket, serve(socket, engine));
    socket.once('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, resolve);
  });
  return {
    port: portOf(server),
    async close() {
      server.close();
      const connections = [...open];
      for (const [socket] of connections) socket.destroy();
      await Promise.all(connections.map(([, connection]) => connection.idle()));
    },
  };
}

function portOf(server: Server): number | undefined {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : undefined;
}

interface Connection {
  /** Resolves when the commands received so far are done. */
  idle(): Promise<void>;
}

function serve(socket: Socket, engine: Engine): Connection {
  const reader = new MessageReader();
  let answers = 0;
  let work = Promise.resolve();

  async function answer(message: Buffer): Promise<void> {
    const request = readRequest(message);
    const reply = await runCommand(request, engine);
    if (request.wantsReply && !socket.destroyed) socket.write(writeReply(request, ++answers, reply));
  }

  socket.on('data', (chunk: Buffer) => {
    try {
      for (const message of reader.push(chunk)) {
        // A message that cannot be read leaves no place for an answer: the connection ends.
        work = work.then(() => answer(message)).catch(() => void socket.destroy());
      }
    } catch {
      socket.destroy();
    }
  });
  // The client went away; there is nobody to tell.
  socket.on('error', () => void socket.destroy());
  return { idle: () => work };
}
