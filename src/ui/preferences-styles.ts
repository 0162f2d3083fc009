/** What the second layer and single questions wear on top of `styles`. */
export const preferencesStyles = /* css */ `
:host {
  --muted: var(--assent-muted, color-mix(in srgb, var(--text) 75%, Canvas));
  --line: var(--assent-line, #8885);
}
dialog, .panel {
  padding: 0;
  color: var(--text);
  background: var(--assent-surface, Canvas);
  border: 1px solid var(--line);
  border-radius: calc(var(--assent-radius, 8px) * 1.5);
}
dialog {
  width: 640px;
  max-width: 100%;
  max-height: min(100%, 760px);
  margin: auto;
  box-shadow: 0 0 32px #0002;
}
dialog[open] {
  display: flex;
  flex-direction: column;
}
::backdrop {
  background: #0006;
}
.head {
  display: flex;
  justify-content: space-between;
  align-items: center;
  gap: 16px;
}
.head, .foot, .body {
  padding: 12px 24px;
}
.head button {
  flex: none;
}
h2:focus {
  outline: 0;
}
h3 {
  font: inherit;
  font-weight: 600;
}
.body {
  flex: auto;
  padding-top: 0;
  overflow: auto;
  overscroll-behavior: contain;
}
.body .plain {
  flex: none;
}
.links {
  display: flex;
  flex-wrap: wrap;
  gap: 0 24px;
}
details .quiet {
  margin-top: 8px;
}
.said {
  position: fixed;
  inset: 12px 12px auto;
  width: fit-content;
  padding: 12px 16px;
  margin: auto;
  color: var(--text);
  background: var(--assent-surface, Canvas);
  border: 1px solid var(--line);
  border-radius: var(--assent-radius, 8px);
  pointer-events: none;
}
.said:empty {
  opacity: 0;
}
.foot {
  padding-bottom: max(12px, env(safe-area-inset-bottom));
  border-top: 1px solid var(--line);
}
/* Yes and no are alike, whatever their words: in one row, with the third beside or beneath them. */
.foot button {
  flex: 1 1 112px;
  min-width: 0;
  padding: 8px;
}
.foot [part="save"] {
  flex: 2 1 200px;
}
.foot p:not(:empty) {
  padding-bottom: 8px;
}
.body > p {
  padding: 0 0 16px;
}
.body section {
  padding: 12px 0 16px;
  border-top: 1px solid var(--line);
}
.row {
  display: flex;
  gap: 12px;
  align-items: center;
  min-height: 44px;
}
.row b {
  flex: 1;
  font-weight: 600;
}
.row span, .body section p, dt, summary, .foot p {
  color: var(--muted);
  font-size: 0.9em;
}
ul {
  padding: 0;
  padding-inline-start: 16px;
  list-style: none;
}
section > ul {
  margin-top: 8px;
  border-inline-start: 2px solid var(--line);
}
summary {
  width: fit-content;
  padding: 8px 0 16px;
}
dl {
  display: grid;
  grid-template-columns: minmax(6em, 1fr) 3fr;
  gap: 4px 12px;
  padding: 4px 0 8px;
}
dd {
  font-size: 0.9em;
}
dd:only-of-type, dd:last-child:not(dt + dd) {
  grid-column: 2;
}
input {
  flex: none;
  appearance: none;
  width: 44px;
  height: 24px;
  padding: 3px;
  border: 1px solid var(--muted);
  border-radius: 12px;
}
input::before {
  content: "";
  display: block;
  width: 16px;
  height: 16px;
  background: var(--muted);
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
.quiet {
  color: inherit;
  background: none;
  border-color: var(--muted);
}
textarea {
  width: 100%;
  height: 120px;
  font: 12px/16px monospace;
  color: inherit;
  background: none;
  border: 1px solid var(--muted);
}
@media (max-width: 40em) {
  dialog {
    margin-bottom: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  dl {
    display: block;
  }
  dt {
    margin-top: 4px;
  }
}
@media (max-height: 25em) {
  dialog[open] {
    display: block;
  }
}
@media (prefers-reduced-motion: no-preference) {
  dialog {
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
  input::before,
  input:checked::before {
    background: ButtonText;
  }
}
@media (prefers-contrast: more) {
  :host {
    --assent-muted: CanvasText;
  }
}
`
