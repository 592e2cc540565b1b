import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog';

interface SurelyProps {
  readonly title: string;
  /** What is about to be done, as the button that does it. */
  readonly verb: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly onSure: () => void;
}

/** Asks once more before what cannot be taken back, with what follows from it. */
export function Surely({ title, verb, children, onClose, onSure }: SurelyProps): ReactNode {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="plain-button" onClick={onClose}>
            再想想
          </button>
          <button
            type="button"
            className="plain-button strong-button"
            onClick={() => {
              onClose();
              onSure();
            }}
          >
            {verb}
          </button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
