import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly foot: ReactNode;
  /** Room for two columns, where the screen has it. */
  readonly wide?: boolean;
  readonly onClose: () => void;
}

/**
 * A dialog by the browser's own element: it keeps the focus inside, Esc closes it, and the focus goes back. The
 * library's own writes a style without our nonce to stop the page from scrolling (docs/adr/0026).
 */
export function Dialog({ title, children, foot, wide = false, onClose }: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={name} className="dialog-title">
        {title}
      </h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-foot">{foot}</div>
    </dialog>
  );
}
