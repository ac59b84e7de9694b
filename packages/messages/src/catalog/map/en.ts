export const mapEn = {
  "map.draft.role": "Sales",
  "map.draft.start": "Start",
  "map.draft.trigger": "A new deal comes in",
  "map.draft.decision": "What next after “{stage}”?",
  "map.picture.days": "{days, plural, one {# day} other {# days}}",
  "map.picture.win-rate": "{share} won",

  "issue.map-malformed":
    "The value at “{path}” is not part of a map. Build maps with the package’s own types, or read them with parseMap.",
  "issue.draft-without-stages": "A map cannot be drafted without stages. Give at least one.",
  "issue.draft-name-duplicate": "Two stages or outcomes of the draft are called “{name}”. Give each its own name.",
  "issue.draft-flow-unknown":
    "A flow of the draft names “{name}”, which is neither a stage nor an outcome. Add it, or remove the flow.",

  "issue.map-empty": "There is no map in this text. Start with “schema: 1”, an id, a version, a name, and locales.",
  "issue.map-too-large":
    "The text is longer than {max, number} characters, more than a map can be. Check that it is the right file.",
  "issue.map-too-deep":
    "Blocks are nested deeper than {max, number} levels. Check brackets and indentation; a map needs no more than eight.",
  "issue.map-not-yaml":
    "This cannot be read as YAML. Check indentation, quotes, colons, and brackets here and on the line before.",
  "issue.map-tab-indent": "This line is indented with a tab. Indent with spaces.",
  "issue.map-several-documents": "A second document begins here (“---”). Keep one map in one file.",
  "issue.map-alias": "Anchors (&) and aliases (*) are not used in maps. Write the value out.",
  "issue.map-tag": "The tag “{tag}” is not used in maps. Remove it.",
  "issue.map-key-duplicate": "“{key}” is written twice in one block. Keep one of them.",
  "issue.map-key-unknown": "“{key}” is not known here. Check the spelling, or remove it.",
  "issue.map-key-missing": "“{key}” is missing. Add it.",
  "issue.map-type-wrong":
    "“{field}” should be {expected, select, string {text; put it in quotes if it looks like a number or a yes or no} number {a number} int {a whole number} boolean {true or false} array {a list, each entry on its own line after a hyphen} tuple {a list of two numbers} object {a block of keys} record {a block of keys} other {something else}}.",
  "issue.map-value-unknown": "“{field}” cannot be “{value}”. Use one of: {allowed}.",
  "issue.map-schema-unknown":
    "This map is written in form {value}, which this program does not read. It reads “schema: 1”; use a newer program, or save the map in that form.",
  "issue.map-text-empty": "“{field}” is empty. Write something, or remove the key.",
  "issue.map-locales-empty": "The map names no language. List at least one under “locales”: en, zh-Hans, or pl.",
  "issue.map-position-malformed": "“{field}” is not a position. Write two numbers: [120, 40].",
  "issue.map-number-too-small": "“{field}” is too small. The least it can be is {min, number}.",
  "issue.map-number-too-big": "“{field}” is too large. The most it can be is {max, number}.",
  "issue.map-id-malformed":
    "“{value}” cannot be an id. Use lower-case letters and digits joined by hyphens, beginning with a letter, at most 80 characters: “stage-discovery”.",
  "issue.map-duration-malformed":
    "“{value}” is not a length of time. Write P3D for three days, PT4H for four hours, P2W for two weeks.",
  "issue.map-block-empty": "“{field}” says nothing. Fill in at least one of its keys, or remove it.",

  "issue.map-stage-undeclared":
    "“{element}” is in the stage “{stage}”, which the map does not have. Add the stage, or name another.",
  "issue.map-lane-undeclared":
    "“{element}” is in the lane “{lane}”, which the map does not have. Add the lane, or name another.",
  "issue.map-id-duplicate": "The id “{element}” is used more than once. Give each element an id of its own.",
  "issue.map-start-entered": "“{element}” leads into the start “{node}”. Let it lead to the node after the start.",
  "issue.map-outcome-left":
    "“{element}” leads out of the outcome “{node}”, where deals end. Remove it, or make that node a step.",
  "issue.map-step-forks":
    "The step “{element}” has {ways, plural, one {# way} other {# ways}} out; a step has at most one. Put a decision after it.",
  "issue.map-decision-without-choice":
    "The decision “{element}” has {ways, plural, =0 {no way} one {only # way} other {# ways}} out; it needs at least two. Add the missing answers, or remove the decision.",
  "issue.map-default-count":
    "The decision “{element}” has {defaults, plural, =0 {no default way} one {# default way} other {# default ways}} out; it needs exactly one. Mark the way taken when no other fits with “isDefault: true”.",
  "issue.map-branch-undecided":
    "Nothing says when “{element}” is taken. Give it a condition (“when”), mark it as the default, or as chosen by people (“isManual: true”).",
  "issue.map-branch-contradictory":
    "“{element}” is more than one of default, manual, and conditional. Keep one of them.",
  "issue.map-choice-outside-decision":
    "“{element}” has a condition or a mark of choice but does not leave a decision. Remove them, or put a decision before it.",
  "issue.map-edge-dangling":
    "“{element}” joins “{node}”, which is not a node of the map. Add the node, or remove the edge.",
  "issue.map-order-tied":
    "“{element}” and “{other}” both have the order {ord, number}. Give each its own, so that it is clear which comes first.",
  "issue.map-role-undeclared":
    "“{element}” names the role “{target}”, which the map does not have. Add the role, or name another.",
  "issue.map-field-undeclared": "“{element}” uses the field “{target}”, which is not declared. Add it to “fields”.",
  "issue.map-kpi-misplaced":
    "The KPI “{element}” is to be measured on {scope, select, map {the whole map} stage {a stage} node {a node} edge {an edge} other {some element}}, but “{target}” is not one. Name the right element, or change the scope.",
  "issue.map-element-undeclared":
    "“{element}” links to “{target}”, which the map does not have. Correct the id, or remove the link.",
  "issue.map-question-misplaced":
    "The question “{element}” is asked at “{target}”, which is neither a stage nor a node of the map. Name one that is.",
  "issue.map-layout-stray":
    "The layout places “{element}”, which is not a node of the map. Remove it from the layout; the map itself is not affected.",
  "issue.map-text-missing": "A text of “{element}” is missing in the map’s first language, {locale}. Add it.",
} as const;
