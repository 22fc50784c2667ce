import { AccessPage as AnyAccessPage, type AccessPageProps } from '../access-page.tsx';

/** For someone who may not see the spreadsheet. */
export function AccessPage(props: Omit<AccessPageProps, 'thing'>) {
  return <AnyAccessPage thing="スプレッドシート" {...props} />;
}
