import type { Account } from '../../accounts.ts';
import type { FormView, Refused } from '../../services/forms/service.ts';
import { AccountButtons } from '../accounts/account-buttons.tsx';
import { chooserUrl } from '../session.ts';
import { FormFrame, TitleCard } from './form-frame.tsx';

type MessagePageProps = {
  readonly form: FormView;
  readonly account: Account | undefined;
  readonly here: string;
};

const defaultConfirmation = '回答を記録しました。';

type ConfirmationPageProps = MessagePageProps & {
  /** Where the response can be changed, if at all. */
  readonly editUrl: string | undefined;
  readonly score: { readonly score: number; readonly points: number } | undefined;
};

/** What a person sees once their answers are stored. */
export function ConfirmationPage({ form, account, here, editUrl, score }: ConfirmationPageProps) {
  return (
    <FormFrame title={form.title} account={account} here={here}>
      <TitleCard form={{ title: form.title, description: '' }}>
        <p class="form-title-part form-message" role="status">
          {form.confirmationMessage === '' ? defaultConfirmation : form.confirmationMessage}
        </p>
        {score && (
          <p class="form-title-part">
            スコア: {score.score} / {score.points}
          </p>
        )}
        {editUrl !== undefined && (
          <p class="form-title-part">
            <a href={editUrl}>回答を編集</a>
          </p>
        )}
        {form.publishingSummary && (
          <p class="form-title-part">
            <a href={`/forms/d/e/${form.id}/viewanalytics`}>前の回答を表示</a>
          </p>
        )}
        {form.showLinkToRespondAgain && (
          <p class="form-title-part">
            <a href={`/forms/d/e/${form.id}/viewform`}>別の回答を送信</a>
          </p>
        )}
      </TitleCard>
    </FormFrame>
  );
}

type RefusalPageProps = MessagePageProps & {
  readonly refused: Refused;
  readonly accounts: readonly Account[];
};

/** What stands in the form's place for someone who may not fill it in, and what they can do. */
export function RefusalPage({ form, account, here, refused, accounts }: RefusalPageProps) {
  return (
    <FormFrame title={form.title} account={account} here={here}>
      <TitleCard form={{ title: form.title, description: '' }}>
        <p class="form-title-part form-message">{refused.message}</p>
        <WayOut refused={refused} account={account} accounts={accounts} here={here} />
      </TitleCard>
    </FormFrame>
  );
}

function WayOut({ refused, account, accounts, here }: Omit<RefusalPageProps, 'form'>) {
  switch (refused.reason) {
    case 'sign-in-required':
      return (
        <div class="form-title-part">
          <p class="form-message-lead">アカウントを選んでください。</p>
          <AccountButtons accounts={accounts} current={undefined} continuation={here} />
        </div>
      );
    case 'not-in-domain':
    case 'already-responded':
      return (
        <div class="form-title-part form-account">
          <p>
            <strong>{account?.email}</strong> でログインしています。{' '}
            <a href={chooserUrl(here)}>アカウントを切り替える</a>
          </p>
        </div>
      );
    case 'closed':
    case 'unpublished':
    case 'not-editable':
      return null;
  }
}

/** For a post that did not come from a rendering of the form. */
export function StalePage({ form, account, here }: MessagePageProps) {
  return (
    <FormFrame title={form.title} account={account} here={here}>
      <TitleCard form={{ title: form.title, description: '' }}>
        <p class="form-title-part form-message">
          送信を受け付けられませんでした。フォームを開き直して、もう一度入力してください。
        </p>
        <p class="form-title-part">
          <a href={`/forms/d/e/${form.id}/viewform`}>フォームを開く</a>
        </p>
      </TitleCard>
    </FormFrame>
  );
}
