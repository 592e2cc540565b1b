import type { CalendarSource } from '../model/day.js';
import type { YamlMap } from './yaml-map.js';

/** Reads a rule of law that holds in every year: `{title, article, gist, verified}`. */
export function readRule(map: YamlMap): CalendarSource {
  const source = {
    title: map.text('title'),
    number: null,
    article: map.integer('article'),
    url: null,
    verified: map.flag('verified'),
  };
  map.text('gist');
  map.end();
  return source;
}

/** Reads a notice: `{about, number, date, verified, url}`. Number and date may be missing, an address may not. */
export function readNotice(map: YamlMap): CalendarSource {
  const source = {
    title: `${map.text('about')}通知`,
    number: map.has('number') ? map.text('number') : null,
    article: null,
    url: map.text('url'),
    verified: map.flag('verified'),
  };
  const signedOn = map.has('date') ? map.date('date') : null;
  if (source.url !== '' && !/^https?:\/\/\S+$/.test(source.url)) map.fault('value-invalid', '“url”应为网址');
  map.end();
  return signedOn === null ? source : { ...source, signedOn };
}
