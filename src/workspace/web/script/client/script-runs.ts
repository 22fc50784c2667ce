/// <reference lib="dom" />
import type { DialogMessage, DialogReply, EndedRun, GivenAnswer, ScriptCall } from '../protocol.ts';
import type { FilePage } from './file-page.ts';
import { clearProblem, showProblem, showStatus } from './messages.ts';
import { askQuestion } from './question.ts';
import { type Refused, runScript } from './server.ts';
import { closeDialog, openDialog, type OpenDialog, resize, showEffects } from './windows.ts';

let running = 0;

/** Runs what a menu item names, then shows what the script asked for and the file as it left it. */
export async function runMenuItem(page: FilePage, functionName: string): Promise<void> {
  clearProblem();
  const answer = await run(page, '/script/menu', { functionName, args: [] });
  if (answer.kind !== 'completed') showFailure(answer);
}

/** Lets the open dialog's document call the script and close or size its window. */
export function listenToDialogs(page: FilePage): void {
  window.addEventListener('message', (event) => {
    const dialog = openDialog();
    if (dialog === undefined || event.source !== dialog.frame.contentWindow) return;
    obey(page, dialog, event.data as DialogMessage);
  });
}

function obey(page: FilePage, dialog: OpenDialog, message: DialogMessage): void {
  switch (message.kind) {
    case 'run':
      void answerCall(page, dialog, message);
      return;
    case 'close':
      closeDialog();
      return;
    case 'resize':
      resize(dialog.frame, message);
      return;
    case 'focus-editor':
      page.focus();
      return;
  }
}

async function answerCall(
  page: FilePage,
  dialog: OpenDialog,
  message: Extract<DialogMessage, { kind: 'run' }>,
): Promise<void> {
  const { call, functionName, args } = message;
  const answer = await run(page, `/script/${dialog.projectId}/run`, { functionName, args }, (reply) => {
    dialog.frame.contentWindow?.postMessage({ ...reply, call } satisfies DialogReply, '*');
  });
  // A dialog that has been closed cannot tell the person itself.
  if (answer.kind !== 'completed' && !dialog.window.open) showFailure(answer);
}

/** How a run came to its end, past all its questions. */
type Ended = EndedRun | Refused;

type Outcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string };

async function run(
  page: FilePage,
  address: string,
  call: Pick<ScriptCall, 'functionName' | 'args'>,
  reply: (outcome: Outcome) => void = () => undefined,
): Promise<Ended> {
  working(1);
  const { answer, effects } = await answeredRun(page, address, { ...call, page: page.about() });
  working(-1);
  reply(
    answer.kind === 'completed'
      ? { kind: 'returned', value: answer.value }
      : { kind: 'failed', message: answer.message },
  );
  if (answer.kind === 'refused') return answer;
  await page.redraw();
  await showEffects(effects, page);
  return answer;
}

/**
 * Runs the script until no question stops it: each answer begins it anew. What it showed before its questions has been
 * seen, and is not shown again.
 */
async function answeredRun(page: FilePage, address: string, call: ScriptCall) {
  let answers: readonly GivenAnswer[] = [];
  let seen = 0;
  const seed = Math.floor(Math.random() * 2 ** 32);
  for (;;) {
    const answer = await runScript(address, { ...call, seed, answers });
    if (answer.kind === 'refused') return { answer, effects: [] };
    const effects = answer.effects.slice(seen);
    if (answer.kind !== 'waiting') return { answer, effects };
    await showEffects(effects, page);
    const question = effects.at(-1);
    if (question?.kind !== 'question') throw new Error('A script that waits has asked nothing');
    seen += effects.length - 1;
    answers = [...answers.slice(0, question.place), await askQuestion(question)];
  }
}

function working(change: number): void {
  running += change;
  showStatus(running > 0 ? '実行中…' : '');
}

function showFailure(answer: Exclude<Ended, { kind: 'completed' }>): void {
  if (answer.kind === 'refused') showProblem(answer.message);
  else showProblem(answer.message, { href: `/executions/${answer.executionId}`, caption: '実行の詳細' });
}
