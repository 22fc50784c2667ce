import type { Child } from 'hono/jsx';
import type { Account } from '../../accounts.ts';
import type { FormView } from '../../services/forms/service.ts';
import { Page } from '../layout.tsx';
import { LinkedText } from '../mail/linked-text.tsx';

type FrameProps = {
  readonly title: string;
  readonly account: Account | undefined;
  readonly here: string;
  readonly children?: Child;
};

/** What every page of a form looks like: no bar, the form's own colours, a narrow column of cards. */
export function FormFrame({ title, account, here, children }: FrameProps) {
  return (
    <Page
      title={title}
      account={account}
      here={here}
      bar="none"
      width="full"
      styles={['form/form.css', 'form/question.css', 'form/grid.css']}
    >
      <div class="form-page">
        {children}
        <p class="form-foot">
          <span>パスワードはフォームで送信しないでください。</span>
          <a href="/">ローカル Workspace のホーム</a>
        </p>
      </div>
    </Page>
  );
}

/** The card with the coloured band: what the form is. */
export function TitleCard({
  form,
  children,
}: {
  readonly form: Pick<FormView, 'title' | 'description'>;
  readonly children?: Child;
}) {
  return (
    <header class="form-card form-title-card">
      <h1 class="form-title-part">{form.title}</h1>
      {form.description !== '' && (
        <div class="form-title-part form-description">
          <LinkedText text={form.description} />
        </div>
      )}
      {children}
    </header>
  );
}
