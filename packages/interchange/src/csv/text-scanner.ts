/** A text being read from left to right. Shape: `number` is the value of the digits taken last. */
export class TextScanner {
  text = "";
  position = 0;
  number = 0;

  begin(text: string): void {
    this.text = text;
    this.position = 0;
  }

  get isAtEnd(): boolean {
    return this.position === this.text.length;
  }

  /** The code unit at the position; NaN at the end. */
  get code(): number {
    return this.text.charCodeAt(this.position);
  }

  /** Takes at most so many digits, and gives how many there were. */
  digits(most: number): number {
    const end = Math.min(this.text.length, this.position + most);
    let value = 0;
    let index = this.position;
    for (; index < end; index++) {
      const digit = this.text.charCodeAt(index) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    const count = index - this.position;
    this.number = value;
    this.position = index;
    return count;
  }

  /** Takes one of these code units if it stands here. */
  takeOne(codes: ReadonlySet<number>): boolean {
    if (!codes.has(this.code)) return false;
    this.position++;
    return true;
  }

  /** Takes this text if it stands here. */
  takeText(wanted: string): boolean {
    if (!this.text.startsWith(wanted, this.position)) return false;
    this.position += wanted.length;
    return true;
  }

  /** Takes what the sticky pattern matches here; null if it does not. */
  takePattern(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match !== null) this.position = pattern.lastIndex;
    return match;
  }
}
