/**
 * An element with its class and children, made without parsing markup: the page's policy lets
 * nobody write `innerHTML`.
 *
 * @param {string} name `td` or, with a class, `td.quiet`
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function element(name, ...children) {
  const [tag, className] = name.split('.')
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children)
  return made
}
