import type { Context } from 'hono';
import type { Host } from '../../host.ts';
import { mayEditForm } from '../../services/forms/access.ts';
import { type Question, questionsIn } from '../../services/forms/model.ts';
import { findForm, responsesOf, type StoredResponse } from '../../services/forms/store.ts';
import { currentAccount, here } from '../session.ts';
import { FormFrame, TitleCard } from './form-frame.tsx';

/** What all answers come to; for the form's editors, and for everybody where it publishes them. */
export function summary(c: Context, host: Host, formId: string) {
  const form = findForm(host, formId);
  if (!form) return c.notFound();
  const account = currentAccount(c, host);
  if (!form.publishingSummary && !mayEditForm(host, account?.email, formId)) return c.notFound();
  const responses = responsesOf(host, formId);
  return c.html(
    <FormFrame title={form.title} account={account} here={here(c)}>
      <TitleCard form={{ title: form.title, description: '' }}>
        <p class="form-title-part">回答 {responses.length} 件</p>
      </TitleCard>
      {questionsIn(form.items).map((question) => (
        <section class="form-card">
          <h2 class="form-title">{question.title}</h2>
          <dl class="form-summary-list">
            {counted(question, responses).map(([answer, count]) => (
              <>
                <dt>{answer}</dt>
                <dd>{count} 件</dd>
              </>
            ))}
          </dl>
        </section>
      ))}
    </FormFrame>,
  );
}

/** How often each answer was given: options in the question's order, then texts in order of arrival. */
function counted(question: Question, responses: readonly StoredResponse[]): [string, number][] {
  const counts = new Map<string, number>(
    'options' in question ? question.options.map((option) => [option, 0]) : [],
  );
  for (const { answers } of responses)
    for (const answer of [answers[question.id] ?? []].flat())
      counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts];
}
