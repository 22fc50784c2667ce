import type { Host } from '../../host.ts';
import { formView } from '../../services/forms/service.ts';

type Image = { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string };

/** The picture of a form's item; undefined when there is none. */
export function image(host: Host, formId: string, itemId: number): Image | undefined {
  const item = formView(host, formId).items.find(({ id }) => id === itemId);
  if (item?.kind !== 'image' || item.imageKey === undefined) return undefined;
  const bytes = host.store.readBytes(item.imageKey);
  return bytes && { bytes: Uint8Array.from(bytes), contentType: item.contentType ?? 'image/png' };
}
