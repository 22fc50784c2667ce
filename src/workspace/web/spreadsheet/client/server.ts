/// <reference lib="dom" />
import type { Change, RefusalAnswer, RunAnswer, ScriptCall } from '../protocol.ts';
import { region } from './grid.ts';

export type Refused = { readonly kind: 'refused'; readonly message: string };

type Redrawn = { readonly kind: 'redrawn' };

const unreachable: Refused = {
  kind: 'refused',
  message: 'サーバーに接続できませんでした。サーバーが動いていることを確かめて、もう一度お試しください。',
};

/** Draws the sheet anew as the server has it now, at another place when `address` names one. */
export async function redraw(address = excerptAddress(region().dataset)): Promise<Redrawn | Refused> {
  const response = await fetch(address).catch(() => undefined);
  return response === undefined ? unreachable : replaceRegion(response);
}

/** Has the server carry out `change`, and draws what came of it. */
export async function send(change: Change): Promise<Redrawn | Refused> {
  const { gid, firstRow, spreadsheet } = region().dataset;
  const body = { gid: Number(gid), firstRow: Number(firstRow), change };
  const response = await post(`/spreadsheets/d/${spreadsheet}/changes`, body);
  return response === undefined ? unreachable : replaceRegion(response);
}

/** Runs a function of the script, and waits until it has ended. */
export async function runScript(address: string, call: ScriptCall): Promise<RunAnswer | Refused> {
  const response = await post(address, { ...call, spreadsheetId: region().dataset.spreadsheet });
  if (response === undefined) return unreachable;
  return response.ok ? ((await response.json()) as RunAnswer) : refusal(response);
}

function post(address: string, body: unknown): Promise<Response | undefined> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  return fetch(address, request).catch(() => undefined);
}

async function replaceRegion(response: Response): Promise<Redrawn | Refused> {
  if (!response.ok) return refusal(response);
  const before = region();
  const { scrollTop, scrollLeft } = before.querySelector('.grid-scroll') ?? { scrollTop: 0, scrollLeft: 0 };
  const { gid, firstRow } = before.dataset;
  const fragment = document.createRange().createContextualFragment(await response.text());
  before.replaceWith(fragment);

  const after = region();
  if (after.dataset.gid === gid && after.dataset.firstRow === firstRow) {
    after.querySelector('.grid-scroll')?.scrollTo(scrollLeft, scrollTop);
  }
  document.dispatchEvent(new CustomEvent('redrawn'));
  return { kind: 'redrawn' };
}

async function refusal(response: Response): Promise<Refused> {
  const answer = (await response.json().catch(() => undefined)) as RefusalAnswer | undefined;
  return { kind: 'refused', message: answer?.message ?? `サーバーで問題が起きました(${response.status})。` };
}

function excerptAddress({ spreadsheet, gid, firstRow }: DOMStringMap): string {
  return `/spreadsheets/d/${spreadsheet}/region?gid=${gid}&first=${firstRow}`;
}
