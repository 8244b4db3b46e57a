import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import './shell/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';
import { nonce } from './shell/nonce.ts';

// By this name the lock on scrolling behind a window finds the nonce of the styles it makes.
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = nonce;

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Once there is time: it is for the next visit.
window.addEventListener('load', () =>
  setTimeout(() => {
    import('./away/keep.ts').then(
      ({ keepForAway }) => keepForAway().catch(() => undefined),
      // Nothing here hangs on it.
      () => undefined,
    );
  }, 2_000),
);
