/// <reference lib="dom" />
import type { Change } from '../../../services/sheets/changes/change.ts';
import type { ChangeAnswer, PageEffect, RefusalAnswer, RunAnswer, ScriptCall } from '../protocol.ts';
import { drawRegion } from './drawing.ts';
import { region } from './grid.ts';

export type Refused = { readonly kind: 'refused'; readonly message: string };

/** What scripts that heard of a change ask to show. */
type Redrawn = { readonly kind: 'redrawn'; readonly effects: readonly PageEffect[] };

const unreachable: Refused = {
  kind: 'refused',
  message: 'サーバーに接続できませんでした。サーバーが動いていることを確かめて、もう一度お試しください。',
};

/** Draws the sheet anew as the server has it now, at another place when `address` names one. */
export async function redraw(address = excerptAddress(region().dataset)): Promise<Redrawn | Refused> {
  const response = await fetch(address).catch(() => undefined);
  if (response === undefined) return unreachable;
  if (!response.ok) return refusal(response);
  drawRegion(await response.text());
  return { kind: 'redrawn', effects: [] };
}

/** Has the server carry out `change`, and draws what came of it. */
export async function send(change: Change): Promise<Redrawn | Refused> {
  const { gid, firstRow, spreadsheet } = region().dataset;
  const body = { gid: Number(gid), firstRow: Number(firstRow), change };
  const response = await post(`/spreadsheets/d/${spreadsheet}/changes`, body);
  if (response === undefined) return unreachable;
  if (!response.ok) return refusal(response);
  const { html, effects } = (await response.json()) as ChangeAnswer;
  drawRegion(html);
  return { kind: 'redrawn', effects };
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

async function refusal(response: Response): Promise<Refused> {
  const answer = (await response.json().catch(() => undefined)) as RefusalAnswer | undefined;
  return { kind: 'refused', message: answer?.message ?? `サーバーで問題が起きました(${response.status})。` };
}

function excerptAddress({ spreadsheet, gid, firstRow }: DOMStringMap): string {
  return `/spreadsheets/d/${spreadsheet}/region?gid=${gid}&first=${firstRow}`;
}
