import { Component, type ComponentChild, type ComponentType, render } from 'preact'
import { create } from '../own.ts'
import type { ConsentRecord, Service } from '../types.ts'
import { type Given, labelOf } from './given.ts'
import { sendsGpc } from './gpc.ts'
import type { Layer, LayerKind } from './layer.ts'
import { prevailingIn } from './prevailing.ts'
import { Sheet, type SheetProps } from './sheet.tsx'
import { textIn } from './text-in.ts'
import { choicesOf, recorded, type Ticks, ticked, wouldReload } from './ticks.ts'
import { Told } from './told.tsx'
import { wordingOf } from './wording.ts'

/** The second layer. */
export const putLayer: LayerKind = (given, root) =>
  putDrawn(root, () => <Preferences {...given} record={given.consent.record} Frame={Sheet} />)

/** A layer that Preact draws. */
export function putDrawn(root: ShadowRoot, make: () => ComponentChild): Layer {
  const place = create('div')
  const draw = () => render(make(), place)
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
}

/** For the one question, which is fetched beside this file and needs no third one. */
export { Sheet, Told }

/** Every category and service with a switch of its own. Nothing counts before it is saved. */
export class Preferences extends Component<PreferencesProps, { ticks: Ticks }> {
  override state = { ticks: recorded(this.props.consent) }
  /** Fetched once there is a record: a first visit has none. */
  Receipt?: typeof import('./receipt.tsx').Receipt

  override componentDidMount(): void {
    if (this.props.record && !this.Receipt)
      import('./receipt.tsx').then(
        ({ Receipt }) => {
          this.Receipt = Receipt
          this.forceUpdate()
        },
        // Left while it was fetched, or blocked: everything else stands.
        () => {},
      )
  }

  override componentDidUpdate({ record }: PreferencesProps): void {
    if (record === this.props.record) return
    this.setState({ ticks: recorded(this.props.consent) })
    this.componentDidMount()
  }

  row(each: { id: string }, isRequired: boolean): ComponentChild {
    const { consent, texts } = this.props
    const { ticks } = this.state
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
          checked={isOn}
          onChange={({ currentTarget }) =>
            this.setState({ ticks: ticked(consent, ticks, each.id, currentTarget.checked) })
          }
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
    const { consent, texts, Frame } = this.props
    const { categories, policy, locale } = consent.config
    const { ticks } = this.state
    const { Receipt } = this
    const prevailing = prevailingIn(this.props)
    return (
      <Frame
        consent={consent}
        texts={texts}
        part="preferences"
        title={texts.preferencesTitle}
        answers={
          <>
            <p role="status">{wouldReload(consent, ticks) && texts.reloads}</p>
            <div class="acts">
              <button
                type="button"
                part="accept"
                class="quiet"
                onClick={(event) => consent.grantAll('preferences', wordingOf(event))}
              >
                {texts.accept}
              </button>
              <button
                type="button"
                part="reject"
                class="quiet"
                onClick={(event) => consent.denyAll('preferences', wordingOf(event))}
              >
                {texts.reject}
              </button>
              <button
                type="button"
                part="save"
                onClick={(event) =>
                  consent.decide(choicesOf(consent, ticks), 'preferences', wordingOf(event))
                }
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
            {this.row(category, category.required)}
            <p>
              {textIn(category.description, locale) ?? texts.categories[category.id]?.description}
            </p>
            {category.services[0] && (
              <ul>{category.services.map((each) => this.service(each, category.required))}</ul>
            )}
          </section>
        ))}
        {Receipt && <Receipt consent={consent} texts={texts} />}
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
