import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { SheetViewDto } from '../../api/types.gen';
import { Dialog } from '../../ui/dialog';
import { Trouble } from '../../ui/states';
import { DeedFields } from './deed-fields';
import { EMPTY, sendingOf, type Deed, type Filled } from './deed-forms';
import { DEEDS } from './words';

interface DeedDialogProps {
  readonly deed: Deed;
  readonly view: SheetViewDto;
  /** The score's address at the service. */
  readonly path: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The form of one deed; what was filled in stays when the service refuses it. */
export function DeedDialog({ deed, view, path, onClose, onDone }: DeedDialogProps): ReactNode {
  const [filled, setFilled] = useState<Filled>(EMPTY);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const { to, body } = sendingOf(deed, filled, view);
      await request(`${path}/${to}`, { method: 'POST', body });
      onDone();
    } catch (thrown) {
      setProblem(problemIn(thrown));
      setBusy(false);
    }
  };
  const title = deed.deed === 'supply' ? `报送：${deed.line.label}` : DEEDS[deed.deed];
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            type="primary"
            loading={busy}
            disabled={deed.deed === 'answer' && filled.upheld === ''}
            onClick={() => void send()}
          >
            确定{deed.deed === 'supply' ? '报送' : DEEDS[deed.deed]}
          </Button>
        </>
      }
    >
      <div className="score-form">
        <DeedFields deed={deed} view={view} filled={filled} onChange={setFilled} />
        {problem !== null && <Trouble problem={problem} />}
      </div>
    </Dialog>
  );
}
