import type { ComponentChild, ComponentChildren } from 'preact'
import type { Given } from './given.ts'
import { preferencesStyles } from './preferences-styles.ts'

const styles = new CSSStyleSheet()
styles.replaceSync(preferencesStyles)

const open = (dialog: HTMLDialogElement | null) => {
  if (!dialog) return
  const root = dialog.getRootNode() as ShadowRoot
  if (!root.adoptedStyleSheets.includes(styles))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles]
  dialog.showModal()
  dialog.querySelector('h2')?.focus()
}

interface SheetProps extends Given {
  part: string
  title: string
  children: ComponentChildren
  /** The answers, always in sight. */
  answers: ComponentChildren
}

/** A modal dialog. Closing it, by Esc or its button, changes nothing. */
export function Sheet({
  consent,
  texts,
  part,
  title,
  children,
  answers,
}: SheetProps): ComponentChild {
  return (
    <dialog
      part={part}
      class="sheet"
      aria-labelledby="title"
      onClose={() => consent.close()}
      ref={open}
    >
      <header>
        <h2 part="title" id="title" tabIndex={-1}>
          {title}
        </h2>
        <button type="button" part="close" class="plain" onClick={() => consent.close()}>
          {texts.close}
        </button>
      </header>
      <div class="body">{children}</div>
      <footer>{answers}</footer>
    </dialog>
  )
}
