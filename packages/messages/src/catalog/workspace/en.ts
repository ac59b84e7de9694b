export const workspaceEn = {
  "problem.status-507": "No room left",
  "problem.disk-full":
    "The disk of the server is full, and nothing of this was kept. Free some space there, and send the request again.",
  "problem.file-lost":
    "The content of this file is not in the data folder of the server. Whoever runs the server can bring it back from a copy of the folder “files”.",

  "issue.map-without-draft": "The map has no draft that could be published. Save one first.",
  "issue.map-unpublished": "Nothing of this map is published yet, so nothing can run on it. Publish it first.",
  "issue.map-is-default": "New leads and deals run on this map. Make another map the default first.",
  "issue.map-in-use": "Open leads or deals run on this map. Close or move them first.",
  "issue.maps-many":
    "A workspace has at most {max, plural, one {# map} other {# maps}}. Put one away that is not needed.",

  "issue.custom-field-key-malformed":
    "“{key}” cannot be the key of a field. Begin with a letter or digit, and use letters, digits, _ and -, at most 80.",
  "issue.custom-field-key-taken": "There already is a field with the key “{key}”. Choose another key.",
  "issue.custom-field-choices-missing": "A field of choices needs at least one choice. Add what can be chosen.",
  "issue.custom-field-choices-unfit":
    "Only fields of the type “choice” have choices. Leave them out, or change the type.",
  "issue.custom-field-choice-twice": "“{choice}” is among the choices twice. Keep one of them.",
  "issue.custom-fields-many":
    "Records of a kind have at most {max, plural, one {# custom field} other {# custom fields}}. Put one away that is not needed.",

  "issue.views-many":
    "You have {max, plural, one {# saved view} other {# saved views}}, which is the most. Delete one that is not needed.",
} as const;
