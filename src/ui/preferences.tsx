import { Component, type ComponentChild, type ComponentType, render } from 'preact'
import { create } from '../page/own.ts'
import type { ConsentRecord, Service } from '../types.ts'
import { askedBy } from './banner.ts'
import { eraseDatabases } from './databases.ts'
import { type Given, labelOf } from './given.ts'
import { sendsGpc } from './gpc.ts'
import type { Layer, LayerKind } from './layer.ts'
import { prevailingIn } from './prevailing.ts'
import { Sheet, type SheetProps } from './sheet.tsx'
import { textIn } from './text-in.ts'
import { choicesOf, recorded, ticked, wouldReload } from './ticks.ts'
import { Told } from './told.tsx'
import { wordingOf } from './wording.ts'

/** Consents whose withdrawals are heard already. */
const watched = new WeakSet<object>()

/** Databases go with a withdrawal, once somebody may choose: the reload waits for that. */
function eraseWithWithdrawal({ consent }: Given): void {
  if (watched.has(consent)) return
  watched.add(consent)
  consent.on('withdraw', ({ waitUntil }) => waitUntil(eraseDatabases({ consent })))
}

/** The second layer. */
export const putLayer: LayerKind = (given, root) =>
  putDrawn(root, (draw) => (
    <Preferences {...given} draw={draw} record={given.consent.record} Frame={Sheet} />
  ))

/** A layer that Preact draws. */
export function putDrawn(root: ShadowRoot, make: (draw: () => void) => ComponentChild): Layer {
  const place = create('div')
  // What comes after it was closed draws nothing.
  const draw = () => {
    if (place.parentNode) render(make(draw), place)
  }
  root.append(place)
  draw()
  return {
    draw,
    end() {
      render(null, place)
      place.remove()
    },
  }
}

interface PreferencesProps extends Given {
  /** What they stand in: a dialog, or a panel of the page. */
  Frame: ComponentType<SheetProps>
  /** Another one, and all starts again from what was recorded. */
  record: ConsentRecord | undefined
  /**
   * Draws all of it again, after what a component has in mind has changed. Preact's own way, `setState`,
   * copies into plain objects, which fails on a page that has frozen `Object.prototype`.
   */
  draw(): void
}

/** For the one question, which is fetched beside this file and needs no third one. */
export { Sheet, Told }

/** Every category and service with a switch of its own. Nothing counts before it is saved. */
export class Preferences extends Component<PreferencesProps> {
  ticks = recorded(this.props.consent)
  /** The record that they began with. */
  drawn = this.props.record
  /** Fetched once there is a record: a first visit has none. */
  Receipt?: typeof import('./receipt.tsx').Receipt

  override componentDidMount(): void {
    eraseWithWithdrawal(this.props)
    if (this.props.record && !this.Receipt)
      import('./receipt.tsx').then(
        ({ Receipt }) => {
          this.Receipt = Receipt
          this.props.draw()
        },
        // Left while it was fetched, or blocked: everything else stands.
        () => {},
      )
  }

  override componentDidUpdate(): void {
    this.componentDidMount()
  }

  row(each: { id: string }, isRequired: boolean, described?: string): ComponentChild {
    const { consent, texts, draw } = this.props
    const { ticks } = this
    const isOn = ticks.has(each.id)
    const name = <b>{labelOf(this.props, each)}</b>
    if (isRequired)
      return (
        <div class="row">
          {name} <span>{texts.alwaysOn}</span>
        </div>
      )
    return (
      <label class="row">
        {name}
        <span aria-hidden="true">{isOn ? texts.on : texts.off}</span>
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state
          role="switch"
          part="switch"
          data-id={each.id}
          aria-describedby={described}
          checked={isOn}
          onChange={({ currentTarget }) => {
            this.ticks = ticked(consent, ticks, each.id, currentTarget.checked)
            draw()
          }}
        />
      </label>
    )
  }

  service(service: Service, isRequired: boolean): ComponentChild {
    const { details } = this.props.texts
    return (
      <li key={service.id}>
        {this.row(service, isRequired)}
        <details>
          <summary aria-label={`${details}: ${labelOf(this.props, service)}`}>{details}</summary>
          <Told {...this.props} service={service} />
        </details>
        {service.options && (
          <ul>{service.options.map((option) => this.service(option, isRequired))}</ul>
        )}
      </li>
    )
  }

  override render(): ComponentChild {
    const { consent, texts, Frame, draw, record } = this.props
    const { categories, policy, locale } = consent.config
    const { Receipt } = this
    if (record !== this.drawn) this.ticks = recorded(consent)
    this.drawn = record
    const prevailing = prevailingIn(this.props)
    return (
      <Frame
        consent={consent}
        texts={texts}
        part="preferences"
        title={texts.preferencesTitle}
        answers={
          <>
            <p role="status">{wouldReload(consent, this.ticks) && texts.reloads}</p>
            <div class="acts">
              {/* Where the signal has answered for everything, neither would decide anything. */}
              {askedBy(this.props)[0] &&
                (
                  [
                    ['accept', consent.grantAll],
                    ['reject', consent.denyAll],
                  ] as const
                ).map(([part, answer]) => (
                  <button
                    key={part}
                    type="button"
                    part={part}
                    class="quiet"
                    onClick={(event) => answer('preferences', wordingOf(event))}
                  >
                    {texts[part]}
                  </button>
                ))}
              <button
                type="button"
                part="save"
                onClick={(event) => {
                  const choices = choicesOf(consent, this.ticks)
                  // All is asked in place, and nothing ticked: there is nothing to keep.
                  if (Object.keys(choices)[0])
                    consent.decide(choices, 'preferences', wordingOf(event))
                  else consent.close()
                }}
              >
                {texts.save}
              </button>
            </div>
          </>
        }
      >
        <p part="text">{texts.preferencesText}</p>
        {sendsGpc() && <p>{texts.gpc}</p>}
        {consent.storage === 'memory' && <p>{texts.notKept}</p>}
        {categories.map((category) => (
          <section key={category.id}>
            {this.row(category, category.required, `about-${category.id}`)}
            <p id={`about-${category.id}`}>
              {textIn(category.description, locale) ?? texts.categories[category.id]?.description}
            </p>
            {category.services[0] && (
              <ul>{category.services.map((each) => this.service(each, category.required))}</ul>
            )}
          </section>
        ))}
        {Receipt && <Receipt consent={consent} texts={texts} draw={draw} />}
        {(policy?.url || policy?.contact || prevailing) && (
          <section>
            {policy?.url && (
              <p>
                <a href={policy.url}>{texts.policyLink}</a>
              </p>
            )}
            {policy?.contact && (
              <p>
                {texts.contact}: {textIn(policy.contact, locale)}
              </p>
            )}
            {prevailing && <p>{prevailing}</p>}
          </section>
        )}
      </Frame>
    )
  }
}
