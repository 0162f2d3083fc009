/* Shows the layer that the address asks for, also where a decision was made before. */

const layer = new URLSearchParams(location.search).get('layer')

window.assent?.push((assent) => {
  if (layer === 'page') return assent.denyAll()
  assent.open('banner')
  if (layer === 'preferences') assent.open('preferences')
  if (layer === 'ask') assent.ask('voice')
})
