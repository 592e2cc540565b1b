import type { AssessmentScheme } from '../model/assessment.js';
import { fault, type Fault } from '../model/fault.js';
import type { StatisticalForm } from '../model/form.js';
import type { PolicySource, RuleSource } from '../model/library.js';
import type { ChainSource, ChartSource, ListItem, Parameter, Unencoded } from '../model/pack.js';
import type { Measure } from '../model/measure.js';
import type { Property } from '../model/property.js';
import type { Scenario } from '../model/scenario.js';
import { parseScenarios } from '../scenario/parse-scenario.js';
import type { RawPack } from '../schema/raw.js';
import type { CheckedFile } from './checked-file.js';
import { chainSource, chartSource } from './normalise-chart.js';
import { parseAssessment } from './parse-assessment.js';
import { parseForm } from './parse-form.js';
import { parseLists, parseUnencoded } from './parse-lists.js';
import { parseMeasures } from './parse-measures.js';
import { parseParameters } from './parse-parameters.js';
import { parseProperties } from './parse-properties.js';
import { parseRules } from './parse-rules.js';

/** Collects what the files of one version hold, whatever their order. */
export class VersionParts {
  readonly rules: RuleSource[] = [];
  readonly charts = new Map<string, ChartSource>();
  readonly chains = new Map<string, ChainSource>();
  readonly parameters = new Map<string, Parameter>();
  readonly lists = new Map<string, readonly ListItem[]>();
  readonly forms = new Map<string, StatisticalForm>();
  readonly measures = new Map<string, Measure>();
  readonly assessments = new Map<string, AssessmentScheme>();
  readonly properties: Property[] = [];
  readonly unencoded: Unencoded[] = [];
  readonly scenarios: Scenario[] = [];
  readonly faults: Fault[] = [];
  private readonly ruleIds = new Map<string, string>();

  take({ kind, content, source }: CheckedFile, pack: RawPack): void {
    const where = `${source.file}:${source.at('/id').line}`;
    switch (kind) {
      case 'rules':
        this.takeRules(parseRules(content, source), source);
        break;
      case 'chart':
        this.charts.set(content.id, chartSource(content, where));
        this.matchFileName(content.id, source);
        break;
      case 'chain':
        this.chains.set(content.id, chainSource(content, where));
        this.matchFileName(content.id, source);
        break;
      case 'parameters': {
        const { parameters, faults } = parseParameters(content, source);
        this.faults.push(...faults);
        for (const parameter of parameters) this.once(this.parameters, parameter.id, parameter, source);
        break;
      }
      case 'lists': {
        const { lists, faults } = parseLists(content, source);
        this.faults.push(...faults);
        for (const [id, items] of lists) this.once(this.lists, id, items, source);
        break;
      }
      case 'form': {
        const { form, faults } = parseForm(content, source);
        this.faults.push(...faults);
        this.forms.set(form.id, form);
        this.matchFileName(form.id, source);
        break;
      }
      case 'measures':
        this.takeMeasures(parseMeasures(content, source), source);
        break;
      case 'assessment': {
        const { scheme, faults } = parseAssessment(content, source);
        this.faults.push(...faults);
        this.assessments.set(scheme.id, scheme);
        this.matchFileName(scheme.id, source);
        break;
      }
      case 'properties':
        this.takeProperties(parseProperties(content, source), source);
        break;
      case 'unencoded':
        this.unencoded.push(...parseUnencoded(content, source));
        break;
      case 'scenario':
        this.scenarios.push(...parseScenarios(content, source, pack.effectiveFrom));
        break;
      case 'pack':
      case 'instrument':
        break;
    }
  }

  private takeRules(rules: readonly RuleSource[], source: PolicySource): void {
    rules.forEach((rule, index) => {
      const first = this.ruleIds.get(rule.id);
      if (first !== undefined) {
        this.faults.push(
          fault(
            source.at(`/${index}/id`),
            'duplicate-id',
            `规则 ${rule.id} 重复，${first} 已有；请改名，或删去一处`,
          ),
        );
      } else {
        this.ruleIds.set(rule.id, rule.source);
        this.rules.push(rule);
      }
    });
  }

  private takeProperties(properties: readonly Property[], source: PolicySource): void {
    properties.forEach((property, index) => {
      const first = this.properties.find(({ id }) => id === property.id);
      if (first === undefined) this.properties.push(property);
      else
        this.faults.push(
          fault(
            source.at(`/${index}/id`),
            'duplicate-id',
            `性质 ${property.id} 重复，${first.source} 已有；请改名，或删去一处`,
          ),
        );
    });
  }

  private takeMeasures(measures: readonly Measure[], source: PolicySource): void {
    measures.forEach((measure, index) => {
      const first = this.measures.get(measure.id);
      if (first === undefined) this.measures.set(measure.id, measure);
      else
        this.faults.push(
          fault(
            source.at(`/${index}/id`),
            'duplicate-id',
            `口径 ${measure.id} 重复，${first.source} 已有；请改名，或删去一处`,
          ),
        );
    });
  }

  private once<T>(into: Map<string, T>, id: string, item: T, source: PolicySource): void {
    if (into.has(id))
      this.faults.push(
        fault(source.at(`/${id}`), 'duplicate-id', `${id} 已在另一个文件中写过，请合并，或改名`),
      );
    else into.set(id, item);
  }

  private matchFileName(id: string, source: PolicySource): void {
    if (source.file.endsWith(`/${id}.yaml`)) return;
    this.faults.push(
      fault(source.at('/id'), 'id-mismatch', `编号 ${id} 与文件名不一致，文件应叫 ${id}.yaml`),
    );
  }
}
