export const accessEn = {
  "issue.object-unknown":
    "There is nothing called “{object}” that can be listed. Ask for one of the kinds of records you can see.",
  "issue.field-unknown": "There is no field “{field}”. Check its spelling; custom fields are written as fields.<key>.",
  "issue.operator-unfit":
    "“{operator}” cannot be used with the field “{field}”. Choose one that fits what the field holds.",
  "issue.value-unfit":
    "The value given for “{operator}” does not fit the field “{field}”. Give a value of the kind the field holds; dates as YYYY-MM-DD.",
  "issue.filter-malformed":
    "A part of the filter is neither a condition (field, operator, value) nor one of all, any, not. Correct it.",
  "issue.filter-too-deep": "The filter has conditions nested more than {limit, number} levels deep. Flatten it.",
  "issue.filter-too-large":
    "The filter has more than {limit, number} conditions. Leave some out, or put values into one list.",
  "issue.filter-list-too-long": "The list for the field “{field}” has more than {limit, number} values. Split it.",
  "issue.query-malformed":
    "A part of the query does not have the form it should have. Compare it with the description of the API.",
  "issue.query-key-unknown": "A query has no part called “{key}”. Check its spelling.",
  "issue.query-list-too-long":
    "At most {limit, plural, one {# entry is} other {# entries are}} possible here. Leave some out.",
  "issue.limit-unfit": "A page has at least 1 and at most {limit, number} entries. Ask for a number in between.",
  "issue.cursor-invalid":
    "This cursor does not belong to this list. Begin again without a cursor, and keep filter and order the same from page to page.",
  "issue.workspace-missing": "There is no workspace {workspace}.",
} as const;
