/** Typst source. Data: `SignatureList`. The head of the table comes again on each page. */
export const signatureListTemplate = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title + ": " + data.forum)
#set text(font: fonts, lang: "de", region: "de", size: 10pt)
#set page(
  paper: "a4",
  flipped: true,
  margin: (x: 15mm, top: 15mm, bottom: 18mm),
  footer: context text(size: 8pt)[
    #data.forum #h(1fr) Seite #counter(page).display() von #counter(page).final().first()
  ],
)
#set par(leading: 0.5em)
#show heading.where(level: 1): set text(size: 20pt, weight: 600)
#show heading.where(level: 2): set text(size: 13pt, weight: 600)
#show heading: set block(above: 1.2em, below: 0.8em)
#show table: set text(hyphenate: true)
#show table.cell.where(y: 0): set text(weight: 600)

= #data.title
#text(size: 12pt, weight: 600, data.forum)

#for fact in data.facts [#fact #linebreak()]

#for (index, list) in data.lists.enumerate() {
  if list.heading != none {
    if index > 0 { pagebreak(weak: true) }
    heading(level: 2, list.heading)
  }
  table(
    columns: (10mm, 1.1fr, 1.4fr, 1.1fr, 1.4fr),
    align: (right + horizon, left + horizon, left + horizon, left + horizon, left + horizon),
    inset: (x: 2mm, y: 2.2mm),
    stroke: 0.5pt + luma(110),
    table.header[Nr.][Name][Organisation oder Kommune][Kreis][Unterschrift],
    ..list.lines.map(line => (
      table.cell(str(line.nr), inset: (y: 3.6mm)),
      line.name, line.organisation, line.district, [],
    )).flatten()
  )
}
`;
