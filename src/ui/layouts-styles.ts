/** What the first layer wears where it is no bar at the bottom. */
export const layoutsStyles = /* css */ `
.top {
  inset: 0 0 auto;
  border-top: 0;
  border-bottom: 1px solid var(--assent-line, #8885);
  padding-top: max(var(--space), env(safe-area-inset-top));
}
.card {
  --space: var(--assent-space, 20px);
  --edge: 16px;
  inset: auto;
  bottom: max(var(--edge), env(safe-area-inset-bottom));
  flex-flow: column;
  align-items: stretch;
  width: 400px;
  max-width: calc(100% - 2 * var(--edge));
  max-height: min(80%, 720px);
  padding: 16px var(--space) 0;
  border: 1px solid var(--assent-line, #8885);
  border-radius: calc(var(--assent-radius, 8px) * 1.5);
}
.card > div, .card > form {
  flex: none;
  padding-bottom: 16px;
}
.card.top {
  top: max(var(--edge), env(safe-area-inset-top));
  bottom: auto;
}
.start {
  inset-inline-start: max(var(--edge), env(safe-area-inset-left));
}
.end {
  inset-inline-end: max(var(--edge), env(safe-area-inset-right));
}
.corner {
  --space: var(--assent-space, 16px);
  width: 320px;
  font-size: 0.9em;
}
.corner h2 {
  font-size: 1.05em;
}
.center {
  --space: var(--assent-space, 28px);
  inset: 0;
  width: 480px;
  height: fit-content;
  padding-top: var(--space);
  margin: auto;
}
.card > .acts {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  padding-bottom: 8px;
}
.card .plain {
  grid-column: 1 / -1;
}
.switches {
  flex: 1 1 280px;
  padding-bottom: var(--space);
}
.switches label {
  display: flex;
  gap: 4px 12px;
  align-items: center;
  min-height: 44px;
  padding: 4px 0 8px;
}
.switches label > span {
  flex: 1;
  order: -2;
}
small {
  display: block;
  font-size: 0.85em;
}
small, .state {
  color: var(--assent-muted, color-mix(in srgb, var(--text) 75%, Canvas));
}
.state {
  order: -1;
  font-size: 0.85em;
  font-style: normal;
}
.state > :last-child, :checked + .state > :first-child {
  display: none;
}
:checked + .state > :last-child {
  display: inline;
}
.quiet {
  color: inherit;
  background: none;
  border-color: #888;
}
.switches button {
  width: 100%;
}
input {
  flex: none;
  appearance: none;
  width: 44px;
  height: 24px;
  padding: 3px;
  margin: 0;
  border: 1px solid #888;
  border-radius: 12px;
}
input::before {
  content: "";
  display: block;
  width: 16px;
  height: 16px;
  background: var(--assent-muted, color-mix(in srgb, var(--text) 75%, Canvas));
  border-radius: 50%;
}
input:checked {
  background: var(--accent);
  border-color: var(--accent);
}
input:checked::before {
  margin-inline-start: auto;
  background: var(--assent-on-accent, Canvas);
}
@media (max-width: 40em) {
  .card {
    --space: var(--assent-space, 16px);
    --edge: 12px;
    width: auto;
    max-height: 50%;
  }
  .choices {
    max-height: max(66%, min(85%, 520px));
  }
  .start, .end {
    inset-inline: var(--edge);
  }
}
@media (prefers-reduced-motion: no-preference) {
  .card {
    animation: 0.16s show;
  }
  @keyframes show {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
}
@media (forced-colors: active) {
  input::before, input:checked::before {
    background: ButtonText;
  }
}
@media (prefers-contrast: more) {
  :host {
    --assent-muted: CanvasText;
  }
}
`
