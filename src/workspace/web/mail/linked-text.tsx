/** Ends before the Japanese punctuation that sentences put right behind an address. */
const address = /(https?:\/\/[\x21\x23-\x3b\x3d\x3f-\x7e]+[^\s\x22<>.,;:!?'()、。])/;

/** Plain text as written, its web addresses made clickable. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <div class="message-text">
      {text.split(address).map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part))}
    </div>
  );
}
