interface Window {
  /** Set by Material for MkDocs: emits the document now and after each exchange of its content. */
  document$?: { subscribe(next: () => void): unknown };
}
