import { backingOf } from './backing.ts';
import { changeItem, duplicateItem } from './editing.ts';
import { nameIn } from '../enumeration.ts';
import { formEnums, itemType } from './enums.ts';
import { changeOf, currentItem, type ItemPlace } from './item-context.ts';
import {
  type CheckboxQuestion,
  type DateQuestion,
  type FormItem,
  type Grid,
  isGrid,
  isQuestion,
  type Question,
  type RatingQuestion,
  type ScaleQuestion,
  type TextQuestion,
} from './model.ts';
import type { RatingIconType } from './facade-types.ts';
import { requireForm } from './store.ts';
import type { CheckboxValidation, TextValidation } from './validation.ts';

/** What every item has. */
export function titled<T>(place: ItemPlace<T>) {
  const { host, formId, itemId, self } = place;
  return {
    getId: () => itemId,
    getIndex: () => requireForm(host, formId).items.findIndex(({ id }) => id === itemId),
    getType: () => itemType(currentItem(place).kind),
    getTitle: () => currentItem(place).title,
    getHelpText: () => currentItem(place).helpText,
    setTitle(title: string): T {
      changeItem(host, formId, itemId, (item) => ({ ...item, title: String(title) }));
      return self();
    },
    setHelpText(text: string): T {
      changeItem(host, formId, itemId, (item) => ({ ...item, helpText: String(text) }));
      return self();
    },
    /** Comes at the end of the form. */
    duplicate: (): T => place.of(duplicateItem(host, formId, itemId)),
  };
}

/** What every question has, and a grid of them. */
export function asked<T>(place: ItemPlace<T>) {
  return {
    ...titled(place),
    isRequired() {
      const item = currentItem(place);
      return asks(item) && item.required;
    },
    setRequired(required: boolean): T {
      changeOf(place, asks, (item) => ({ ...item, required }));
      return place.self();
    },
  };
}

export function validatedText<T>(place: ItemPlace<T>) {
  return {
    setValidation(given: object): T {
      const validation = backingOf<TextValidation>(given, 'validation');
      changeOf(place, isText, (item) => ({ ...item, validation }));
      return place.self();
    },
    clearValidation(): T {
      changeOf(place, isText, ({ validation: _, ...item }) => item);
      return place.self();
    },
  };
}

export function validatedBoxes<T>(place: ItemPlace<T>) {
  return {
    setValidation(given: object): T {
      const validation = backingOf<CheckboxValidation>(given, 'validation');
      changeOf(place, isCheckbox, (item) => ({ ...item, validation }));
      return place.self();
    },
    clearValidation(): T {
      changeOf(place, isCheckbox, ({ validation: _, ...item }) => item);
      return place.self();
    },
  };
}

export function dated<T>(place: ItemPlace<T>) {
  return {
    includesYear() {
      const item = currentItem(place);
      return isDated(item) && !item.withoutYear;
    },
    setIncludesYear(enabled: boolean): T {
      changeOf(place, isDated, (item) => ({ ...item, withoutYear: !enabled }));
      return place.self();
    },
  };
}

export function scaled<T>(place: ItemPlace<T>) {
  function scale(): ScaleQuestion {
    const item = currentItem(place);
    if (!isScale(item)) throw new Error(`Invalid conversion for item type: ${String(itemType(item.kind))}.`);
    return item;
  }

  return {
    getLowerBound: () => scale().lower,
    getUpperBound: () => scale().upper,
    getLeftLabel: () => scale().lowerLabel,
    getRightLabel: () => scale().upperLabel,
    setBounds(lower: number, upper: number): T {
      if (![0, 1].includes(lower) || !Number.isInteger(upper) || upper < 3 || upper > 10) {
        throw new Error('Invalid bounds: the lower must be 0 or 1, the upper between 3 and 10.');
      }
      changeOf(place, isScale, (item) => ({ ...item, lower, upper }));
      return place.self();
    },
    setLabels(lowerLabel: string, upperLabel: string): T {
      changeOf(place, isScale, (item) => ({ ...item, lowerLabel, upperLabel }));
      return place.self();
    },
  };
}

export function rated<T>(place: ItemPlace<T>) {
  function rating(): RatingQuestion {
    const item = currentItem(place);
    if (!isRating(item)) throw new Error(`Invalid conversion for item type: ${String(itemType(item.kind))}.`);
    return item;
  }

  return {
    getRatingIcon: () => formEnums.RatingIconType[rating().icon],
    getRatingScaleLevel: () => rating().levels,
    setRatingIcon(given: RatingIconType): T {
      const icon = nameIn(formEnums.RatingIconType, given);
      if (!icon) throw new Error(`Invalid argument: ${String(given)}`);
      changeOf(place, isRating, (item) => ({ ...item, icon }));
      return place.self();
    },
    setRatingScaleLevel(levels: number): T {
      if (!Number.isInteger(levels) || levels < 3 || levels > 10)
        throw new Error('Invalid rating scale level: it must be between 3 and 10.');
      changeOf(place, isRating, (item) => ({ ...item, levels }));
      return place.self();
    },
  };
}

function asks(item: FormItem): item is Question | Grid {
  return isQuestion(item) || isGrid(item);
}

function isText(item: FormItem): item is TextQuestion {
  return item.kind === 'text' || item.kind === 'paragraph-text';
}

function isCheckbox(item: FormItem): item is CheckboxQuestion {
  return item.kind === 'checkbox';
}

function isDated(item: FormItem): item is DateQuestion {
  return item.kind === 'date' || item.kind === 'date-time';
}

function isScale(item: FormItem): item is ScaleQuestion {
  return item.kind === 'scale';
}

function isRating(item: FormItem): item is RatingQuestion {
  return item.kind === 'rating';
}
