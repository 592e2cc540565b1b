export type { Count, Counted, CountScope, EntryRef } from './model/counted.js';
