/// <reference lib="dom" />
import type { Change } from '../../../services/sheets/changes/change.ts';
import { ask, post, type Refused } from '../../script/client/server.ts';
import type { PageEffect } from '../../script/protocol.ts';
import type { ChangeAnswer } from '../protocol.ts';
import { drawRegion } from './drawing.ts';
import { region } from './grid.ts';

/** What scripts that heard of a change ask to show. */
type Redrawn = { readonly kind: 'redrawn'; readonly effects: readonly PageEffect[] };

/** Draws the sheet anew as the server has it now, at another place when `address` names one. */
export async function redraw(address = excerptAddress(region().dataset)): Promise<Redrawn | Refused> {
  const response = await ask(address);
  if (!(response instanceof Response)) return response;
  drawRegion(await response.text());
  return { kind: 'redrawn', effects: [] };
}

/** Has the server carry out `change`, and draws what came of it. */
export async function send(change: Change): Promise<Redrawn | Refused> {
  const { gid, firstRow, spreadsheet } = region().dataset;
  const body = { gid: Number(gid), firstRow: Number(firstRow), change };
  const response = await post(`/spreadsheets/d/${spreadsheet}/changes`, body);
  if (!(response instanceof Response)) return response;
  const { html, effects } = (await response.json()) as ChangeAnswer;
  drawRegion(html);
  return { kind: 'redrawn', effects };
}

function excerptAddress({ spreadsheet, gid, firstRow }: DOMStringMap): string {
  return `/spreadsheets/d/${spreadsheet}/region?gid=${gid}&first=${firstRow}`;
}
