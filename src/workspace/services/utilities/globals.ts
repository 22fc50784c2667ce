import { randomUUID } from 'node:crypto';
import Papa from 'papaparse';
import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { requireTypes } from '../signature.ts';
import { archiveMembers } from './archive-members.ts';
import { blobFacade, signedBytes } from './blob.ts';
import { type Bytes, bytesOf, Charset, fromBase64, toBase64 } from './bytes.ts';
import { formatDate } from './format-date.ts';
import { formatString } from './format-string.ts';
import { parseDate } from './parse-date.ts';
import { signatureEnums, signatureMembers } from './signature-members.ts';

type Utilities = GoogleAppsScript.Utilities.Utilities;
type CharsetConstant = GoogleAppsScript.Utilities.Charset;

/** The longest pause that `sleep` takes; milliseconds (Apps Script, Utilities.sleep). */
const LONGEST_SLEEP_MS = 300_000;

export function utilitiesGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const Utilities = facade<Utilities>(execution, 'Utilities', {
    Charset,
    ...signatureEnums,
    ...base64Members,
    ...signatureMembers(),
    ...archiveMembers(host, execution),
    formatDate(date, timeZone, format) {
      requireTypes('Utilities.formatDate', [date, timeZone, format], 'Date', 'String', 'String');
      return formatDate(date.getTime(), String(timeZone), String(format));
    },
    parseDate(date, timeZone, format) {
      requireTypes('Utilities.parseDate', [date, timeZone, format], 'String', 'String', 'String');
      return new Date(parseDate(String(date), String(timeZone), String(format), host.clock.now()));
    },
    formatString: (template, ...values: readonly unknown[]) => formatString(String(template), values),
    jsonStringify: (value: unknown) => JSON.stringify(value),
    jsonParse: (text: string) => JSON.parse(text) as unknown,
    parseCsv,
    getUuid: () => randomUUID(),
    sleep(milliseconds) {
      if (!(milliseconds >= 0 && milliseconds <= LONGEST_SLEEP_MS))
        throw new Error('Invalid argument: milliseconds');
      host.clock.advance(milliseconds);
    },
    newBlob: (data: Bytes, contentType?: string, name?: string) =>
      blobFacade(execution, {
        bytes: bytesOf(data),
        contentType: contentType ?? (typeof data === 'string' ? 'text/plain' : null),
        name: name ?? null,
      }),
  });
  return { Utilities };
}

const base64Members = {
  base64Encode: toBase64,
  base64EncodeWebSafe: (data: Bytes, charset?: CharsetConstant) =>
    toBase64(data, charset).replaceAll('+', '-').replaceAll('/', '_'),
  base64Decode: (encoded: string) => signedBytes(fromBase64(encoded, /^[A-Za-z0-9+/\s]*={0,2}\s*$/)),
  base64DecodeWebSafe: (encoded: string) => signedBytes(fromBase64(encoded, /^[A-Za-z0-9_\-\s]*={0,2}\s*$/)),
};

/** Rows of fields; empty lines are none. */
function parseCsv(csv: string, delimiter = ','): string[][] {
  if (delimiter.length !== 1) throw new Error('Invalid argument: delimiter');
  const { data, errors } = Papa.parse<string[]>(String(csv), { delimiter, skipEmptyLines: true });
  if (errors.some(({ type }) => type === 'Quotes')) throw new Error('Could not parse text.');
  return data;
}
