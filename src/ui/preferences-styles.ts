/** What the second layer and single questions wear on top of `styles`. */
export const preferencesStyles = /* css */ `
.sheet[open] {
  display: flex;
  flex-direction: column;
}
.sheet {
  width: 640px;
  max-width: 100%;
  max-height: min(760px, 100dvh);
  padding: 0;
  margin: auto;
  color: var(--text);
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 12px;
  box-shadow: 0 0 32px #0002;
}
.sheet::backdrop {
  background: #0006;
}
header, footer, .body {
  padding: 16px 24px;
}
.body {
  flex: 1;
  overflow: auto;
}
label {
  display: flex;
  gap: 12px;
  align-items: center;
  min-height: 44px;
}
b {
  flex: 1;
}
input {
  appearance: none;
  width: 44px;
  height: 24px;
  padding: 2px;
  border: 1px solid var(--text);
  border-radius: 12px;
}
input::before {
  content: "";
  display: block;
  width: 18px;
  height: 18px;
  background: var(--text);
  border-radius: 50%;
}
input:checked {
  background: var(--accent);
}
input:checked::before {
  margin-inline-start: auto;
  background: var(--assent-on-accent, Canvas);
}
dl {
  display: grid;
  grid-template-columns: auto 1fr;
}
`
