import type { ReactNode } from 'react';
import type { GridCellDto, ReportTableDto } from '../../api/types.gen';

interface GridProps {
  readonly table: ReportTableDto;
  /** What people call a figure. */
  readonly names: ReadonlyMap<string, string>;
  readonly onCell: (at: string) => void;
}

/** A table of the form; every figure is a button that opens what it rests on. */
export function Grid({ table, names, onCell }: GridProps): ReactNode {
  return (
    <div className="score-scroll" tabIndex={0} role="region" aria-label={table.caption}>
      <table className="score-table">
        <caption>{table.caption}</caption>
        <thead>
          {table.head.map((row, index) => (
            <tr key={index}>
              {row.map((cell) => (
                <Cell key={cell.at} cell={cell} names={names} onCell={onCell} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.body.map((row, index) => (
            <tr key={index}>
              {row.map((cell) => (
                <Cell key={cell.at} cell={cell} names={names} onCell={onCell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note !== null && <p className="help">{table.note}</p>}
    </div>
  );
}

const SCOPES = { column: 'col', columns: 'colgroup', row: 'row', rows: 'rowgroup' } as const;

function Cell({
  cell: { columns, rows, text, heads, cell },
  names,
  onCell,
}: Omit<GridProps, 'table'> & {
  readonly cell: GridCellDto;
}): ReactNode {
  const span = { colSpan: columns, rowSpan: rows };
  if (heads !== null)
    return (
      <th {...span} scope={SCOPES[heads]}>
        {text}
      </th>
    );
  if (cell === null) return <td {...span}>{text}</td>;
  return (
    <td {...span}>
      <button
        type="button"
        className="link-button"
        aria-label={`${text === '' ? '空白' : text}，${names.get(cell) ?? cell}`}
        onClick={() => onCell(cell)}
      >
        {text === '' ? '—' : text}
      </button>
    </td>
  );
}
