import { addDays, type LocalDate } from '../../kernel/index.js';
import type { Parameter, ParameterValue, PolicyPack } from '../../policy/index.js';
import type { Mutant, MutationKind } from './mutant.js';

interface Spoilt {
  readonly key: string;
  readonly kind: MutationKind;
  readonly what: string;
  readonly value: ParameterValue;
}

/** Parameters that a rule or a clock of the pack reads, each value moved by one and begun a day late. */
export function parameterMutants(pack: PolicyPack): readonly Mutant[] {
  const text = JSON.stringify([pack.rules.map(({ when, must }) => [when, must]), pack.charts, pack.chains]);
  const read = Object.values(pack.parameters).filter(
    ({ id }) => text.includes(`params[\\"${id}\\"]`) || text.includes(`"parameter":"${id}"`),
  );
  return read.flatMap((parameter) =>
    parameter.values.flatMap((value, index) =>
      spoiltValues(value, pack.coverage.from).map((spoilt) => mutant(pack, parameter, index, spoilt)),
    ),
  );
}

function spoiltValues(value: ParameterValue, first: LocalDate): readonly Spoilt[] {
  // A value from before the pack's own time cannot begin late in any case of the pack.
  const late: readonly Spoilt[] =
    value.from < first
      ? []
      : [
          {
            key: 'late',
            kind: 'date',
            what: `${value.from} 起改为次日起`,
            value: { ...value, from: addDays(value.from, 1) },
          },
        ];
  const of = value.value;
  if (typeof of === 'number') {
    const moved = [of + 1, of - 1].map((to): Spoilt => ({
      key: `value/${to - of}`,
      kind: 'threshold',
      what: `${of} → ${to}`,
      value: { ...value, value: to },
    }));
    return [...moved, ...late];
  }
  if (Array.isArray(of)) {
    const shorter = of.map((dropped, index): Spoilt => ({
      key: `item/${index}`,
      kind: 'threshold',
      what: `去掉 ${String(dropped)}`,
      value: { ...value, value: of.filter((_, other) => other !== index) },
    }));
    return [...shorter, ...late];
  }
  return late;
}

function mutant(pack: PolicyPack, parameter: Parameter, index: number, spoilt: Spoilt): Mutant {
  const { id, values, source = '' } = parameter;
  const changed = {
    ...parameter,
    values: values.map((one, other) => (other === index ? spoilt.value : one)),
  };
  return {
    id: `parameter/${id}/${index}/${spoilt.key}`,
    kind: spoilt.kind,
    clause: values[index]?.clause ?? [],
    source,
    near: id,
    what: `参数 ${id}：${spoilt.what}`,
    pack: { ...pack, parameters: { ...pack.parameters, [id]: changed } },
  };
}
