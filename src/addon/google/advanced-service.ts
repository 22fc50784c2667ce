/** The advanced service, which the manifest enables; throws when somebody switched it off in the script editor. */
export function enabled<Service>(service: Service | undefined, name: string): Service {
  if (service) return service;
  throw new Error(
    `高度なサービス「${name}」が無効です: スクリプトエディタの「サービス」で ${name} API を有効にしてください。`,
  );
}
