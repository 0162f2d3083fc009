/**
 * What every layer shares, and the banner. The colours are mixed from the system's, so light, dark
 * and forced colours come by themselves; `--assent-*` replaces them. Sizes follow the visitor's own
 * type size. Within a rule, the declarations stand in the order that compresses best: 20 B less.
 */
export const styles = /* css */ `
:host {
  all: initial;
  --accent: var(--assent-accent, var(--text));
  line-height: 1.45;
  font-family: var(--assent-font);
  color-scheme: light dark;
  z-index: var(--assent-z-index, 2147483000);
  --text: var(--assent-text, color-mix(in srgb, CanvasText 88%, Canvas));
  --space: var(--assent-space, 16px);
  position: fixed;
  overflow-wrap: anywhere;
}
:host(:lang(ko)) {
  word-break: keep-all;
}
* {
  margin: 0;
  box-sizing: border-box;
}
h2 {
  text-wrap: balance;
  font-size: 1.125em;
}
[part="text"] {
  padding-top: 4px;
}
a {
  text-wrap: nowrap;
  color: inherit;
}
button {
  flex: 1 0 8em;
  font: inherit;
  font-weight: 600;
  background: var(--accent);
  border: 1px solid var(--accent);
  border-radius: var(--assent-radius, 8px);
  padding: 8px var(--space);
  color: var(--assent-on-accent, color-mix(in srgb, CanvasText 8%, Canvas));
  min-height: 44px;
}
.plain {
  padding-inline: 0;
  text-decoration: underline;
  border: 0;
  background: none;
  color: inherit;
}
button:hover {
  opacity: 0.85;
}
:focus-visible {
  outline-offset: 2px;
  outline: 2px solid var(--text);
}
.layer, .acts {
  gap: 8px;
  flex-wrap: wrap;
  display: flex;
}
.layer {
  max-height: 50%;
  font-size: 0.94em;
  scroll-padding-bottom: 120px;
  align-items: center;
  visibility: visible;
  inset: auto 0 0;
  padding: var(--space) max(var(--space), 50% - 560px, env(safe-area-inset-left)) 0;
  box-shadow: 0 0 32px #0002;
  position: fixed;
  overflow: auto;
  gap: 0 32px;
  background: var(--assent-surface, Canvas);
  border-top: 1px solid var(--assent-line, #8885);
  color: var(--text);
}
.layer > div {
  flex: 1 1 20em;
  padding-bottom: max(var(--space), env(safe-area-inset-bottom));
}
/* No word is so long that yes and no stand in rows of their own: they stay alike. */
.layer .acts button {
  padding: 8px;
  min-width: 0;
}
/* Where there is room beside them, or above, the answers stay in sight: on a phone on its side, too. */
@media (min-height: 26em), (min-width: 40em) {
  .layer > .acts {
    box-shadow: 0 -8px 8px var(--assent-surface, Canvas);
    bottom: 0;
    background: inherit;
    position: sticky;
  }
}
@media (prefers-contrast: more) {
  :host {
    --text: CanvasText;
    --assent-line: CanvasText;
  }
}
@media print {
  :host {
    display: none !important;
  }
}
`
