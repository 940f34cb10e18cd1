/** A deck in each dialect with the features of its row in content/README.md, written for this. */
export const CORPUS = [
  {
    name: 'marp',
    text: '---\nmarp: true\ntheme: gaia\npaginate: true\nfooter: Kaffee & Kuchen\n---\n<!-- _class: lead -->\n\n# Backen im Winter\n\nAnna Bäcker · 2024\n\n---\n\n# Zutaten\n\n* Mehl\n* Zucker\n\n## Dazu\n\nButter\n\n<!-- Hier kurz warten -->\n\n---\n<!-- _class: lead invert\n_paginate: false -->\n\n# <!-- fit --> Der Ofen\n\n---\n\n# Zwei Wege\n\n<div class="columns">\n<div>\n\n- Hefe\n\n</div>\n<div>\n\n- Sauerteig\n\n</div>\n</div>\n',
  },
  {
    name: 'slidev',
    text: '---\ntheme: seriph\nmdc: true\n---\n\n# 光的故事\n\n从棱镜到激光\n\n---\nlayout: center\nclass: text-center\n---\n\n# 第一部分\n\n---\nlayout: two-cols\n---\n\n# 两种看法\n\n左边的波动\n\n::right::\n\n右边的粒子\n\n<!-- 这里停一下 -->\n\n---\n\n# 结论\n\n<v-click>\n\n- 光既是波\n\n</v-click>\n',
  },
  {
    name: 'deckset',
    text: 'slidenumbers: true\nfooter: © Rivers Club\nautoscale: true\n\n# [fit] Rivers\n\n## Where they begin\n\n---\n\n# Springs\n\n- Snow\n- Rain\n\n^ Ask who has seen one\n\n---\n\n[.column]\n\nUpstream\n\n[.column]\n\nDownstream\n',
  },
  {
    name: 'reveal',
    text: '# Les abeilles\n\nUne histoire\n\n---\n<!-- .slide: data-background="#ffcc00" -->\n\n## La ruche\n\n- Reine\n- Ouvrières\n\nNote: attendre les questions\n\n----\n\n## Le miel\n\nDoré et sucré\n',
  },
  {
    name: 'presenterm',
    text: '---\ntitle: Pipes\nauthor: Ann\n---\n\nWhy pipes\n===\n\nSmall tools\n\n<!-- pause -->\n\nTogether\n\n<!-- speaker_note: show a terminal -->\n\n<!-- end_slide -->\n\nCompared\n===\n\n<!-- column_layout: [2, 1] -->\n<!-- column: 0 -->\n\nFiles\n\n<!-- column: 1 -->\n\nStreams\n\n<!-- reset_layout -->\n\n<!-- end_slide -->\n\nDone\n===\n\nQuestions\n',
  },
  {
    name: 'md2pptx',
    text: 'template: Plain.pptx\npageTitleSize: 24\n\n# Gardens\nAnn Author\n\n## Spring\n\n### Sowing\n\n* Peas\n* Beans\n\nRemember the frost.\n\n### Rows\n\n|Plant|Depth|\n|:-|-:|\n|Peas|four|\n',
  },
  {
    name: 'remark',
    text: 'class: center, middle\n\n# Maps\n\n---\n\nclass: inverse\n\n# Scales\n\nLarge\n\n--\n\nSmall\n\n???\n\nBring a globe\n\n---\n\n# Colours\n\n.pull-left[\nWarm\n]\n.pull-right[\nCold\n]\n',
  },
];
