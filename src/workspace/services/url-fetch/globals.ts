import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { requireScope } from '../authorization.ts';
import { requireAllowed } from './allow-list.ts';
import { answerDrive } from './drive-endpoint.ts';
import { type Answer, responseFacade } from './response.ts';

type UrlFetchApp = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

const externalScope = 'https://www.googleapis.com/auth/script.external_request';
const withoutEffect = [
  'muteHttpExceptions',
  'followRedirects',
  'validateHttpsCertificates',
  'contentType',
  'escaping',
];

/** Only what reads a file's bytes from Drive is reachable; no request ever leaves the Workspace. */
export function urlFetchGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const UrlFetchApp = facade<UrlFetchApp>(
    execution,
    'UrlFetchApp',
    {
      fetch(address: string, options: Options = {}) {
        requireScope(execution, 'UrlFetchApp.fetch', [externalScope]);
        const url = parsed(address);
        requireAllowed(execution.project.manifest.urlFetchWhitelist, url);
        const answer = answerOf(host, execution, url, options);
        if (answer.code >= 400 && !options.muteHttpExceptions) throw failed(url, answer);
        return responseFacade(execution, answer);
      },
    },
    ['fetch'],
  );
  return { UrlFetchApp };
}

function answerOf(host: Host, execution: Execution, url: URL, options: Options): Answer {
  for (const name of Object.keys(options)) {
    if (!['method', 'headers', ...withoutEffect].includes(name)) {
      throw new Error(`not emulated: UrlFetchApp.fetch with ${name}`);
    }
  }
  const method = String(options.method ?? 'get').toUpperCase();
  if (url.host !== 'www.googleapis.com') throw new Error(`not emulated: UrlFetchApp.fetch to ${url.host}`);
  if (method !== 'GET' || !url.pathname.startsWith('/drive/v3/files/')) {
    throw new Error(`not emulated: UrlFetchApp.fetch to ${method} ${url.host}${url.pathname}`);
  }
  return answerDrive(host, execution, url, authorization(options));
}

function authorization({ headers = {} }: Options): string {
  const entry = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization');
  return entry ? String(entry[1]) : '';
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
