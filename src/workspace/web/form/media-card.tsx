import type { Media } from '../../services/forms/model.ts';
import { LinkedText } from '../mail/linked-text.tsx';

/** A picture of the form's, or the way to a film: pages load nothing from elsewhere. */
export function MediaCard({ formId, item }: { readonly formId: string; readonly item: Media }) {
  return (
    <section class={`form-card form-media form-media-${item.alignment.toLowerCase()}`}>
      {item.title !== '' && <h2 class="form-title">{item.title}</h2>}
      {item.helpText !== '' && (
        <div class="form-help">
          <LinkedText text={item.helpText} />
        </div>
      )}
      {item.kind === 'image' && item.imageKey !== undefined && (
        <img src={`/forms/d/e/${formId}/image/${item.id}`} alt={item.title || '画像'} width={item.width} />
      )}
      {item.kind === 'video' && item.url !== undefined && (
        <p>
          <a href={item.url} target="_blank" rel="noopener noreferrer">
            動画を開く
          </a>
        </p>
      )}
    </section>
  );
}
