import { documentOf } from '../../../src/documents/index.js';
import type { JsonObject } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import {
  DRAFT,
  featureEntities,
  FeatureOffice,
  refusedCodes,
  type MovedCase,
} from '../../support/feature-office.js';

describeOnBothEngines('numbers (发文字号、索引号)', { entities: featureEntities }, (engine) => {
  const office = new FeatureOffice(() => engine.database);
  const register = (at: MovedCase, payload: JsonObject = {}) =>
    office.attempt(at, { type: 'REGISTER', payload, effects: ['assign-number'] });
  const numbers = async (at: MovedCase, payload: JsonObject = {}) => {
    const moved = await register(at, payload);
    if (!moved.ok) return refusedCodes(moved);
    const { documentNumber, indexNumber } = documentOf(moved.value.facts);
    return [documentNumber, indexNumber];
  };
  const signedIn = async (year: number, draft: JsonObject = {}, organ = 'zj-housing'): Promise<MovedCase> => {
    const moved = await office.created(draft, { organ });
    return {
      ...moved,
      facts: { ...moved.facts, document: { ...documentOf(moved.facts), signedOn: `${year}-06-01` } },
    };
  };

  it('begin with 1 and stay without a gap when many register at once and some are turned away', async () => {
    const drafts = await Promise.all(Array.from({ length: 24 }, () => signedIn(2018)));
    const tried = await Promise.all(
      drafts.map((draft, index) =>
        numbers(draft, index % 3 === 0 ? { documentNumber: '某建〔2018〕第9号' } : {}),
      ),
    );
    const drawn = tried.filter(([first]) => first?.startsWith('某建'));
    const serial = (number: string | null | undefined, pattern: RegExp) =>
      Number(pattern.exec(number ?? '')?.[1]);
    const sorted = (all: readonly number[]) => [...all].sort((a, b) => a - b);
    const oneToSixteen = Array.from({ length: 16 }, (_, index) => index + 1);
    expect(sorted(drawn.map(([number]) => serial(number, /^某建〔2018〕([1-9]\d*)号$/)))).toEqual(
      oneToSixteen,
    );
    expect(sorted(drawn.map(([, index]) => serial(index, /^000014349\/2018-0*([1-9]\d*)$/)))).toEqual(
      oneToSixteen,
    );
  });

  it('are counted by code word and by the year of 成文日期', async () => {
    expect(await numbers(await signedIn(2016))).toEqual(['某建〔2016〕1号', '000014349/2018-00017']);
    expect(await numbers(await signedIn(2016))).toEqual(['某建〔2016〕2号', '000014349/2018-00018']);
  });

  it('never change once they are assigned', async () => {
    const moved = await register(await signedIn(2015));
    if (!moved.ok) throw new Error('not registered');
    expect(await numbers(moved.value)).toEqual(['某建〔2015〕1号', '000014349/2018-00019']);
    expect(
      await numbers(moved.value, { documentNumber: '某建〔2015〕2号', indexNumber: '000014349/2015-00002' }),
    ).toEqual(['number-already-assigned', 'number-already-assigned']);
  });

  it('are taken as stated for papers numbered before, once only, and passed over when drawn', async () => {
    const paper = { documentNumber: '某建〔2014〕2号', indexNumber: '014416330/2018-04736' };
    expect(await numbers(await signedIn(2014), paper)).toEqual(['某建〔2014〕2号', '014416330/2018-04736']);
    expect(await numbers(await signedIn(2014), paper)).toEqual([
      'document-number-taken',
      'index-number-taken',
    ]);
    expect((await numbers(await signedIn(2014)))[0]).toBe('某建〔2014〕1号');
    expect((await numbers(await signedIn(2014)))[0]).toBe('某建〔2014〕3号');
  });

  it('refuse an import whose stated number is in use, and take it where it is free', async () => {
    const stated = (documentNumber: string) =>
      office.create({ ...DRAFT, stated: { signedOn: null, documentNumber } });
    expect(refusedCodes(await stated('某建〔2014〕2号'))).toEqual(['document-number-taken']);
    expect(refusedCodes(await stated('某建〔2014〕99号'))).toEqual([]);
  });

  it('refuse an index number whose organisation code fails its check, unless it is said to be local', async () => {
    const draft = await signedIn(2013);
    expect(await numbers(draft, { indexNumber: '000000001/2021-00151' })).toEqual(['index-number-check']);
    expect((await numbers(draft, { indexNumber: '000000001/2021-00151', indexScheme: 'local' }))[1]).toBe(
      '000000001/2021-00151',
    );
  });

  it('give no document number to information that is no document, and no index number to what is withheld', async () => {
    expect((await numbers(await signedIn(2012, { kind: 'information' })))[0]).toBeNull();
    expect(await numbers(await signedIn(2012, { attribute: 'withheld' }))).toEqual(['某建〔2012〕1号', null]);
  });

  it('ask which code word where an organ has several, and refuse where nothing is set up', async () => {
    const draft = await signedIn(2018, {}, 'finance');
    expect(await numbers(draft)).toEqual(['document-code-unknown', 'numbering-not-configured']);
    expect(await numbers(draft, { code: '某建', indexNumber: '430S00/2019-16610' })).toEqual([
      'document-code-unknown',
    ]);
    expect(await numbers(draft, { code: '某财办', indexNumber: '430S00/2019-16610' })).toEqual([
      '某财办〔2018〕1号',
      '430S00/2019-16610',
    ]);
  });
});
