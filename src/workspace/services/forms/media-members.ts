import { blobFacade, readBlob } from '../utilities/blob.ts';
import { nameIn } from '../enumeration.ts';
import { formEnums } from './enums.ts';
import { changeOf, currentItem, type ItemPlace } from './item-context.ts';
import { type FormItem, isMedia, type Media } from './model.ts';

type Alignment = GoogleAppsScript.Forms.Alignment;
type Image = Extract<Media, { kind: 'image' }>;
type Video = Extract<Media, { kind: 'video' }>;

/** How wide a picture or film is, and where it stands. */
export function placed<T>(place: ItemPlace<T>) {
  return {
    getWidth: () => mediaOf(place).width,
    getAlignment: () => formEnums.Alignment[mediaOf(place).alignment],
    setWidth(width: number): T {
      if (!Number.isInteger(width) || width < 1) throw new Error(`Invalid argument: width ${width}`);
      changeOf(place, isMedia, (item) => ({ ...item, width }));
      return place.self();
    },
    setAlignment(given: Alignment): T {
      const alignment = nameIn(formEnums.Alignment, given);
      if (!alignment) throw new Error(`Invalid argument: alignment ${String(given)}`);
      changeOf(place, isMedia, (item) => ({ ...item, alignment }));
      return place.self();
    },
  };
}

export function pictured<T>(place: ItemPlace<T>) {
  return {
    getImage() {
      const item = currentItem(place);
      const bytes =
        isImage(item) && item.imageKey !== undefined ? place.host.store.readBytes(item.imageKey) : undefined;
      if (!bytes || !isImage(item)) throw new Error('The image item has no image.');
      return blobFacade(place.execution, { bytes, contentType: item.contentType ?? null, name: null });
    },
    setImage(source: GoogleAppsScript.Base.BlobSource): T {
      const { bytes, contentType } = readBlob(source);
      if (!/^image\/(png|jpeg|gif)$/.test(contentType ?? '')) throw new Error('Invalid image data.');
      const imageKey = `form-image/${place.host.newId('image')}`;
      place.host.store.writeBytes(imageKey, bytes);
      changeOf(place, isImage, (item) => ({ ...item, imageKey, contentType: contentType ?? '' }));
      return place.self();
    },
  };
}

export function filmed<T>(place: ItemPlace<T>) {
  return {
    setVideoUrl(given: string): T {
      const url = youtubeUrl(String(given));
      if (url === undefined) throw new Error(`Invalid argument: youtubeUrl ${given}`);
      changeOf(place, isVideo, (item) => ({ ...item, url }));
      return place.self();
    },
  };
}

/** The address of a film from an address or an id of YouTube's; undefined for any other text. */
export function youtubeUrl(text: string): string | undefined {
  const [, id] =
    /^(?:https?:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/)|youtu\.be\/))?([\w-]{11})(?:[?&#].*)?$/.exec(
      text,
    ) ?? [];
  return id && `https://www.youtube.com/watch?v=${id}`;
}

function mediaOf<T>(place: ItemPlace<T>): Media {
  const item = currentItem(place);
  if (!isMedia(item)) throw new Error(`Item ${place.itemId} is no image or video.`);
  return item;
}

function isImage(item: FormItem): item is Image {
  return item.kind === 'image';
}

function isVideo(item: FormItem): item is Video {
  return item.kind === 'video';
}
