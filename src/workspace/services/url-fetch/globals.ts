import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { requireScope } from '../authorization.ts';
import { requireAllowed } from './allow-list.ts';
import { answerDrive } from './drive-endpoint.ts';
import { askLoopback, isLoopback } from './loopback.ts';
import { describedRequest, type FetchOptions, type Outgoing, outgoingOf } from './outgoing.ts';
import { type Answer, responseFacade } from './response.ts';

type UrlFetchApp = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type Request = GoogleAppsScript.URL_Fetch.URLFetchRequest;
type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

const externalScope = 'https://www.googleapis.com/auth/script.external_request';

/** Servers of this machine are reachable, and what reads a file's bytes from Drive; no request ever leaves. */
export function urlFetchGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const fetched = (address: string, options: FetchOptions): Response => {
    const url = parsed(address);
    requireAllowed(execution.project.manifest.urlFetchWhitelist, url);
    const answer = answerOf(host, execution, outgoingOf(url, options));
    if (answer.code >= 400 && !options.muteHttpExceptions) throw failed(url, answer);
    return responseFacade(execution, answer);
  };
  const UrlFetchApp = facade<UrlFetchApp>(
    execution,
    'UrlFetchApp',
    {
      fetch(address: string, options: FetchOptions = {}) {
        requireScope(execution, 'UrlFetchApp.fetch', [externalScope]);
        return fetched(address, options);
      },
      fetchAll(requests) {
        requireScope(execution, 'UrlFetchApp.fetchAll', [externalScope]);
        return requests.map((request) =>
          typeof request === 'string' ? fetched(request, {}) : fetched(request.url, request),
        );
      },
      getRequest: (address: string, options: FetchOptions = {}) =>
        describedRequest(parsed(address), options) as Request,
    },
    ['fetch', 'fetchAll'],
  );
  return { UrlFetchApp };
}

function answerOf(host: Host, execution: Execution, outgoing: Outgoing): Answer {
  const { url, method, headers } = outgoing;
  if (isLoopback(url)) {
    // The Workspace waits for the script, and could not answer it.
    if (url.origin === new URL(host.baseUrl).origin)
      throw new Error(`not emulated: UrlFetchApp.fetch to the Workspace’s own pages`);
    return askLoopback(outgoing);
  }
  if (url.host !== 'www.googleapis.com') throw new Error(`not emulated: UrlFetchApp.fetch to ${url.host}`);
  if (method !== 'GET' || !url.pathname.startsWith('/drive/v3/files/')) {
    throw new Error(`not emulated: UrlFetchApp.fetch to ${method} ${url.host}${url.pathname}`);
  }
  return answerDrive(host, execution, url, authorization(headers));
}

function authorization(headers: Outgoing['headers']): string {
  const entry = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization');
  return entry ? entry[1] : '';
}

function parsed(address: string): URL {
  if (!URL.canParse(String(address))) throw new Error(`Invalid argument: ${String(address)}`);
  return new URL(String(address));
}

function failed(url: URL, { code, bytes }: Answer): Error {
  const body = Buffer.from(bytes).toString('utf8').slice(0, 200);
  return new Error(
    `Request failed for ${url.origin} returned code ${code}. Truncated server response: ${body} ` +
      '(use muteHttpExceptions option to examine full response)',
  );
}
