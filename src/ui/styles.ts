/**
 * What every layer shares, and the banner. The colours are mixed from the system's, so light, dark
 * and forced colours come by themselves; `--assent-*` replaces them.
 */
export const styles = /* css */ `
:host {
  all: initial;
  position: fixed;
  z-index: var(--assent-z-index, 2147483000);
  color-scheme: light dark;
  font-size: 15px;
  line-height: 22px;
  font-family: var(--assent-font);
  overflow-wrap: anywhere;
  --text: var(--assent-text, color-mix(in srgb, CanvasText 88%, Canvas));
  --accent: var(--assent-accent, var(--text));
  --space: var(--assent-space, 16px);
}
:host(:lang(ko)) {
  word-break: keep-all;
}
* {
  box-sizing: border-box;
  margin: 0;
}
h2 {
  font-size: 17px;
  line-height: 24px;
  text-wrap: balance;
}
[part="text"] {
  padding-top: 4px;
}
a {
  color: inherit;
}
button {
  flex: 1 0 128px;
  min-height: 44px;
  padding: 8px var(--space);
  font: inherit;
  font-weight: 600;
  color: var(--assent-on-accent, color-mix(in srgb, CanvasText 8%, Canvas));
  background: var(--accent);
  border: 1px solid var(--accent);
  border-radius: var(--assent-radius, 8px);
}
.plain {
  padding-inline: 0;
  color: inherit;
  background: none;
  border: 0;
  text-decoration: underline;
}
button:hover {
  opacity: 0.85;
}
:focus-visible {
  outline: 2px solid;
  outline-offset: 2px;
}
.layer, .acts {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
}
.layer {
  align-items: center;
  position: fixed;
  inset: auto -1px -1px;
  max-height: 50dvh;
  gap: 0 32px;
  padding: var(--space) max(var(--space), 50% - 560px, env(safe-area-inset-left)) 0;
  overflow: auto;
  scroll-padding-bottom: 120px;
  color: var(--text);
  background: var(--assent-surface, Canvas);
  border: 1px solid var(--assent-line, #8885);
  box-shadow: 0 0 32px #0002;
}
.layer > div {
  flex: 1 1 320px;
  padding-bottom: max(var(--space), env(safe-area-inset-bottom));
}
/* No word is so long that yes and no stand in rows of their own: they stay alike. */
.layer .acts button {
  min-width: 0;
  padding: 8px;
}
@media (min-height: 400px) {
  .layer > .acts {
    position: sticky;
    bottom: 0;
    background: inherit;
    box-shadow: 0 -8px 8px var(--assent-surface, Canvas);
  }
}
@media (prefers-contrast: more) {
  :host {
    --text: CanvasText;
    --assent-muted: CanvasText;
    --assent-line: CanvasText;
  }
}
@media print {
  :host {
    display: none !important;
  }
}
`
