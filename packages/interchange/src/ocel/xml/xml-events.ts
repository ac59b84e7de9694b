import { SaxesParser } from "saxes";

/** A place in an XML text, both from 1. */
export interface XmlPlace {
  readonly line: number;
  readonly column: number;
}

/** What is told of an XML text as it is read. */
export interface XmlListener {
  start(name: string, attributes: Readonly<Record<string, string>>): void;
  end(text: string): void;
  /** A DOCTYPE stands here; nothing it declares is expanded or fetched. */
  doctype(): void;
  fault(place: XmlPlace): void;
}

/**
 * Reads XML in pieces of text.
 * Shape: `end` gets the text that stands in the element behind its last child. Names come without their namespace prefix.
 * Edges: what is not well formed is told by `fault`, and reading goes on.
 */
export class XmlEvents {
  #depth = 0;
  #text = "";
  readonly #parser = new SaxesParser();

  constructor(listener: XmlListener) {
    this.#parser.on("opentag", ({ name, attributes }) => {
      this.#depth++;
      this.#text = "";
      listener.start(localName(name), attributes);
    });
    this.#parser.on("text", (text) => (this.#text += text));
    this.#parser.on("cdata", (text) => (this.#text += text));
    this.#parser.on("closetag", () => {
      this.#depth--;
      listener.end(this.#text);
      this.#text = "";
    });
    this.#parser.on("doctype", () => listener.doctype());
    this.#parser.on("error", () => listener.fault(this.place));
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#depth;
  }

  get place(): XmlPlace {
    return { line: this.#parser.line, column: this.#parser.column + 1 };
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  /** Says that no text comes any more. */
  close(): void {
    this.#parser.close();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
