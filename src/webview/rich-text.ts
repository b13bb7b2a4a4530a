/** A text with its formatting, and without. */
interface RichText {
  readonly html: string;
  readonly text: string;
}

/** Puts formatted text on the clipboard; false where the page is not let, which a click may change. */
export async function copyRichText(content: RichText): Promise<boolean> {
  window.focus();
  if (copyByEvent(content)) return true;
  try {
    const blobs = Object.entries({ 'text/html': content.html, 'text/plain': content.text }).map(
      ([type, text]) => [type, new Blob([text], { type })] as const,
    );
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}

/** The way that leaves the HTML as it is: the newer one rewrites it. It wants a click. */
function copyByEvent({ html, text }: RichText): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  document.addEventListener('copy', fill, { capture: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return isDone && isCopied;
}
