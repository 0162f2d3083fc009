/**
 * What the declaration wears in the page: only its shape, and of no weight, so that every rule of
 * the page comes before it. Seven columns need room; elsewhere each service is a block of its own.
 */
export const tableStyles = /* css */ `
:where([data-assent-declaration]) {
  container-type: inline-size;
}
:where([data-assent-declaration] > table) {
  width: 100%;
  border-collapse: collapse;
  overflow-wrap: break-word;
  word-break: keep-all;
}
:where([data-assent-declaration] td:nth-child(5)) {
  overflow-wrap: anywhere;
}
:where([data-assent-declaration] caption) {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
:where([data-assent-declaration] :is(th, td)) {
  padding: 12px 0;
  padding-inline-end: 16px;
  text-align: start;
  vertical-align: top;
  border-bottom: 1px solid #8885;
}
:where([data-assent-declaration] :is(th, td):last-child) {
  padding-inline-end: 0;
  white-space: nowrap;
}
@container (max-width: 960px) {
  :where([data-assent-declaration] :is(table, tbody, tr, th, td)) {
    display: block;
  }
  :where([data-assent-declaration] thead) {
    display: none;
  }
  :where([data-assent-declaration] tr) {
    padding: 16px 0;
    border-bottom: 1px solid #8885;
  }
  :where([data-assent-declaration] :is(th, td)) {
    padding: 2px 0;
    border: 0;
  }
  :where([data-assent-declaration] td) {
    display: grid;
    grid-template-columns: minmax(112px, 1fr) 3fr;
    gap: 0 16px;
  }
  :where([data-assent-declaration] td)::before {
    content: attr(data-label);
    opacity: 0.75;
  }
  :where([data-assent-declaration] td:empty) {
    display: none;
  }
}
`
