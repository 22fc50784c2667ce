/// <reference lib="dom" />
import type { SaveAnswer, SaveRefusal, SaveRequest } from '../protocol.ts';

const unreachable =
  'サーバーに接続できませんでした。サーバーが動いていることを確かめて、もう一度お試しください。';
const briefMs = 3_000;

const page = element('.document');
const paper = element('#paper');
let untouched = paper.innerHTML;

element('#print').addEventListener('click', () => {
  window.print();
});
document.querySelector('#edit')?.addEventListener('click', beginEditing);
document.querySelector('#cancel')?.addEventListener('click', () => {
  paper.innerHTML = untouched;
  endEditing();
});
document.querySelector('#save')?.addEventListener('click', () => void save());
document.addEventListener('keydown', (event) => {
  if (isEditing() && event.key === 's' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void save();
  }
});
window.addEventListener('beforeunload', (event) => {
  if (isEditing() && paper.innerHTML !== untouched) event.preventDefault();
});

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

function isEditing(): boolean {
  return page.classList.contains('is-editing');
}

function beginEditing(): void {
  page.classList.add('is-editing');
  paper.contentEditable = 'true';
  paper.focus();
}

function endEditing(): void {
  page.classList.remove('is-editing');
  paper.removeAttribute('contenteditable');
  showProblem('');
}

async function save(): Promise<void> {
  showStatus('保存しています…');
  const answer = await send({ html: paper.innerHTML, revision: page.dataset['revision'] ?? '' });
  if ('message' in answer) {
    showStatus('');
    showProblem(answer.message);
    return;
  }
  page.dataset['revision'] = answer.revision;
  paper.innerHTML = answer.html;
  untouched = paper.innerHTML;
  endEditing();
  showStatus('保存しました');
  setTimeout(() => {
    showStatus('');
  }, briefMs);
}

async function send(request: SaveRequest): Promise<SaveAnswer | SaveRefusal> {
  const response = await fetch(`/document/d/${page.dataset['document']}/content`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  }).catch(() => undefined);
  if (!response) return { message: unreachable };
  const answer = (await response.json().catch(() => undefined)) as SaveAnswer | SaveRefusal | undefined;
  return answer ?? { message: `サーバーで問題が起きました(${response.status})。` };
}

function showStatus(text: string): void {
  element('#status').textContent = text;
}

function showProblem(text: string): void {
  const problem = element('#problem');
  problem.textContent = text;
  problem.hidden = text === '';
}
