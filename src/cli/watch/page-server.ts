import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CHANGES, livePage } from '../../report/page/live.js';

/** The same as last time where it is free, so that a page that is still open goes on. */
const USUAL_PORT = 7823;

/** Shows one page, on this computer alone, and tells browsers that have it open when it has changed. */
export class PageServer {
  readonly #server: Server;
  readonly #readers = new Set<ServerResponse>();
  #page = '';
  #version = 0;

  private constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  static async start(): Promise<PageServer> {
    const server = new PageServer();
    await server.#listen(USUAL_PORT).catch(() => server.#listen(0));
    return server;
  }

  /** Where a browser finds the page. */
  get address(): string {
    return `http://localhost:${this.#port}/`;
  }

  /** @param page as it is written into a file */
  show(page: string): void {
    // Of one process only: a page of an earlier one is told to show itself anew.
    this.#version += 1;
    this.#page = livePage(page, this.#name);
    for (const reader of this.#readers) this.#tell(reader);
  }

  close(): void {
    for (const reader of this.#readers) reader.end();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  get #port(): number {
    const address = this.#server.address();
    return isAddress(address) ? address.port : 0;
  }

  get #name(): string {
    return `${process.pid}-${this.#version}`;
  }

  #listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, 'localhost', () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
  }

  #answer({ method, url, headers }: IncomingMessage, response: ServerResponse): void {
    // Who asks by another name is a page of somebody else that leads its name to this computer.
    const own = [`localhost:${this.#port}`, `127.0.0.1:${this.#port}`].includes(headers.host ?? '');
    if (!own || method !== 'GET' || (url !== '/' && url !== CHANGES)) {
      response.writeHead(own ? 404 : 403).end();
      return;
    }
    if (url === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(this.#page);
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    this.#readers.add(response);
    response.on('close', () => this.#readers.delete(response));
    this.#tell(response);
  }

  #tell(reader: ServerResponse): void {
    reader.write(`data: ${this.#name}\n\n`);
  }
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
