import '@mantine/core/styles.css';
import './theme/base.css';
import './theme/print.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { styleNonce } from './theme/style-nonce.js';

// Some of Mantine's dependencies write style elements of their own and ask get-nonce for permission.
const nonce = styleNonce();
if (nonce !== '') setNonce(nonce);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
