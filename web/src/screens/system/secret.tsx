import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog';
import { minuteText } from '../../ui/dates';

interface SecretProps {
  readonly title: string;
  readonly secret: string;
  readonly expiresAt: string;
  readonly note: string;
  readonly onClose: () => void;
}

/** A password or key that is shown once: to be copied now or made anew. */
export function Secret({ title, secret, expiresAt, note, onClose }: SecretProps): ReactNode {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(secret);
      setSaid('已复制。');
    } catch {
      setSaid('浏览器不让复制，请选中后手工复制。');
    }
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <Button type="primary" onClick={onClose}>
          我已记下
        </Button>
      }
    >
      <p>{note}</p>
      <div className="secret">
        <code>{secret}</code>
        <Button onClick={() => void copy()}>复制</Button>
        <span role="status" className="help">
          {said}
        </span>
      </div>
      <p className="help">只显示这一次，关闭后不能再看。有效期至 {minuteText(expiresAt)}。</p>
    </Dialog>
  );
}
