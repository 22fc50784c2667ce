/** What a member can be given by any of its signatures, which are three at most. */
export type ArgumentsOf<Member> = Member extends {
  (...args: infer First): unknown;
  (...args: infer Second): unknown;
  (...args: infer Third): unknown;
}
  ? First | Second | Third
  : never;
