/** What a node is drawn as: a plain dot where cases begin or end, a box for an activity, stage, or step, a diamond, or a pill for an outcome. */
export type NodeShape = "start" | "end" | "activity" | "decision" | "outcome";

/** What a node's colour says; the text always says it too. */
export type NodeTone = "neutral" | "good" | "bad" | "muted";

/** A node to be placed. `column` and `lane` name entries of the picture's columns and lanes; leave both out for a free graph. */
export interface PictureNode {
  readonly id: string;
  readonly shape: NodeShape;
  readonly tone: NodeTone;
  readonly title: string;
  /** A second, smaller line: "1,912 · 4 d". */
  readonly detail?: string;
  readonly column?: string;
  readonly lane?: string;
  /** What hovering tells. */
  readonly hint?: string;
}

/** An arrow. Shape: `weight` 0–1 sets the width, `heat` 0–1 the colour from quick to slow (null: no time known). */
export interface PictureEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly heat: number | null;
  readonly label?: string;
  readonly hint?: string;
  /** Drawn dashed and in the colour of trouble: a path the drawing does not have. */
  readonly deviation?: boolean;
}

/** A named column (a stage, from left to right) or lane (a role, from top to bottom). */
export interface PictureBand {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
}

/**
 * A picture before it is laid out: what there is, in which order, how heavy and how hot. Texts are final, in one language.
 * Shape: columns and lanes in drawing order, empty for a free graph; ids unique; edges join nodes of the picture, self-loops and
 * parallel edges allowed.
 */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly columns: readonly PictureBand[];
  readonly lanes: readonly PictureBand[];
}
