import type { EntryPoint } from '../entry-points.ts';
import type { FormKey, InstalledForm } from '../forms/installation.ts';

type TriggerEntry = Extract<EntryPoint, { kind: 'form-trigger' | 'clock-trigger' }>;

/** Each of the desk's triggers exactly once, for the account that runs setup; triggers of the staff's own are left alone. */
export function setUpTriggers(
  entryPoints: readonly EntryPoint[],
  forms: Readonly<Record<FormKey, InstalledForm>>,
): string[] {
  const existing = ScriptApp.getProjectTriggers();
  return entryPoints.flatMap((entry) => {
    if (entry.kind !== 'form-trigger' && entry.kind !== 'clock-trigger') return [];
    const source = entry.kind === 'form-trigger' ? forms[entry.form].formId : undefined;
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

function create(entry: TriggerEntry, formId: string): void {
  const builder = ScriptApp.newTrigger(entry.name);
  switch (entry.kind) {
    case 'form-trigger':
      builder.forForm(formId).onFormSubmit().create();
      return;
    case 'clock-trigger':
      builder.timeBased().everyMinutes(entry.everyMinutes).create();
      return;
  }
}
