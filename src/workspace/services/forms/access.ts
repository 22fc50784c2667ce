import type { Host } from '../../host.ts';
import { roleOf } from '../drive/files.ts';
import type { Form } from './model.ts';
import { responsesOf, type StoredResponse } from './store.ts';

/** Why a person may not fill in a form; `message` is what Google Forms shows instead of it. */
export type Refused = {
  readonly kind: 'refused';
  readonly reason:
    'sign-in-required' | 'not-in-domain' | 'closed' | 'unpublished' | 'already-responded' | 'not-editable';
  readonly message: string;
};

/**
 * Whether `respondent` (undefined when nobody is signed in) is turned away, and with which words. Whoever has the link to
 * a response (`edited`) may change it, where the form lets respondents come back.
 */
export function refusal(
  host: Host,
  form: Form,
  respondent: string | undefined,
  edited?: StoredResponse,
): Refused | undefined {
  if (!form.published) {
    return refused(
      'unpublished',
      'このフォームは公開されていません。フォームのオーナーにお問い合わせください。',
    );
  }
  if (needsSignIn(form) && respondent === undefined) {
    return refused('sign-in-required', 'このフォームに記入するには、ログインする必要があります。');
  }
  if (
    form.requireLogin &&
    respondent !== undefined &&
    !isInDomain(domainOf(host, respondent), domainOf(host, form.owner))
  ) {
    return refused(
      'not-in-domain',
      'このフォームを表示できるのは、フォームのオーナーの組織に所属するユーザーのみです。' +
        '間違いであると思われる場合は、フォームのオーナーにお問い合わせください。',
    );
  }
  if (!form.accepting) return refused('closed', form.closedMessage || closedWords(form));
  if (edited && !form.allowResponseEdits) {
    return refused(
      'not-editable',
      '送信した回答の編集は許可されていません。フォームのオーナーにお問い合わせください。',
    );
  }
  if (!edited && form.oneResponsePerUser && hasResponded(host, form, respondent)) {
    return refused('already-responded', '回答を記録済みです。このフォームには 1 回しか回答できません。');
  }
  return undefined;
}

/** Whether a person may change the form: the owner and the writers of its file. */
export function mayEditForm(host: Host, person: string | undefined, formId: string): boolean {
  const role = person === undefined ? undefined : roleOf(host, person, formId);
  return role === 'owner' || role === 'writer';
}

/** The domain that the owner's account belongs to, which is also whom `requireLogin` lets in. */
export function domainOf(host: Host, email: string): string {
  return host.accounts.find(email)?.domain ?? email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

function isInDomain(domain: string, owners: string): boolean {
  if (domain === '' || owners === '') return false;
  return (
    domain.toLowerCase() === owners.toLowerCase() || domain.toLowerCase().endsWith(`.${owners.toLowerCase()}`)
  );
}

function needsSignIn(form: Form): boolean {
  return form.requireLogin || form.emailCollection === 'verified' || form.oneResponsePerUser;
}

function hasResponded(host: Host, form: Form, respondent: string | undefined): boolean {
  return responsesOf(host, form.id).some(
    ({ account }) => account !== undefined && account === respondent?.toLowerCase(),
  );
}

function closedWords(form: Form): string {
  return `フォーム「${form.title}」への回答の受け付けは終了しました。間違いであると思われる場合は、フォームのオーナーにお問い合わせください。`;
}

function refused(reason: Refused['reason'], message: string): Refused {
  return { kind: 'refused', reason, message };
}
