// A peer of the benchmark: the same eleven slides with PptxGenJS (npm install pptxgenjs@4.0.1).
// `node pptxgenjs_script.mjs DECK.pptx [N]` makes N decks in one process, and says on standard error what each took.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pptxgen from 'pptxgenjs'

const INPUTS = process.env.PERF_IN || path.dirname(fileURLToPath(import.meta.url))
const content = JSON.parse(fs.readFileSync(path.join(INPUTS, 'deck.json'), 'utf8'))

async function build(out) {
  const deck = new pptxgen()
  deck.layout = 'LAYOUT_WIDE'
  const notes = content.notes.values()

  function slide(title) {
    const made = deck.addSlide()
    made.addText(title, { x: 0.6, y: 0.4, w: 12.1, h: 1.0, fontSize: 32, bold: true })
    made.addNotes(notes.next().value)
    return made
  }
  function bullets(title, items) {
    const runs = items.map((text, at) => ({ text, options: { bullet: true, breakLine: at < items.length - 1 } }))
    slide(title).addText(runs, { x: 0.6, y: 1.6, w: 12.1, h: 5.2, fontSize: 24, valign: 'top' })
  }
  function table(title, rows) {
    const cells = rows.map((row, down) => row.map(text => ({
      text,
      options: { bold: down === 0, fill: { color: down === 0 ? '1F3864' : 'FFFFFF' }, color: down === 0 ? 'FFFFFF' : '222222' },
    })))
    slide(title).addTable(cells, { x: 0.6, y: 1.7, w: 12.1, fontSize: 16, border: { type: 'solid', pt: 0.5, color: 'BBBBBB' } })
  }
  function words(title, text, h, fontSize) {
    slide(title).addText(text, { x: 0.6, y: 1.6, w: 12, h, fontSize, valign: 'top' })
  }

  slide(content.title).addText(content.subtitle, { x: 0.6, y: 3.6, w: 12, h: 1.5, fontSize: 24 })
  words(content.purpose_title, content.purpose, 5, 32)
  bullets(content.benefits_title, content.benefits.map(([who, gain]) => `${who}: ${gain}`))
  const series = content.chart.series.map(([name, values]) => ({ name, labels: content.chart.categories, values }))
  slide(content.chart_title).addChart(deck.charts.BAR, series,
    { x: 0.6, y: 1.6, w: 12.1, h: 5.3, barDir: 'col', showLegend: true, legendPos: 'b' })
  table(content.change_title, content.change)
  table(content.delivery_title, content.delivery)
  slide(content.picture_title).addImage(
    { path: path.join(INPUTS, content.picture), x: 2.6, y: 1.7, w: 8.1, h: 5.4, altText: content.picture_alt })
  const quote = [{ text: content.quote, options: { italic: true, breakLine: true } }, { text: content.quote_by }]
  words(content.quote_title, quote, 5, 28)
  bullets(content.evidence_title, content.evidence)
  bullets(content.ask_title, content.ask)
  words(content.close_title, content.close, 4, 24)
  await deck.writeFile({ fileName: out })
}

const [, , out, count = '1'] = process.argv
const decks = Number(count)
const times = []
for (let number = 0; number < decks; number++) {
  const start = process.cpuUsage()
  await build(decks === 1 ? out : out.replace('.pptx', `_${number}.pptx`))
  const used = process.cpuUsage(start)
  times.push((used.user + used.system) / 1000)
}
if (decks > 1) {
  const sorted = [...times].sort((a, b) => a - b)
  console.error(`${decks} decks: median ${sorted[decks >> 1].toFixed(1)} ms, first ${times[0].toFixed(1)} ms`)
}
