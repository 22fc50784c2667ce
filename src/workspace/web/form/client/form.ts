/// <reference lib="dom" />

/** Comfort on top of a form that works without: problems at once, one click one submission. */

const missing = 'この質問は必須です';

const form = document.getElementById('form') as HTMLFormElement;
let dirty = false;
let submitted = false;
let isLast = false;

form.addEventListener('submit', submit);
form.addEventListener('input', changed);
form.addEventListener('change', changed);
document.addEventListener('click', clicked);
window.addEventListener('beforeunload', (event) => {
  if (dirty && !submitted) event.preventDefault();
});
window.addEventListener('pageshow', (event) => {
  if (!event.persisted || !submitted) return;
  // Back from the confirmation: what is on the page has been sent, and its token is spent.
  if (isLast) location.reload();
  else goOn();
});

for (const area of form.querySelectorAll('textarea')) grow(area);
for (const card of cards()) showClearing(card);
form.querySelector('.form-card-problem')?.scrollIntoView({ block: 'center' });

function submit(event: SubmitEvent): void {
  if (submitted) {
    event.preventDefault();
    return;
  }
  // Back to the page before: what is still open here is nobody's business yet.
  if (event.submitter?.matches('.form-back')) {
    submitted = true;
    return;
  }
  const open = cards().filter((card) => card.dataset.required !== undefined && !isAnswered(card));
  for (const card of open) showProblem(card, missing);
  if (open[0]) {
    event.preventDefault();
    open[0].querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
    open[0].scrollIntoView({ block: 'center', behavior: 'smooth' });
    return;
  }
  submitted = true;
  const button = form.querySelector<HTMLButtonElement>('.form-submit');
  isLast = button?.dataset.last !== undefined;
  if (button) {
    button.disabled = true;
    if (isLast) button.textContent = '送信しています…';
  }
}

/** Back on a page from which one went on to the next. */
function goOn(): void {
  submitted = false;
  const button = form.querySelector<HTMLButtonElement>('.form-submit');
  if (button) button.disabled = false;
}

function cards(): HTMLElement[] {
  return Array.from(form.querySelectorAll<HTMLElement>('.form-question'));
}

function isAnswered(card: HTMLElement): boolean {
  const rows = Array.from(card.querySelectorAll('[data-row]'));
  if (rows.length > 0) return rows.every((row) => row.querySelector('input:checked') !== null);
  const inputs = Array.from(card.querySelectorAll<HTMLInputElement>('input, select, textarea'));
  const other = card.querySelector<HTMLInputElement>('.form-other .form-text');
  const choices = inputs.filter(({ type }) => type === 'radio' || type === 'checkbox');
  if (choices.length === 0)
    return inputs.some(({ value, validity }) => value.trim() !== '' || validity.badInput);
  return choices.some(
    ({ checked, value }) => checked && (value !== '__other_option__' || other?.value.trim() !== ''),
  );
}

function changed({ target }: Event): void {
  dirty = true;
  if (!(target instanceof HTMLElement)) return;
  if (target instanceof HTMLTextAreaElement) grow(target);
  const other = target.closest('.form-other');
  const choice = other?.querySelector<HTMLInputElement>('input[type=radio], input[type=checkbox]');
  if (choice && target instanceof HTMLInputElement && target.matches('.form-text')) {
    choice.checked = target.value !== '' || choice.checked;
  }
  const card = target.closest<HTMLElement>('.form-question');
  if (!card) return;
  showClearing(card);
  if (isAnswered(card)) clearProblem(card);
}

function clicked(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  const card = event.target.closest('.form-clear-choice')?.closest<HTMLElement>('.form-question');
  if (card) {
    for (const input of card.querySelectorAll<HTMLInputElement>('input[type=radio]')) input.checked = false;
    showClearing(card);
  }
  if (!event.target.closest('.form-clear')) return;
  if (window.confirm('入力した内容をすべて消しますか?')) dirty = false;
  else event.preventDefault();
}

/** A choice that is not required can be taken back. */
function showClearing(card: HTMLElement): void {
  const button = card.querySelector<HTMLElement>('.form-clear-choice');
  if (button) button.hidden = card.querySelector('input[type=radio]:checked') === null;
}

function showProblem(card: HTMLElement, message: string): void {
  const problem = card.querySelector<HTMLElement>('.form-problem');
  if (!problem) return;
  problem.textContent = message;
  problem.hidden = false;
  card.classList.add('form-card-problem');
  for (const input of card.querySelectorAll('input, select, textarea')) {
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', problem.id);
  }
}

function clearProblem(card: HTMLElement): void {
  const problem = card.querySelector<HTMLElement>('.form-problem');
  if (problem) problem.hidden = true;
  card.classList.remove('form-card-problem');
  for (const input of card.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
}

function grow(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight + 2, 480)}px`;
}
