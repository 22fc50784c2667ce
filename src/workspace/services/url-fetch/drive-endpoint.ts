import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { ApiError } from '../api-error.ts';
import { driveCaller } from '../drive/globals.ts';
import { exportFile, getFile, getFileContent } from '../drive/service.ts';
import type { Answer } from './response.ts';

/**
 * `GET https://www.googleapis.com/drive/v3/files/<id>`, with `alt=media` its bytes, and `…/<id>/export` a document in
 * another format, for the bearer of a token.
 */
export function answerDrive(host: Host, execution: Execution, url: URL, authorization: string): Answer {
  if (!/^\/drive\/v3\/files\/[^/]+(?:\/export)?$/.test(url.pathname)) {
    throw new Error(`not emulated: UrlFetchApp.fetch to GET ${url.host}${url.pathname}`);
  }
  try {
    return answer(host, execution, url, authorization);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { code, message, status } = error;
    return json(code, { error: { code, message, status, errors: [{ domain: 'global', message }] } });
  }
}

function answer(host: Host, execution: Execution, url: URL, authorization: string): Answer {
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  const email = token && host.accounts.bearer(token);
  if (!email) throw new ApiError('UNAUTHENTICATED', 'Request had invalid authentication credentials.');
  // A script's own token carries the script's scopes; another account's stands for that account.
  const caller = email === execution.effectiveUser ? driveCaller(execution) : email;

  const [id = '', action] = url.pathname.slice('/drive/v3/files/'.length).split('/');
  const fileId = decodeURIComponent(id);
  if (action === 'export') {
    const { bytes, mimeType } = exportFile(
      host,
      caller,
      fileId,
      url.searchParams.get('mimeType') ?? undefined,
    );
    return { code: 200, contentType: mimeType, bytes };
  }
  const fields = url.searchParams.get('fields') ?? undefined;
  if (url.searchParams.get('alt') !== 'media') {
    return json(200, getFile(host, caller, fileId, fields === undefined ? {} : { fields }));
  }
  const bytes = getFileContent(host, caller, fileId);
  const { mimeType } = getFile(host, caller, fileId, { fields: 'mimeType' });
  return { code: 200, contentType: mimeType ?? 'application/octet-stream', bytes };
}

function json(code: number, body: object): Answer {
  return { code, contentType: 'application/json; charset=UTF-8', bytes: Buffer.from(JSON.stringify(body)) };
}
