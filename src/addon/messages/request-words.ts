import { grouped } from '../domain/fee/describe.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Caption } from '../domain/caption.ts';
import { imageKinds } from '../domain/image-request/vocabulary.ts';
import { nothingGiven, same } from './captions.ts';
import { dayAndTimeInWords, dayInWords } from './moments.ts';
import { dayAt } from '../domain/time/tokyo.ts';

/** `CT 15検査、CR(単純X線撮影) 1,200検査`: what the consultation asked for. */
export function wantedInWords({
  wantedCt,
  wantedMri,
  wantedCr,
  wantedOther,
  wantedOtherKind,
}: ImageRequest): Caption {
  const counts = [
    [imageKinds.ct, wantedCt],
    [imageKinds.mri, wantedMri],
    [imageKinds.cr, wantedCr],
    [named(imageKinds.other, wantedOtherKind), wantedOther],
  ] as const;
  const known = counts.flatMap(([kind, count]) => (count ? [[kind, grouped(count)] as const] : []));
  if (known.length === 0) return wantedOtherKind ? same(wantedOtherKind) : nothingGiven;
  return {
    ja: known.map(([kind, count]) => `${kind.ja} ${count}検査`).join('、'),
    en: known.map(([kind, count]) => `${kind.en}: ${count}`).join(', '),
  };
}

function named({ ja, en }: Caption, kind: string | undefined): Caption {
  return kind ? { ja: `${ja}(${kind})`, en: `${en} (${kind})` } : { ja, en };
}

/** `CT・MRI・その他 15検査、CR 1,200検査`: what is on the image list. */
export function examinationsInWords({ examinations }: ImageRequest): Caption {
  const classes = Object.entries(examinations ?? {});
  if (classes.length === 0) return nothingGiven;
  return {
    ja: classes.map(([name, count]) => `${name} ${grouped(count)}検査`).join('、'),
    en: classes
      .map(([name, count]) => `${name.replaceAll('その他', 'others')}: ${grouped(count)}`)
      .join(', '),
  };
}

/** The candidate dates for the meeting, one a line, in the order of preference. */
export function datesInWords(candidateDates: string): Caption {
  const dates = candidateDates.split('\n').filter((date) => date !== '');
  if (dates.length === 0) return nothingGiven;
  const words = dates.map((date) => dayAndTimeInWords(date));
  return {
    ja: words.map(({ ja }, index) => `第${index + 1}希望 ${ja}`).join('\n'),
    en: words.map(({ en }, index) => `${index + 1}. ${en}`).join('\n'),
  };
}

/** Whether the approved protocol was asked for, and has come. */
export function protocolInWords({ protocolRequestedAt, protocolReceivedOn }: ImageRequest): Caption {
  if (protocolReceivedOn) {
    const { ja, en } = dayInWords(protocolReceivedOn);
    return { ja: `受領済(${ja})`, en: `received (${en})` };
  }
  if (!protocolRequestedAt) return { ja: '提出を依頼していません', en: 'not asked for' };
  const { ja, en } = dayInWords(dayAt(protocolRequestedAt));
  return { ja: `提出待ち(${ja}に依頼)`, en: `asked for on ${en}` };
}
