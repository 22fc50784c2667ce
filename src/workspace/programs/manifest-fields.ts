/** Fields of a message by name; `true` where nothing is asked of what stands in it. */
type Fields = { readonly [name: string]: Fields | true };

/** What `appsscript.json` may hold (guide "Manifest structure"); a list has the fields of its items. */
const manifestFields: Fields = {
  addOns: true,
  chat: true,
  dataStudio: true,
  dependencies: {
    enabledAdvancedServices: { userSymbol: true, serviceId: true, version: true },
    libraries: { userSymbol: true, libraryId: true, version: true, developmentMode: true },
  },
  exceptionLogging: true,
  executionApi: { access: true },
  gmail: true,
  oauthScopes: true,
  runtimeVersion: true,
  sheets: { macros: { menuName: true, functionName: true, defaultShortcut: true } },
  timeZone: true,
  urlFetchWhitelist: true,
  webapp: { access: true, executeAs: true },
};

/** The paths in a manifest that Apps Script does not know: `webapp.acces`. */
export function unknownFields(manifest: unknown): string[] {
  return unknownIn(manifest, manifestFields, '');
}

function unknownIn(value: unknown, fields: Fields, path: string): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => unknownIn(item, fields, path)))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const below = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (below === undefined) return [`${path}${name}`];
    return below === true ? [] : unknownIn(inner, below, `${path}${name}.`);
  });
}
