/** What the placeholders, the trigger and the announcement wear on top of `styles`. */
export const fixturesStyles = /* css */ `
:host::before {
  content: "";
  grid-area: 1 / 1;
  padding-top: calc(100% * var(--ratio, 0));
}
.layer ~ .fixtures {
  display: none;
}
.quiet {
  flex: initial;
  color: inherit;
  background: none;
  border-color: #888;
}
[part="trigger"], [part="notice"], [part="placeholder"] {
  color: var(--text);
  background: var(--assent-surface, Canvas);
  border: 1px solid var(--assent-line, #8885);
  border-radius: var(--assent-radius, 8px);
}
[part="trigger"], [part="notice"] {
  position: fixed;
  bottom: 12px;
  box-shadow: 0 0 32px #0002;
}
[part="trigger"] {
  inset-inline-start: 12px;
  padding-inline: 16px;
  text-decoration: none;
}
[part="notice"] {
  inset-inline: 12px;
  display: flex;
  flex-wrap: wrap;
  gap: 8px 24px;
  align-items: center;
  width: fit-content;
  max-width: 720px;
  padding: 12px var(--space);
  margin: auto;
}
[part="notice"] p {
  flex: 1 1 280px;
}
[part="trigger"] ~ [part="notice"] {
  bottom: 5em;
}
.layer [part="notice"] {
  position: static;
  display: block;
  max-width: none;
  padding: 12px 0 0;
  margin: 0;
  background: none;
  border: 0;
  box-shadow: none;
}
.layer [part="notice"] button {
  margin-top: 8px;
}
[part="placeholder"] {
  position: relative;
  grid-area: 1 / 1;
  display: flex;
  flex-direction: column;
  gap: 12px;
  align-items: center;
  justify-content: center;
  padding: var(--space);
  overflow: hidden;
  text-align: center;
  text-wrap: balance;
  background: var(--assent-surface, color-mix(in srgb, CanvasText 6%, Canvas));
}
[part="placeholder"] p {
  max-width: 480px;
}
.small {
  font-size: 0.85em;
  color: var(--assent-muted, color-mix(in srgb, var(--text) 75%, Canvas));
}
[part="placeholder"] .acts button {
  flex: auto;
}
img {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  object-fit: cover;
}
img ~ div {
  position: relative;
}
img ~ .told, img ~ .acts .quiet {
  background: var(--assent-surface, Canvas);
}
img ~ .told {
  padding: 8px;
  border-radius: var(--assent-radius, 8px);
}
@media (prefers-contrast: more) {
  :host {
    --assent-muted: CanvasText;
  }
}
`
