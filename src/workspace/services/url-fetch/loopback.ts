import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Outgoing } from './outgoing.ts';
import type { Answer } from './response.ts';

/** As long as Google waits for a server; milliseconds. */
const PATIENCE_MS = 60_000;

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

type Reply =
  | { readonly code: number; readonly headers: readonly string[]; readonly body: Uint8Array }
  | { readonly refused: true }
  | { readonly elsewhere: string };

/** Whether an address is on this machine: no request ever leaves it. */
export function isLoopback({ hostname }: URL): boolean {
  return loopbackHosts.includes(hostname);
}

/**
 * Asks a server of this machine, in a thread of its own: `fetch` answers before it returns. A server in the very thread that
 * asks cannot answer meanwhile.
 */
export function askLoopback({ url, body, ...request }: Outgoing): Answer {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const given = { ...request, url: url.href, body, hosts: loopbackHosts };
  const worker = new Worker(program, {
    eval: true,
    workerData: { ...given, port: port2, signal },
    transferList: [port2],
  });
  const outcome = Atomics.wait(signal, 0, 0, PATIENCE_MS);
  const reply = (receiveMessageOnPort(port1) as { readonly message: Reply } | undefined)?.message;
  port1.close();
  void worker.terminate();
  if (outcome === 'timed-out' || !reply) throw new Error(`Timeout: ${url.href}`);
  if ('refused' in reply) throw new Error(`Address unavailable: ${url.href}`);
  if ('elsewhere' in reply) throw new Error(`not emulated: UrlFetchApp.fetch to ${reply.elsewhere}`);
  return {
    code: reply.code,
    contentType: headerOf(reply.headers, 'content-type') ?? '',
    bytes: Uint8Array.from(reply.body),
    headers: reply.headers,
  };
}

function headerOf(headers: readonly string[], name: string): string | undefined {
  const place = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
  return place < 0 ? undefined : headers[place + 1];
}

/** Run by the other thread: makes the request, follows redirections on this machine, tells what was answered. */
const program = `
const { workerData } = require('node:worker_threads');
const { url, hosts, port, signal, body, ...rest } = workerData;
function tell(reply) {
  port.postMessage(reply);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}
function send(url, { method, headers, body, followRedirects, validateHttpsCertificates }, hops) {
  const { request } = require(url.protocol === 'https:' ? 'node:https' : 'node:http');
  const options = { method, headers, agent: false, rejectUnauthorized: validateHttpsCertificates };
  request(url, options, (response) => {
    const chunks = [];
    response.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
      const { statusCode: code, rawHeaders } = response;
      const next = response.headers.location;
      if (followRedirects && next !== undefined && [301, 302, 303, 307, 308].includes(code) && hops < 20) {
        const to = new URL(next, url);
        if (!hosts.includes(to.hostname)) return tell({ elsewhere: to.host });
        const keeps = code > 303 || method === 'GET';
        const more = keeps ? { method, body } : { method: 'GET', body: undefined };
        return send(to, { headers, followRedirects, validateHttpsCertificates, ...more }, hops + 1);
      }
      tell({ code, headers: rawHeaders, body: new Uint8Array(Buffer.concat(chunks)) });
    });
  }).on('error', () => tell({ refused: true })).end(body && Buffer.from(body));
}
send(new URL(url), { ...rest, body }, 0);`;
