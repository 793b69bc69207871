/** Where the page stands, shown in the bar at the top: the project, and what in it fills the whole page. */

/** A step on the way to the page. */
export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The way to the page that is shown. */
export class Place {
  #crumbs = $state.raw<readonly Crumb[]>([]);

  /** From the outermost in; empty on pages that stand in no project. */
  get crumbs(): readonly Crumb[] {
    return this.#crumbs;
  }

  /** Shows these crumbs until the returned function is called. */
  enter(crumbs: readonly Crumb[]): () => void {
    this.#crumbs = crumbs;
    return () => {
      if (this.#crumbs === crumbs) this.#crumbs = [];
    };
  }
}
