/** Something that is open until `closedBy` comes: the type of a Markdown mark's token, or an end tag, `</b>`. */
export interface Opened {
  readonly closedBy: string;
}

const isTag = (closedBy: string): boolean => closedBy.startsWith('</');

/** Marks and tags that are open, the innermost on top. What is asked of them takes the same time however many there are. */
export class OpenMarks<Mark extends Opened> {
  readonly #open: Mark[] = [];
  readonly #marks = new Counts();
  /** The tags that are open in the innermost Markdown mark, in the one around it, and so on; the first are in none. */
  readonly #tags: [Counts, ...Counts[]] = [new Counts()];

  get top(): Mark | undefined {
    return this.#open.at(-1);
  }

  get depth(): number {
    return this.#open.length;
  }

  push(mark: Mark): void {
    this.#open.push(mark);
    if (isTag(mark.closedBy)) this.#innermost.add(mark.closedBy, 1);
    else {
      this.#marks.add(mark.closedBy, 1);
      this.#tags.push(new Counts());
    }
  }

  pop(): Mark | undefined {
    const mark = this.#open.pop();
    if (mark === undefined) return undefined;
    if (isTag(mark.closedBy)) this.#innermost.add(mark.closedBy, -1);
    else {
      this.#marks.add(mark.closedBy, -1);
      this.#tags.pop();
    }
    return mark;
  }

  /** Whether it closes one: a tag closes within the Markdown mark that it was opened in, or not at all. */
  closes(closedBy: string): boolean {
    return (isTag(closedBy) ? this.#innermost : this.#marks).has(closedBy);
  }

  get #innermost(): Counts {
    return this.#tags.at(-1) ?? this.#tags[0];
  }
}

class Counts {
  readonly #counts = new Map<string, number>();

  add(name: string, count: 1 | -1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }
}
