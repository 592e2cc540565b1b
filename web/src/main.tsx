import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Office } from './app/office';
import { lookNow } from './app/look';
import { applyLook } from './theme';
import './app/base.css';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const fonts = document.querySelector<HTMLMetaElement>('meta[name="fonts"]')?.content ?? '';

applyLook(document.documentElement, lookNow());
// After the first paint: where the machine has a Chinese typeface, nothing of this one is ever fetched.
const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = fonts;
document.head.append(sheet);

const root = document.getElementById('office');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Office nonce={nonce} />
    </StrictMode>,
  );
