import { SHORTEST_REASON } from '../domain/procedure/advance.ts';
import type { Moment } from '../domain/time/day.ts';
import type { Caption } from '../domain/caption.ts';
import { isoInTokyo } from '../domain/time/tokyo.ts';
import { dayAndTimeInWords } from '../messages/moments.ts';
import type { Field, Option } from './dialogs/step.types.ts';

/** Characters of what staff write to an applicant. */
const LONGEST_NOTE = 1_000;

type Words = Extract<Field, { readonly kind: 'text' | 'paragraph' }>;

export function text(key: string, label: string, initial: string, limit: number, help = ''): Words {
  return { kind: 'text', key, label, help, required: false, initial, limit };
}

export function paragraph(key: string, label: string, help: string, initial: string): Words {
  return { kind: 'paragraph', key, label, help, required: true, initial, limit: LONGEST_NOTE };
}

/** Why something is done; it goes to the applicant as it is written. */
export function reason(label: string, help = '申請者へのメールにそのまま載ります(5文字以上)。'): Field {
  return { ...paragraph('reason', label, help, ''), shortest: SHORTEST_REASON };
}

/** What the applicant may be told besides. */
export function note(label: string, help: string): Field {
  return { ...paragraph('reason', label, help, ''), required: false };
}

export function day(key: string, label: string, initial: string, help = ''): Field {
  return { kind: 'day', key, label, help, required: true, initial };
}

/** An amount in whole yen. */
export function yen(key: string, label: string, initial: number | undefined, help: string): Field {
  return {
    kind: 'yen',
    key,
    label,
    help,
    required: false,
    initial: initial === undefined ? '' : String(initial),
  };
}

/** `candidates` as the consultation has them, `2026-12-01 10:00`. */
export function moment(key: string, label: string, candidates: readonly string[], initial: string): Field {
  const suggestions = candidates.map((candidate, index) => ({
    value: candidate.replace(' ', 'T'),
    label: `第${index + 1}希望 ${dayAndTimeInWords(candidate).ja}`,
  }));
  return {
    kind: 'moment',
    key,
    label,
    help: suggestions.length > 0 ? '申請者の希望日時から選ぶか、別の日時を入力します。' : '',
    required: true,
    initial,
    suggestions,
  };
}

export function choice(
  key: string,
  label: string,
  captions: Readonly<Record<string, Caption>>,
  initial = '',
): Field {
  const options = Object.entries(captions).map(([value, { ja }]) => ({ value, label: ja }));
  return { kind: 'choice', key, label, help: '', required: true, initial, options };
}

/** As many as one likes of what is on offer. */
export function choices(key: string, label: string, options: readonly Option[], help: string): Field {
  return { kind: 'choices', key, label, help, required: true, initial: '', options };
}

/** A moment as an input of the page takes it, `2026-12-01T10:00` in Tokyo; '' for none. */
export function inputMoment(at: Moment | undefined): string {
  return at === undefined ? '' : isoInTokyo(at).slice(0, 16);
}
