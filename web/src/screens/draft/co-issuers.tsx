import type { ReactNode } from 'react';
import { request } from '../../api/request';
import type { OrganDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Labelled, Select } from './controls';

interface CoIssuersProps {
  readonly organ: string | null;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** 联合发文机关 — each of them countersigns before the paper is numbered. */
export function CoIssuers({ organ, value, onChange }: CoIssuersProps): ReactNode {
  const { data } = useLoad('organs', (signal) => request<readonly OrganDto[]>('/organs', { signal }));
  const others = (data ?? []).filter(
    ({ id, kind, closedOn }) =>
      (kind === 'organ' || kind === 'local-bureau') &&
      closedOn === null &&
      id !== organ &&
      !value.includes(id),
  );
  const nameOf = (id: string): string => data?.find((one) => one.id === id)?.name ?? id;
  return (
    <Labelled label="联合发文机关（有的选）" field="coIssuers" help="选了的，签发后须逐家会签">
      {(id, help) => (
        <>
          <Select
            id={id}
            help={help}
            items={others.map((one) => ({ value: one.id, label: one.name }))}
            value={null}
            blank="添加联合发文机关"
            onChange={(added) => added !== null && onChange([...value, added])}
          />
          {value.length > 0 && (
            <ul className="chosen">
              {value.map((one) => (
                <li key={one}>
                  {nameOf(one)}
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`去掉 ${nameOf(one)}`}
                    onClick={() => onChange(value.filter((other) => other !== one))}
                  >
                    去掉
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Labelled>
  );
}
