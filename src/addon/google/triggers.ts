import type { EntryPoint } from '../entry-points.ts';
import type { FormKey, InstalledForm } from '../forms/installation.ts';

type TriggerEntry = Extract<
  EntryPoint,
  { kind: 'form-trigger' | 'edit-trigger' | 'change-trigger' | 'clock-trigger' | 'daily-trigger' }
>;

/** Each of the desk's triggers exactly once, for the account that runs setup; triggers of the staff's own are left alone. */
export function setUpTriggers(
  entryPoints: readonly EntryPoint[],
  forms: Readonly<Record<FormKey, InstalledForm>>,
  spreadsheetId: string,
): string[] {
  const existing = ScriptApp.getProjectTriggers();
  return entryPoints.flatMap((entry) => {
    if (!isTrigger(entry)) return [];
    const source = sourceOf(entry, forms, spreadsheetId);
    const own = existing.filter((trigger) => trigger.getHandlerFunction() === entry.name);
    const [fitting, ...surplus] = own.filter(
      (trigger) => source === undefined || trigger.getTriggerSourceId() === source,
    );
    const stray = [...surplus, ...own.filter((trigger) => trigger !== fitting && !surplus.includes(trigger))];
    for (const trigger of stray) ScriptApp.deleteTrigger(trigger);
    if (fitting) return stray.length > 0 ? [`重複していたトリガー「${entry.name}」を整理しました。`] : [];
    create(entry, source ?? '');
    return [`トリガー「${entry.name}」を設定しました。`];
  });
}

function isTrigger(entry: EntryPoint): entry is TriggerEntry {
  return entry.kind.endsWith('-trigger') && entry.kind !== 'simple-trigger';
}

/** Id of what the trigger watches; a clock watches nothing. */
function sourceOf(
  entry: TriggerEntry,
  forms: Readonly<Record<FormKey, InstalledForm>>,
  spreadsheetId: string,
): string | undefined {
  switch (entry.kind) {
    case 'form-trigger':
      return forms[entry.form].formId;
    case 'edit-trigger':
    case 'change-trigger':
      return spreadsheetId;
    case 'clock-trigger':
    case 'daily-trigger':
      return undefined;
  }
}

function create(entry: TriggerEntry, sourceId: string): void {
  const builder = ScriptApp.newTrigger(entry.name);
  switch (entry.kind) {
    case 'form-trigger':
      builder.forForm(sourceId).onFormSubmit().create();
      return;
    case 'edit-trigger':
      builder.forSpreadsheet(sourceId).onEdit().create();
      return;
    case 'change-trigger':
      builder.forSpreadsheet(sourceId).onChange().create();
      return;
    case 'clock-trigger':
      builder.timeBased().everyMinutes(entry.everyMinutes).create();
      return;
    case 'daily-trigger':
      builder.timeBased().atHour(entry.atHour).everyDays(1).inTimezone('Asia/Tokyo').create();
      return;
  }
}
