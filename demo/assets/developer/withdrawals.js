/** Answers a withdrawal the way that is chosen on the page. */
export function answerWithdrawals() {
  document.addEventListener('assent:withdraw', (/** @type {any} */ event) => {
    const chosen = document.querySelector('input[name="withdrawal"]:checked')
    const answer = chosen instanceof HTMLInputElement ? chosen.value : 'reload'
    if (answer === 'stay') event.preventDefault()
    if (answer === 'wait') event.waitUntil(new Promise((resolve) => setTimeout(resolve, 2000)))
  })
}
