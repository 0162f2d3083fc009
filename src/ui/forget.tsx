import { Component, type ComponentChild } from 'preact'
import { create } from '../page/own.ts'
import { eraseDatabases } from './databases.ts'
import { type Given, labelOf } from './given.ts'

/**
 * Removes the record and what the services stored here; then everything is asked again. The button
 * stands behind a disclosure that names what goes, so that nobody presses it by mistake.
 */
export class Forget extends Component<Given> {
  forget = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const { consent, texts } = this.props
    const root = currentTarget.getRootNode() as ShadowRoot
    const heading = currentTarget.closest('[part=preferences]')?.querySelector('h2')
    if (currentTarget.closest('dialog')) consent.close()
    consent.forget()
    // Also of who had refused: no withdrawal is heard then.
    eraseDatabases({ consent })
    // Where the preferences are a panel of the page, they stay and the button goes.
    heading?.focus()
    say(texts.forgotten, root)
  }

  override render({ consent, texts }: Given): ComponentChild {
    const { services, cookie } = consent.config
    const storing = services.filter(
      ({ cookies, storage, session }) => cookies || storage || session,
    )
    const names = storing.map((service) => labelOf({ consent, texts }, service))
    return (
      <details>
        <summary>{texts.forget}</summary>
        <p>
          {texts.storage}: {[cookie.name, ...names].join(', ')}
        </p>
        <button type="button" class="quiet" onClick={this.forget}>
          {texts.forget}
        </button>
      </details>
    )
  }
}

/** A line at the edge of the window, until the visitor goes on; it takes no focus and no click. */
function say(text: string, root: ShadowRoot): void {
  const line = create('p')
  line.role = 'status'
  line.className = 'said'
  root.append(line)
  // A screen reader reads what changes in an element it knows already.
  setTimeout(() => {
    // The interface may be gone by then.
    if (!line.isConnected) return
    line.textContent = text
    for (const event of ['pointerdown', 'focusin'])
      addEventListener(event, () => line.remove(), { once: true })
  }, 100)
}
