import type { Host } from '../../../host.ts';
import type { Store } from '../../../store/store.ts';

/** What a custom function is given and may return: a value, or rows of values. */
export type CustomValue = string | number | boolean | Date | null | undefined;
export type CustomArgument = CustomValue | readonly (readonly CustomValue[])[];

/** Runs a custom function of the bound script; what it throws becomes `#ERROR!` with the message. */
export type CustomFunctionResolver = (name: string, args: readonly CustomArgument[]) => unknown;

export type CustomFunctions = {
  /** As written in the script; formulas name them in any case. */
  readonly names: readonly string[];
  readonly resolve: CustomFunctionResolver;
  /** Results by name and arguments, as Google keeps them too until an argument changes. */
  readonly remembered: Map<string, unknown>;
};

const registered = new WeakMap<Store, Map<string, CustomFunctions>>();

/** Makes functions of a script usable in the formulas of its container; naming none takes them away. */
export function registerCustomFunctions(
  host: Pick<Host, 'store'>,
  spreadsheetId: string,
  resolve: CustomFunctionResolver,
  names: readonly string[],
): void {
  const ofStore = registered.get(host.store) ?? new Map<string, CustomFunctions>();
  registered.set(host.store, ofStore);
  if (names.length === 0) ofStore.delete(spreadsheetId);
  else ofStore.set(spreadsheetId, { names, resolve, remembered: new Map() });
}

export function customFunctionsOf(
  host: Pick<Host, 'store'>,
  spreadsheetId: string,
): CustomFunctions | undefined {
  return registered.get(host.store)?.get(spreadsheetId);
}
