import { Component, type ComponentChild, type ComponentChildren } from 'preact'
import type { Given } from './given.ts'
import { sheetOf, wear } from './host.ts'
import { preferencesStyles } from './preferences-styles.ts'

/** What dialogs and panels wear. */
export const styles = sheetOf(preferencesStyles)

export interface SheetProps extends Given {
  part: string
  title: string
  children: ComponentChildren
  /** The answers, always in sight. */
  answers: ComponentChildren
}

/** What a dialog and a panel are made of. */
export const partsOf = ({ title, children, answers }: SheetProps, close?: ComponentChild) => (
  <>
    <div class="head">
      <h2 part="title" id="title" tabIndex={-1}>
        {title}
      </h2>
      {close}
    </div>
    <div class="body">{children}</div>
    <div class="foot">{answers}</div>
  </>
)

/** The second of a double click was meant for what lay there before: it answers nothing. */
const passOverSecond = (event: MouseEvent) => {
  if (event.detail > 1) event.stopPropagation()
}

/** A modal dialog. Closing it, by Esc or its button, changes nothing. */
export class Sheet extends Component<SheetProps> {
  dialog: HTMLDialogElement | undefined

  /** Called with the dialog once it is there, and with nothing before it goes. */
  show = (dialog: HTMLDialogElement | null) => {
    if (dialog) {
      wear(dialog.getRootNode() as ShadowRoot, styles)
      dialog.onclose = () => this.dialog && this.props.consent.close()
      dialog.showModal()
      // Hidden by a blocker it would lock the page, and nobody would see by what.
      if (!dialog.getClientRects()[0]) queueMicrotask(this.props.consent.close)
      dialog.querySelector('h2')?.focus()
      this.dialog = dialog
    } else {
      const gone = this.dialog
      this.dialog = undefined
      // The browser gives the focus back to what had it before, also where a decision ends the dialog.
      gone?.close()
    }
  }

  override render(props: SheetProps): ComponentChild {
    const { consent, texts, part } = props
    return (
      <dialog
        part={part}
        class="sheet"
        aria-label={props.title}
        ref={this.show}
        onClickCapture={passOverSecond}
      >
        {partsOf(
          props,
          <button type="button" part="close" class="plain" onClick={() => consent.close()}>
            {texts.close}
          </button>,
        )}
      </dialog>
    )
  }
}
