/** What the preferences wear as a part of the page. */
export const panelStyles = /* css */ `
:host {
  display: block;
  position: static;
}
.panel {
  padding: 0;
  margin: 0;
  color: var(--text);
  background: var(--assent-surface, Canvas);
  border: 1px solid var(--line);
  border-radius: calc(var(--assent-radius, 8px) * 1.5);
}
.panel > .body {
  overflow: visible;
}
`
