/** The languages people are named in. */
export type NameLanguage = "en" | "zh-Hans" | "pl";

/** Given and family names to invent people from. Shape: Polish family names are such as men and women both bear unchanged. */
export interface NameList {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** Small own lists; any person made from them is invented. */
export const NAME_LISTS: Readonly<Record<NameLanguage, NameList>> = {
  en: {
    given: ["Alice", "Ben", "Clara", "Daniel", "Ella", "Frank", "Grace", "Henry", "Isla", "Jack", "Kate", "Liam"],
    family: ["Ashdown", "Barlow", "Cartwright", "Dunmore", "Ellery", "Fairweather", "Granger", "Holloway", "Ingham"],
  },
  pl: {
    given: ["Agnieszka", "Bartosz", "Celina", "Dawid", "Elżbieta", "Grzegorz", "Łucja", "Michał", "Żaneta", "Paweł"],
    family: ["Wójcik", "Krawczyk", "Zając", "Wróbel", "Dąb", "Sikora", "Jeż", "Gołąb", "Mróz", "Ślusarczyk"],
  },
  "zh-Hans": {
    given: ["伟明", "芳华", "晓东", "静怡", "子涵", "志强", "雨桐", "建国", "丽娜", "浩然"],
    family: ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"],
  },
};
