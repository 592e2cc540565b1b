import { Environment, type ParseResult } from '@marcbachmann/cel-js';
import { celType, type FactShape } from './fact-shape.js';

/** Bounds of one expression; the longest real rule stays far below them. */
const LIMITS = {
  maxAstNodes: 400,
  maxDepth: 40,
  maxListElements: 100,
  maxMapEntries: 20,
  maxCallArguments: 4,
};

/**
 * The two worlds of an expression: `check` knows the types of all facts and is asked once, at load;
 * `parse` gives the program that runs, over plain JSON, where every fact is dynamic. A typed world at run
 * time would wrap each object it touches and reject JavaScript numbers as integers.
 */
export class CelWorld {
  private readonly typed: Environment;
  private readonly dynamic: Environment;

  constructor(facts: ReadonlyMap<string, FactShape>) {
    this.typed = arithmetic(new Environment({ limits: LIMITS }));
    this.dynamic = arithmetic(new Environment({ limits: LIMITS }));
    for (const [name, shape] of facts) {
      const type = celType(shape);
      if (typeof type === 'string') this.typed.registerVariable(name, type);
      else this.typed.registerVariable({ name, schema: type });
      this.dynamic.registerVariable(name, 'dyn');
    }
  }

  /** Type-checks against the declared facts. */
  check(source: string): ReturnType<Environment['check']> {
    return this.typed.check(source);
  }

  /**
   * The program.
   * @throws ParseError when the expression is malformed
   */
  parse(source: string): ParseResult {
    return this.dynamic.parse(source);
  }
}

const OPERATIONS = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
} as const;

/** JSON does not tell whole numbers from others, so `params.share * 100` must work: CEL alone would refuse it. */
function arithmetic(environment: Environment): Environment {
  for (const [sign, calculate] of Object.entries(OPERATIONS)) {
    environment.registerOperator(`double ${sign} int: double`, (a: number, b: bigint) =>
      calculate(a, Number(b)),
    );
    environment.registerOperator(`int ${sign} double: double`, (a: bigint, b: number) =>
      calculate(Number(a), b),
    );
  }
  return environment;
}
