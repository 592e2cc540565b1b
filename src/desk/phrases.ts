import { execute, insertRow, run, sql, type Database } from '../database/index.js';
import { refuseMarked, statement } from '../documents/index.js';
import type { Actor, Authorizer } from '../identity/index.js';
import { err, newId, ok, refusal, type Clock, type Refusal, type Result } from '../kernel/index.js';
import { PhraseRow } from './entities/phrase.entity.js';

/** 常用意见 of one person. */
export interface Phrase {
  readonly id: string;
  readonly text: string;
}

type Answer<T> = Promise<Result<T, readonly Refusal[]>>;

/** 不超过 200 字，不超过 50 条 */
const TEXT_MAX = 200;
const MOST = 50;

/** 常用意见 — everybody's own; nobody sees another's. */
export class Phrases {
  readonly permission = 'inbox.read';

  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  /** In the order in which they were added. */
  async list(actor: Actor): Answer<readonly Phrase[]> {
    const denied = this.authorizer.require(actor, this.permission);
    return denied.length > 0 ? err(denied) : ok(await phrasesOf(this.database.reader, actor));
  }

  /** @returns `phrase-known` for one that is there, `phrases-full`, or what a text of a case would be refused for */
  async add(actor: Actor, text: string): Answer<Phrase> {
    const denied = this.authorizer.require(actor, this.permission);
    if (denied.length > 0) return err(denied);
    const read = statement(TEXT_MAX)(text.trim(), 'text', '常用意见');
    if (!read.ok) return read;
    const marked = refuseMarked([{ where: 'text', text: read.value }], this.clock.today());
    if (marked.length > 0) return err(marked);
    return this.database.decide(async (tx) => {
      const known = await phrasesOf(tx, actor);
      if (known.some((one) => one.text === read.value)) return err([alreadyKnown()]);
      if (known.length >= MOST) return err([full()]);
      const phrase = { id: newId(this.clock.now()), text: read.value };
      await insertRow(tx, PhraseRow, { ...phrase, person: actor.person });
      return ok(phrase);
    });
  }

  /** @returns `unknown` for a phrase that is not there or not the actor's */
  async remove(actor: Actor, id: string): Answer<null> {
    const denied = this.authorizer.require(actor, this.permission);
    if (denied.length > 0) return err(denied);
    return this.database.decide(async (tx) => {
      const gone = await execute(
        tx,
        sql`delete from desk_phrase where id = ${id} and person = ${actor.person}`,
      );
      return gone === 1 ? ok(null) : err([noPhrase()]);
    });
  }
}

function phrasesOf(reader: Database['reader'], actor: Actor): Promise<readonly Phrase[]> {
  return run<Phrase>(
    reader,
    sql`select id, text from desk_phrase where person = ${actor.person} order by id`,
  );
}

function alreadyKnown(): Refusal {
  return refusal({ code: 'phrase-known', message: '已有这一条常用意见', cure: '直接选用' });
}

function full(): Refusal {
  return refusal({
    code: 'phrases-full',
    message: `常用意见不得多于 ${MOST} 条`,
    cure: '先删去不用的',
    facts: { max: MOST },
  });
}

function noPhrase(): Refusal {
  return refusal({ code: 'unknown', message: '没有这一条常用意见', cure: '刷新后再试' });
}
