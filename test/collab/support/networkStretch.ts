/** A stretch of network between clients and a server that a test can make deaf, cut, or lead to another server. */
import net, { type AddressInfo } from 'node:net';

export class NetworkStretch {
  /** Bytes of both directions vanish while this is true, and no socket closes. */
  swallows = false;
  #port: number;
  readonly #server = net.createServer((near) => this.#carry(near));
  readonly #sockets = new Set<net.Socket>();

  private constructor(port: number) {
    this.#port = port;
  }

  /** A stretch that leads to a port of this machine. */
  static async to(port: number): Promise<NetworkStretch> {
    const stretch = new NetworkStretch(port);
    await new Promise<void>((resolve) => stretch.#server.listen(0, '127.0.0.1', resolve));
    return stretch;
  }

  /** What a client connects to. */
  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/sync`;
  }

  /** New connections go to another port. */
  leadTo(port: number): void {
    this.#port = port;
  }

  /** Ends every connection without a word, and hears again. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.swallows = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #carry(near: net.Socket): void {
    const far = net.connect(this.#port, '127.0.0.1');
    const link = (from: net.Socket, to: net.Socket): void => {
      this.#sockets.add(from);
      from.on('data', (bytes) => {
        if (!this.swallows) to.write(bytes);
      });
      from.on('error', () => from.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        if (!this.swallows) to.destroy();
      });
    };
    link(near, far);
    link(far, near);
  }
}
