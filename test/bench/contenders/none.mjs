/** The page alone: what every other column is compared with. */
export const none = { id: 'none', title: 'no consent script', role: 'reference', page: () => ({}) }
