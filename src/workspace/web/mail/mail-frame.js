/** Gives the frame the height of the mail in it, so that the page scrolls and not the frame. */
function fitToContent(frame) {
  const body = frame.contentDocument?.documentElement;
  if (!body) return;
  // A document is never lower than its frame, so the frame must first be lower than any mail.
  frame.style.height = '0';
  frame.style.height = `${body.scrollHeight}px`;
}

for (const frame of document.querySelectorAll('.message-frame')) {
  frame.addEventListener('load', () => fitToContent(frame));
  window.addEventListener('resize', () => fitToContent(frame));
  fitToContent(frame);
}
