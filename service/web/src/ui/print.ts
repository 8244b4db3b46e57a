/**
 * Opens the browser's print dialogue on a PDF. A browser that shows no PDF inside a page gets it in a window of its own, from
 * which people print; answers whether the dialogue was opened here.
 */
export async function printPdf(pdf: Blob): Promise<boolean> {
  const address = URL.createObjectURL(pdf);
  if (!navigator.pdfViewerEnabled) {
    window.open(address, '_blank');
    return false;
  }
  document.querySelector('iframe[data-print]')?.remove();
  const frame = document.createElement('iframe');
  frame.dataset.print = '';
  frame.title = 'Bản in';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Hidden by place, not by `display`: what is not laid out is not printed.
  Object.assign(frame.style, { position: 'fixed', width: '1px', height: '1px', left: '-10px', border: '0' });
  frame.src = address;
  await new Promise((resolve) => {
    frame.onload = resolve;
    document.body.append(frame);
  });
  try {
    frame.contentWindow!.focus();
    frame.contentWindow!.print();
    return true;
  } catch {
    window.open(address, '_blank');
    return false;
  }
}
