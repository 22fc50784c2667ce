import { ApiError } from '../../services/api-error.ts';

export type RefusedChange = { readonly status: 400 | 403 | 404; readonly message: string };

const noAccess = 'スプレッドシートが見つからないか、アクセス権がありません。';
const noEditing =
  '保護されているセルまたはオブジェクトを編集しようとしています。編集する必要がある場合は、スプレッドシートのオーナーに連絡してください。';
const ruleBroken =
  '入力したデータは、このセルに設定されているデータの入力規則に違反しています。元の値のままにしました。';

/** Why an engine said no, as a sentence for the person at the page; undefined when machinery broke. */
export function refusedChange(error: unknown): RefusedChange | undefined {
  if (!(error instanceof ApiError)) return undefined;
  switch (error.status) {
    case 'NOT_FOUND':
      return { status: 404, message: noAccess };
    case 'PERMISSION_DENIED':
    case 'UNAUTHENTICATED':
      return { status: 403, message: noEditing };
    case 'INVALID_ARGUMENT':
    case 'ALREADY_EXISTS':
    case 'ABORTED':
    case 'RESOURCE_EXHAUSTED':
      return { status: 400, message: invalid(error.message) };
    case 'INTERNAL':
      return undefined;
  }
}

/** A batch of requests words a protection as an invalid argument. */
function invalid(message: string): string {
  if (/protected cell/i.test(message)) return noEditing;
  if (/validation/i.test(message)) return ruleBroken;
  return `変更できませんでした。元の値のままです。(${message})`;
}
