import { publishedApi, type PublishedApiName } from './published-api.ts';

/** The members of an advanced service `T` that make an empty resource, `newEvent`. */
type NewResources<T> = Pick<T, keyof T & `new${string}`>;

/** An advanced service's makers of empty resources, one for each type of its API; their fields are set one by one. */
export function newResources<T>(name: PublishedApiName): NewResources<T> {
  const makers = Object.keys(publishedApi(name).schemas).map((type) => [`new${type}`, () => ({})]);
  return Object.fromEntries(makers) as NewResources<T>;
}
