import type { Account } from '../../accounts.ts';
import { questionsIn } from '../../services/forms/model.ts';
import { type FormPage as PageOfForm, nextPage, pagesOf } from '../../services/forms/pages.ts';
import { emailQuestion, type FormView } from '../../services/forms/service.ts';
import { chooserUrl } from '../session.ts';
import { carriedInputs } from './answers.ts';
import { EmailCard } from './email-card.tsx';
import { type Filling, names } from './filling.ts';
import { FormFrame, TitleCard } from './form-frame.tsx';
import { ItemCard } from './item-card.tsx';
import { HeadingCard } from './question-card.tsx';
import { shownItems } from './shown-items.ts';

export type FormPageProps = {
  readonly form: FormView;
  readonly account: Account | undefined;
  readonly here: string;
  readonly filling: Filling;
};

/** One page of the form, to be filled in. */
export function FormPage({ form, account, here, filling }: FormPageProps) {
  const { page: index, problems, token } = filling;
  const pages = pagesOf(form);
  const page = pages[index] ?? { items: [] };
  const asksEmail = index === 0 && form.emailCollection === 'input';
  const address = `/forms/d/e/${form.id}/viewform`;
  // An option may still lead to the end from a page that does not end by itself.
  const submits = nextPage(pages, index, {}) === undefined;
  const elsewhere = pages.filter((other) => other !== page).flatMap(({ items }) => items);
  return (
    <FormFrame title={form.title} account={account} here={here}>
      <TitleCard form={index === 0 ? form : { title: form.title, description: '' }}>
        <AccountLine account={account} here={here} form={form} />
        {(asksEmail || requiresAny(page)) && <p class="form-title-part form-required">* 必須の質問です</p>}
      </TitleCard>
      {problems.length > 0 && (
        <p class="form-summary" role="alert">
          回答に直していただきたいところが {problems.length} 件あります。赤い枠の質問をご確認ください。
        </p>
      )}
      <form method="post" action={address} class="form-cards" id="form" novalidate>
        <input type="hidden" name="token" value={token} />
        {filling.editing !== undefined && (
          <input type="hidden" name={names.editing} value={filling.editing} />
        )}
        {pages.length > 1 && (
          <>
            <input type="hidden" name={names.page} value={String(index)} />
            <input type="hidden" name={names.history} value={filling.history.join()} />
          </>
        )}
        {!asksEmail && filling.email !== '' && (
          <input type="hidden" name={names.email} value={filling.email} />
        )}
        {carriedInputs(elsewhere, filling.answers).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {page.begins && <HeadingCard heading={page.begins} />}
        {asksEmail && (
          <EmailCard
            email={filling.email}
            problem={problems.find(({ itemId }) => itemId === emailQuestion)?.message}
          />
        )}
        {shownItems(page.items, form.shuffleQuestions, token).map((item) => (
          <ItemCard formId={form.id} item={item} answers={filling.answers} problems={problems} />
        ))}
        <div class="form-actions">
          <button type="submit" class="form-submit" data-last={submits ? '' : undefined}>
            {submits ? '送信' : '次へ'}
          </button>
          {filling.history.length > 0 && (
            <button type="submit" class="form-back" name={names.move} value="back">
              戻る
            </button>
          )}
          {form.progressBar && pages.length > 1 && <Progress index={index} count={pages.length} />}
          <a class="form-clear" href={address}>
            フォームをクリア
          </a>
        </div>
      </form>
      <script src="/forms/client.js" defer />
    </FormFrame>
  );
}

function Progress({ index, count }: { readonly index: number; readonly count: number }) {
  const words = `${index + 1}/${count} ページ`;
  return (
    <span class="form-progress">
      <progress value={index + 1} max={count} aria-label="入力の進み具合" />
      <span>{words}</span>
    </span>
  );
}

function requiresAny(page: PageOfForm): boolean {
  return questionsIn(page.items).some(({ required }) => required);
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
