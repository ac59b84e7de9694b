/** Sentences about XES and OCEL files, in English. */
export const markupLogsEn = {
  "issue.xes-no-log": "This is not an XES file: it has no log element. Check that the right file was chosen.",
  "issue.xes-no-events":
    "No event of the file could be used, so there is no log. The other issues say why; if activities have another name here, give the attribute or classifier that names them.",
  "issue.xes-truncated":
    "The file breaks off inside the element “{element}”. Everything complete up to there was used; get the whole file again.",
  "issue.xes-token-too-long": "A single tag is longer than 64 MB; reading stopped there. The file is probably damaged.",
  "issue.xes-markup-broken":
    "The XML is broken here; what could be read of the tag was used. Correct the file or export it again.",
  "issue.xes-encoding-unknown":
    "The file says it is in the encoding “{encoding}”, which is unknown; it was read as UTF-8. Save it as UTF-8 if letters look wrong.",
  "issue.xes-classifier-unknown": "The file has no classifier “{classifier}”. Choose one of: {available}.",
  "issue.xes-second-log":
    "The file holds more than one log; all were read into one. Split the file if they do not belong together.",
  "issue.xes-doctype-skipped": "The file has a DOCTYPE. For safety it was left out, and nothing it declares was used.",
  "issue.xes-entity-unknown":
    "An entity that XML does not define was kept as it is written. Write the character itself instead.",
  "issue.xes-character-forbidden": "A control character that XML forbids was replaced by a space.",
  "issue.xes-encoding-broken":
    "Some texts hold bytes that are not UTF-8; these show as �. Export the file again in UTF-8.",
  "issue.xes-end-tag-mismatch":
    "Start and end tags do not match at “{element}”; a missing one was assumed, a surplus one left out. Check the events around this line.",
  "issue.xes-element-unknown": "XES knows no such element; it was left out with all it holds.",
  "issue.xes-element-misplaced": "The element cannot stand inside “{around}”; it was left out with all it holds.",
  "issue.xes-nesting-too-deep": "Attributes nested more than 32 levels deep were left out.",
  "issue.xes-attributes-too-many":
    "The file has more than 20,000 different attributes; further ones were left out. Keys that hold values are the usual cause.",
  "issue.xes-part-missing": "An element lacks its “{part}”, so it says nothing and was left out.",
  "issue.xes-value-invalid": "The value “{value}” is not of the type {type}; it was kept as it is written.",
  "issue.xes-value-empty": "A value of type {type} is empty and counts as missing.",
  "issue.xes-key-repeated": "The same attribute comes twice in one event or trace; the later value was kept.",
  "issue.xes-time-invalid":
    "“{value}” cannot be read as a time. The event keeps its place in the file but has no time; write times as 2026-03-01T09:30:00Z.",
  "issue.xes-time-missing":
    "Events without a time keep their place in the file; durations cannot be computed for them. If the time is in another attribute, name it.",
  "issue.xes-trace-repeated":
    "More than one trace is called “{name}”. Each stays a case of its own; the later one is now “{given}”.",
  "issue.xes-trace-empty": "Traces without a usable event (“{name}” is the first) are not cases of the log.",
  "issue.xes-event-outside-trace": "Events that stand outside any trace belong to no case and were left out.",
  "issue.xes-event-without-activity":
    "Events that name no activity were left out. If another attribute names it, give that attribute or a classifier.",
  "issue.xes-part-unknown": "XES knows no “{part}” on this element; it was left out.",
  "issue.xes-element-order": "“{element}” comes later than the standard asks; it was read all the same.",
  "issue.xes-text-ignored": "Text between the tags means nothing in XES and was left out.",
  "issue.xes-list-without-values":
    "A list has no “values” element; attributes that stand in it directly were read as nested ones.",
  "issue.xes-type-mixed": "The attribute comes as {type} here, but as {other} elsewhere; mixed types count as text.",
  "issue.xes-global-missing":
    "The file declares this attribute for every {scope, select, trace {trace} other {event}}, but some lack it. Missing values stay missing; the declared one is not filled in.",
  "issue.xes-classifier-key-undeclared":
    "The classifier “{classifier}” uses this attribute, which the file does not declare for every event or trace.",
  "issue.xes-classifiers-available":
    "Activities are named by concept:name. The file also offers classifiers: {available}.",
  "issue.xes-log-attributes-left-out":
    "Attributes of the log as a whole have no place in an event log here and were left out.",
  "issue.xes-time-without-zone":
    "Times without a time zone were taken as UTC. Durations across a change of the clocks may be off by an hour.",
  "issue.xes-times-at-midnight":
    "All times stand at midnight, so the source seems to know only days; durations within a day say nothing.",
  "issue.xes-trace-unnamed": "Traces without a name are called by their number, the first “{name}”.",
  "issue.xes-lifecycle-left-out": "Events of other lifecycle transitions than “complete” were left out, as asked.",
  "issue.xes-lifecycle-mixed":
    "Events come with several lifecycle transitions ({transitions}), so one piece of work may count more than once. Read only “complete” to count each once.",
  "issue.ocel-syntax-broken": "The file is broken here and cannot be read beyond doubt. Correct it or export it again.",
  "issue.ocel-too-large":
    "The file is too large to be held as one text. Split it, or save it as XML, which is read piece by piece.",
  "issue.ocel-not-log":
    "This is not an object-centric event log: it has neither events nor objects. Check that the right file was chosen.",
  "issue.ocel-encoding-unknown":
    "The file says it is in the encoding “{encoding}”, which is unknown; it was read as UTF-8. Save it as UTF-8 if letters look wrong.",
  "issue.ocel-encoding-broken": "The file holds bytes that are not UTF-8; these show as �. Export it again in UTF-8.",
  "issue.ocel-truncated": "The file breaks off here. Get the whole file again.",
  "issue.ocel-no-events":
    "No event belongs to an object, so there are no cases. Check the references from events to objects.",
  "issue.ocel-object-type-unknown": "No object of the type “{type}” has events. Choose one of: {available}.",
  "issue.ocel-doctype-skipped": "The file has a DOCTYPE. For safety it was left out, and nothing it declares was used.",
  "issue.ocel-element-unknown": "OCEL knows no such element here; it was left out with all it holds.",
  "issue.ocel-entry-broken":
    "An entry here is not of the form that OCEL asks for; what could not be understood of it was left out.",
  "issue.ocel-event-without-type": "Events without a type name no activity and were left out.",
  "issue.ocel-event-repeated": "The event id “{event}” comes more than once; all these events were kept.",
  "issue.ocel-event-left-out":
    "Events that belong to no object of the type “{type}” are in no case and were left out. Choose another object type to see them.",
  "issue.ocel-object-without-type":
    "The object “{object}” has no type, so it can be no case; its events were kept where they belong to other objects.",
  "issue.ocel-object-repeated":
    "The object id “{object}” comes more than once; the entries were taken together, with the type of the first.",
  "issue.ocel-object-missing":
    "The object “{object}” is referred to but is not in the file; the reference was left out.",
  "issue.ocel-event-type-undeclared":
    "Events have this type, but the file does not declare it; they were used all the same.",
  "issue.ocel-object-type-undeclared":
    "Objects have this type, but the file does not declare it; they were used all the same.",
  "issue.ocel-attribute-repeated": "The same attribute comes twice in one event; the later value was kept.",
  "issue.ocel-value-invalid": "The value “{value}” is not of the declared type {type}; it was kept as text.",
  "issue.ocel-value-nested":
    "A value is a list or an object of its own and was left out; OCEL knows only single values.",
  "issue.ocel-time-missing":
    "Events without a time keep their place in the file; durations cannot be computed for them.",
  "issue.ocel-time-invalid":
    "“{value}” cannot be read as a time. The event keeps its place in the file but has no time; write times as 2026-03-01T09:30:00Z.",
  "issue.ocel-time-without-zone":
    "Times without a time zone were taken as UTC. Durations across a change of the clocks may be off by an hour.",
  "issue.ocel-object-type":
    "Object type “{type}”: {objects, plural, one {# object} other {# objects}}, {cases, number} with events, in {events, plural, one {# event} other {# events}}.",
  "issue.ocel-convergence":
    "Some events belong to several objects of the type “{type}” and count in the case of each: {copies, plural, one {# event was} other {# events were}} added this way. Counts of events, and the durations between them, are off accordingly.",
  "issue.ocel-object-without-events": "Objects of the type “{type}” that no event belongs to are not cases of the log.",
  "issue.ocel-attribute-changed": "The attribute changes over time; cases carry its last value.",
} as const;
