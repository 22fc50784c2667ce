import type { Child } from 'hono/jsx';
import type { Account } from '../../accounts.ts';
import { type Answers, isQuestion } from '../../services/forms/model.ts';
import type { FormView, Problem } from '../../services/forms/service.ts';
import { Page } from '../layout.tsx';
import { LinkedText } from '../mail/linked-text.tsx';
import { chooserUrl } from '../session.ts';
import { HeadingCard, QuestionCard } from './question-card.tsx';

export type FormPageProps = {
  readonly form: FormView;
  readonly account: Account | undefined;
  readonly here: string;
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly token: string;
};

/** The form to be filled in. */
export function FormPage({ form, account, here, answers, problems, token }: FormPageProps) {
  const problemOf = new Map(problems.map(({ itemId, message }) => [itemId, message]));
  return (
    <FormFrame title={form.title} account={account} here={here}>
      <TitleCard form={form}>
        <AccountLine account={account} here={here} form={form} />
        {form.items.some((item) => isQuestion(item) && item.required) && (
          <p class="form-title-part form-required">* 必須の質問です</p>
        )}
      </TitleCard>
      {problems.length > 0 && (
        <p class="form-summary" role="alert">
          回答に直していただきたいところが {problems.length} 件あります。赤い枠の質問をご確認ください。
        </p>
      )}
      <form method="post" action={`/forms/d/e/${form.id}/viewform`} class="form-cards" id="form" novalidate>
        <input type="hidden" name="token" value={token} />
        {form.items.map((item) =>
          isQuestion(item) ? (
            <QuestionCard
              question={item}
              answer={answers[item.id]}
              problem={problemOf.get(item.id)}
              first={item.id === problems[0]?.itemId}
            />
          ) : (
            <HeadingCard heading={item} />
          ),
        )}
        <div class="form-actions">
          <button type="submit" class="form-submit">
            送信
          </button>
          <a class="form-clear" href={`/forms/d/e/${form.id}/viewform`}>
            フォームをクリア
          </a>
        </div>
      </form>
      <script src="/forms/client.js" defer />
    </FormFrame>
  );
}

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
      styles={['form/form.css', 'form/question.css']}
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

type AccountLineProps = Pick<FormPageProps, 'account' | 'here' | 'form'>;

function AccountLine({ account, here, form }: AccountLineProps) {
  return (
    <div class="form-title-part form-account">
      <p>
        {account === undefined ? 'ログインしていません' : <strong>{account.email}</strong>}{' '}
        <a href={chooserUrl(here)}>{account === undefined ? 'ログインする' : 'アカウントを切り替える'}</a>
      </p>
      {form.collectsEmail && (
        <p class="form-account-note">送信すると、このメールアドレスが回答とともに記録されます。</p>
      )}
    </div>
  );
}
