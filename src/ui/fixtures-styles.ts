/** What stands beside the layers. */
export const fixturesStyles = /* css */ `
.fixtures:not(:only-child) {
  display: none;
}
.quiet {
  color: inherit;
  background: none;
  border-color: var(--line, #8888);
}
[part="trigger"], [part="notice"] {
  position: fixed;
  color: var(--text);
  background: var(--assent-surface, Canvas);
  border: 1px solid var(--assent-line, #8885);
  border-radius: var(--assent-radius, 8px);
  box-shadow: 0 0 32px #0002;
}
[part="trigger"] {
  inset: auto auto 12px;
  inset-inline-start: 12px;
}
[part="notice"] {
  inset: auto 12px 12px;
  display: flex;
  flex-wrap: wrap;
  gap: 8px 16px;
  align-items: center;
  max-width: 640px;
  margin: auto;
  padding: 12px 16px;
}
[part="notice"] p {
  flex: 1 1 240px;
}
[part="placeholder"] {
  display: flex;
  flex-direction: column;
  gap: 12px;
  align-items: center;
  justify-content: center;
  height: 100%;
  padding: 16px;
  text-align: center;
  color: var(--text);
  background: var(--assent-surface, Canvas);
  border: 1px solid var(--assent-line, #8885);
  border-radius: var(--assent-radius, 8px);
}
`
