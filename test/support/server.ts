/**
 * Owns the local web: one server that plays every host of the internet, over http and https with
 * a certificate of its own, and writes down everything that was asked of it. The browsers are told
 * to resolve all names to it, so whatever a browser sends out is seen here.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

export interface ServedPage {
  body: string | Buffer;
  /** Content type; HTML unless said. */
  type?: string;
  headers?: Record<string, string>;
  status?: number;
  /** The answer is held back until then. */
  after?: () => Promise<unknown>;
}

export interface Hit {
  url: string;
  method: string;
  /** What the answer was for (`document`, `image`, `empty` for fetch and beacons), or ''. */
  purpose: string;
  /** A page of the test stands at this address. */
  known: boolean;
}

export interface LocalWeb {
  http: number;
  https: number;
  /** Puts a page at an address; a string is HTML. The scheme does not matter. */
  serve(url: string, page: string | ServedPage): void;
  hits: readonly Hit[];
  close(): Promise<void>;
}

const addressOf = (url: URL): string => `${url.hostname}${url.pathname}`;

function readHit(request: IncomingMessage, scheme: string): { url: URL; hit: Hit } {
  const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'no-host'}`);
  const purpose = String(request.headers['sec-fetch-dest'] ?? '');
  return { url, hit: { url: url.href, method: request.method ?? '', purpose, known: false } };
}

async function answer(response: ServerResponse, page: ServedPage | undefined): Promise<void> {
  await page?.after?.();
  const {
    status = 200,
    type = 'text/html; charset=utf-8',
    headers = {},
  } = page ?? {
    status: 404,
  };
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(page?.body ?? '');
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

export async function startWeb(): Promise<LocalWeb> {
  const pages = new Map<string, ServedPage>();
  const hosts = new Set<string>();
  const hits: Hit[] = [];
  const handle = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const { url, hit } = readHit(request, scheme);
    const page = pages.get(addressOf(url));
    // Browsers ask for it by themselves, once a host.
    const icon = url.pathname === '/favicon.ico' && hosts.has(url.hostname);
    hits.push({ ...hit, known: page !== undefined || icon });
    void answer(response, page);
  };
  const watch = (server: Server, scheme: string): void => {
    server.on('request', handle(scheme));
    server.on('upgrade', (request, socket) => {
      hits.push({ ...readHit(request, scheme === 'https' ? 'wss' : 'ws').hit, purpose: 'socket' });
      socket.destroy();
    });
  };
  const pems = await generate(undefined, { keyType: 'ec', algorithm: 'sha256' });
  const plain = createServer();
  const secure = createSecureServer({ key: pems.private, cert: pems.cert });
  watch(plain, 'http');
  watch(secure, 'https');
  // A client that does not speak TLS, or breaks off: it still knocked.
  secure.on('tlsClientError', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNRESET') return;
    hits.push({ url: `broken-tls:${error.code}`, method: '', purpose: '', known: false });
  });
  return {
    http: await listen(plain),
    https: await listen(secure),
    hits,
    serve(url, page) {
      const at = new URL(url);
      hosts.add(at.hostname);
      pages.set(addressOf(at), typeof page === 'string' ? { body: page } : page);
    },
    close: async () => void (await Promise.all([stop(plain), stop(secure)])),
  };
}
