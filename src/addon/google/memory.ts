import { parseInstallation, type Installation } from '../forms/installation.ts';
import type { MemoryPort } from '../workflow/ports.ts';

const INSTALLATION = 'installation';

export const memory: MemoryPort = {
  installation: readInstallation,
  sweptUntil: (form) => Number(scriptProperties().getProperty(sweptKey(form)) ?? 0),
  rememberSweptUntil: (form, moment) => void scriptProperties().setProperty(sweptKey(form), String(moment)),
};

/** The desk's parts as setup left them; throws, with the way out, before setup has run. */
export function readInstallation(): Installation {
  const installation = findInstallation();
  if (!installation) {
    throw new Error(
      'MDUC Desk はまだセットアップされていません: メニュー「MDUC」›「セットアップ・修復」を実行してください。',
    );
  }
  return installation;
}

export function findInstallation(): Installation | undefined {
  const stored = scriptProperties().getProperty(INSTALLATION);
  return stored === null ? undefined : parseInstallation(stored);
}

export function rememberInstallation(installation: Installation): void {
  scriptProperties().setProperty(INSTALLATION, JSON.stringify(installation));
}

function sweptKey(form: string): string {
  return `swept-until:${form}`;
}

function scriptProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getScriptProperties();
}
