import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { keepExporting } from '../services/mail/keep-exporting.ts';
import type { Workspace } from '../workspace.ts';
import { createApp } from './app.tsx';
import type { Home } from './home/content.ts';

export type ServerOptions = {
  /** 0 takes any free one. */
  readonly port?: number;
  /** Only this machine may come in: there are no passwords here. */
  readonly host?: '127.0.0.1';
  readonly home: Home;
  /** Below which mails are also kept as `.eml` files, for a mail program to open. */
  readonly mailDirectory?: string;
};

export type RunningServer = {
  /** Where the home page is; no trailing slash. */
  readonly url: string;
  /** Ends open connections and stops the clock's ticking; safe to call twice. */
  close(): Promise<void>;
};

const defaultPort = 8080;

/** Google runs time triggers by the minute; here a person is watching. */
const tickMs = 15_000;

/**
 * Serves the Workspace's pages and its REST interface, and lets its time triggers run. SIGINT and SIGTERM
 * close it and then end the process. Fails with a sentence in Japanese and English when the port is taken.
 */
export async function startServer(workspace: Workspace, options: ServerOptions): Promise<RunningServer> {
  const { port = defaultPort, host = '127.0.0.1', home } = options;
  const server = createServer(
    getRequestListener(createApp(workspace, home).fetch, { overrideGlobalObjects: false }),
  );
  await listen(server, port, host);
  const ticking = setInterval(() => workspace.tick(), tickMs);
  const stopExporting =
    options.mailDirectory === undefined ? undefined : keepExporting(workspace, options.mailDirectory);

  function close(): Promise<void> {
    clearInterval(ticking);
    stopExporting?.();
    process.off('SIGINT', endProcess);
    process.off('SIGTERM', endProcess);
    return new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
  function endProcess(): void {
    void close().then(() => {
      workspace.close();
      process.exit(0);
    });
  }
  process.on('SIGINT', endProcess);
  process.on('SIGTERM', endProcess);

  return { url: addressOf(workspace, server.address() as AddressInfo), close };
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(portTaken(port), { cause: error }) : error);
    });
    server.listen(port, host, resolve);
  });
}

function portTaken(port: number): string {
  return (
    `ポート ${port} はほかのプログラムが使っています。そのプログラムを終了するか、別のポートを指定してください。\n` +
    `Cannot listen on port ${port}: another program uses it. Stop that program or choose another port.`
  );
}

/** The address that links in mails use, so that a person stays signed in when following one. */
function addressOf(workspace: Workspace, { address, port }: AddressInfo): string {
  const isOurs = URL.canParse(workspace.baseUrl) && new URL(workspace.baseUrl).port === String(port);
  return isOurs ? workspace.baseUrl : `http://${address}:${port}`;
}
