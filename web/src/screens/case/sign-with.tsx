import { lazy, Suspense, useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { OwnSignatureDto, SignatureDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Drawn } from '../../ui/drawn';
import { Waiting } from '../../ui/states';
import '../signature/signature.css';

const Pad = lazy(() => import('../signature/pad').then((found) => ({ default: found.Pad })));

/** Under which the browser remembers that this signature was put on the last act: its hash, nothing of what was drawn. */
const REMEMBERED = 'wugongkai.signed-with';
/** Acts that an office would sign on paper. */
const SIGNED: ReadonlySet<string> = new Set([
  'APPROVE',
  'REVIEW',
  'SIGN_OFF',
  'REGISTER',
  'RETURN',
  'RETURN_TO_ORGAN',
]);

/** Whether a drawn signature is offered with an event. */
export function isSigned(event: string): boolean {
  return SIGNED.has(event);
}

/** Remembers for the next act on this device whether one signs by hand. */
export function rememberSigned(hash: string | null): void {
  try {
    if (hash === null) localStorage.removeItem(REMEMBERED);
    else localStorage.setItem(REMEMBERED, hash);
  } catch {
    // A browser that keeps nothing: it is asked again next time.
  }
}

function wasSignedWith(hash: string): boolean {
  try {
    return localStorage.getItem(REMEMBERED) === hash;
  } catch {
    return false;
  }
}

interface SignWithProps {
  /** Hash of the signature that goes with the act; undefined until somebody chose. */
  readonly value: string | null | undefined;
  readonly onChange: (hash: string | null) => void;
}

/** 附手写签名 — by choice, beside the printed name; drawn here at once by whoever has none. Going on without is as good. */
export function SignWith({ value, onChange }: SignWithProps): ReactNode {
  const { data } = useLoad('signature-of-mine', (signal) =>
    request<OwnSignatureDto>('/me/signature', { signal }).then((own) => {
      const { signature } = own;
      if (signature !== null && wasSignedWith(signature.hash)) onChange(signature.hash);
      return own;
    }),
  );
  const [drawn, setDrawn] = useState<SignatureDto | null>(null);
  const [drawing, setDrawing] = useState(false);
  const own = drawn ?? data?.signature ?? null;
  if (data === null) return null;
  return (
    <div className="sign-with" role="group" aria-label="手写签名">
      {drawing ? (
        <Suspense fallback={<Waiting what="正在打开签名区…" />}>
          <Pad
            onClose={() => setDrawing(false)}
            onDrawn={(signature) => {
              setDrawn(signature);
              setDrawing(false);
              onChange(signature.hash);
            }}
          />
        </Suspense>
      ) : own === null ? (
        <div className="sign-choice">
          <button type="button" className="link-button" onClick={() => setDrawing(true)}>
            画手写签名
          </button>
          <span className="help">可以不画，姓名照常打印</span>
        </div>
      ) : (
        <div className="sign-choice">
          <label>
            <input
              type="checkbox"
              checked={value === own.hash}
              onChange={({ target }) => onChange(target.checked ? own.hash : null)}
            />
            附上我的手写签名
          </label>
          <Drawn strokes={own.strokes} name="我" />
          <button type="button" className="link-button" onClick={() => setDrawing(true)}>
            重画
          </button>
        </div>
      )}
    </div>
  );
}
