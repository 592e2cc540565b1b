import { markup, type Html } from '../html.js';
import { SEARCH_PARAMETER } from '../paths.js';

/** The labelled field for words, numbers and index numbers; belongs into a form that leads to the list. */
export function searchField(value: string): Html {
  return markup`<div class="field grow"><label for="search">标题、文号或索引号</label><input id="search" type="search" name="${SEARCH_PARAMETER}" value="${value}" autocomplete="off"></div>`;
}
