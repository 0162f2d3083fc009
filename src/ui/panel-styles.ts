/** What the preferences wear as a part of the page. */
export const panelStyles = /* css */ `
:host {
  display: block;
  position: static;
}
.panel > .head {
  padding-top: 24px;
}
.panel > .body {
  overflow: visible;
}
`
