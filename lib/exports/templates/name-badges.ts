/**
 * Typst source. Data: `NameBadges`. Eight badges of 95 × 68 mm on a page, with thin lines to cut along. A long name is
 * set smaller until it fits into two lines; one row is never parted over two pages.
 */
export const nameBadgesTemplate = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(font: fonts, lang: "de", region: "de")
#set page(paper: "a4", margin: (x: 10mm, y: 12.5mm))
#set par(leading: 0.45em, spacing: 0.7em)

#let width = 95mm
#let height = 68mm

#let inner = width - 14mm

#let fitted(content, weight, sizes, limit) = context {
  let longest = content.split(regex("[ -]")).sorted(key: word => word.len()).last()
  let fits = sizes.filter(size => {
    let set-in(words) = text(size: size, weight: weight, hyphenate: false, words)
    measure(block(width: inner, set-in(content))).height <= limit and measure(set-in(longest + "-")).width <= inner
  })
  text(size: fits.at(0, default: sizes.last()), weight: weight, hyphenate: fits.len() == 0, content)
}

#let badge(person) = block(width: width, height: height, inset: 7mm, clip: true)[
  #fitted(data.forum, 400, (9pt, 8pt, 7pt), 8mm)
  #v(1fr)
  #par(fitted(person.name, 600, (30pt, 26pt, 22pt, 18pt, 14pt), 24mm))
  #par(fitted(person.organisation, 400, (14pt, 12pt, 10pt, 8pt), 12mm))
  #text(size: 11pt, person.district)
  #v(1fr)
]

#grid(
  columns: (width, width),
  rows: height,
  stroke: (thickness: 0.4pt, paint: luma(150), dash: "dashed"),
  ..data.badges.map(badge)
)
`;
