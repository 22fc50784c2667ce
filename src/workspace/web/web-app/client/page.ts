/// <reference lib="dom" />
import type { DialogMessage, DialogReply, EndedRun, RefusalAnswer } from '../../script/protocol.ts';

const frame = document.querySelector<HTMLIFrameElement>('#web-app');
const unreachable =
  'サーバーに接続できませんでした。サーバーが動いていることを確かめて、もう一度お試しください。';

/** The page in the frame calls functions of its script through this one, which may ask the server. */
window.addEventListener('message', (event) => {
  const message = event.data as DialogMessage;
  if (event.source !== frame?.contentWindow || message.kind !== 'run') return;
  void answer(message).then((reply) => {
    frame.contentWindow?.postMessage(reply, '*');
  });
});

async function answer({ call, ...body }: Extract<DialogMessage, { kind: 'run' }>): Promise<DialogReply> {
  const failed = (message: string): DialogReply => ({ kind: 'failed', call, message });
  const response = await fetch(`/macros/s/${frame?.dataset.project}/run`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (response === undefined) return failed(unreachable);
  if (!response.ok) return failed(((await response.json()) as RefusalAnswer).message);
  const ran = (await response.json()) as EndedRun;
  return ran.kind === 'completed' ? { kind: 'returned', call, value: ran.value } : failed(ran.message);
}
