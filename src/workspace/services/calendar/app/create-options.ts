import { requireAddress } from './guest-members.ts';

/** What may be given with a new event; whatever else stands there Google passes over. */
export type CreateOptions = {
  readonly description?: unknown;
  readonly location?: unknown;
  /** Addresses with commas between them. */
  readonly guests?: unknown;
  readonly sendInvites?: unknown;
};

/** The options of a new event as fields of the API's body. */
export function optionFields({ description, location, guests }: CreateOptions): object {
  const addresses = guests === undefined || guests === null ? [] : String(guests).split(',').filter(isFilled);
  return {
    ...(description !== undefined && { description: String(description) }),
    ...(location !== undefined && { location: String(location) }),
    ...(addresses.length > 0 && { attendees: addresses.map((email) => ({ email: requireAddress(email) })) }),
  };
}

/** Guests are told of a new event only where the script asks for it. */
export function invitesOf({ sendInvites }: CreateOptions): { readonly sendUpdates: 'all' | 'none' } {
  return { sendUpdates: sendInvites === true ? 'all' : 'none' };
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}
