/// <reference lib="dom" />
import type { RefusalAnswer, RunAnswer, ScriptCall } from '../protocol.ts';

export type Refused = { readonly kind: 'refused'; readonly message: string };

const unreachable: Refused = {
  kind: 'refused',
  message: 'サーバーに接続できませんでした。サーバーが動いていることを確かめて、もう一度お試しください。',
};

/** Asks the server; an answer that it refuses is told with its sentence. */
export async function ask(address: string, init?: RequestInit): Promise<Response | Refused> {
  const response = await fetch(address, init).catch(() => undefined);
  if (response === undefined) return unreachable;
  return response.ok ? response : refusal(response);
}

export function post(address: string, body: unknown): Promise<Response | Refused> {
  return ask(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Runs a function of the script, and waits until it has ended. */
export async function runScript(address: string, call: ScriptCall): Promise<RunAnswer | Refused> {
  const response = await post(address, call);
  return response instanceof Response ? ((await response.json()) as RunAnswer) : response;
}

async function refusal(response: Response): Promise<Refused> {
  const answer = (await response.json().catch(() => undefined)) as RefusalAnswer | undefined;
  return { kind: 'refused', message: answer?.message ?? `サーバーで問題が起きました(${response.status})。` };
}
