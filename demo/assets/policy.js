/** The button that takes every consent back. It is of no use before Assent runs, so it is hidden. */

const button = document.querySelector('[data-withdraw]')
const answer = document.querySelector('[data-answer]')

window.assent = window.assent || []
window.assent.push((consent) => {
  button.hidden = false
  button.addEventListener('click', () => {
    const granted = consent.config.categories.some(
      ({ id, required }) => !required && consent.isGranted(id),
    )
    if (granted) consent.withdraw()
    answer.textContent = granted ? button.dataset.done : button.dataset.nothing
  })
})
