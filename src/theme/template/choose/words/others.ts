/** What else layouts are called: see `openers.ts` for how the lines are read. */
export const TITLE_ONLY = `
en: ^title only, ^only title, =headline only
de: ^nur titel
fr: ^titre seul
es: ^solo el titulo, ^solo titulo, ^titulo solo
it: ^solo titolo
pt: ^somente titulo, ^so titulo, ^apenas titulo
ca: ^nomes titol
nl: ^alleen titel
sv: ^endast rubrik, ^bara rubrik
da: ^kun titel
nb: ^bare tittel, ^kun tittel
fi: ^vain otsikko
et: ^ainult pealkiri
lv: ^tikai virsraksts
lt: ^tik pavadinimas
pl: ^tylko tytul
cs: ^jenom nadpis, ^pouze nadpis, ^jen nadpis
sk: ^len nadpis, ^iba nadpis
sl: ^samo naslov
hr: ^samo naslov
sr: ^само наслов
hu: ^csak cim
ro: ^doar titlu, ^numai titlu
bg: ^само заглавие
ru: ^только заголовок
uk: ^лише заголовок, ^тільки заголовок, ^лише назва, ^тільки назва
el: ^μονο τιτλος, ^τιτλος μονο
tr: ^yalnizca baslik
he: ^כותרת בלבד
ar: ^عنوان فقط
fa: ^فقط عنوان
hi: ^केवल शीर्षक
th: ^เฉพาะชื่อเรื่อง
vi: ^chi tieu de
id: ^hanya judul, ^tajuk sahaja
zh: ^仅标题, ^只有標題, ^僅標題
ja: ^タイトルのみ
ko: ^제목만
`;

export const BLANK = `
en: =blank, =empty
de: =leer, =leere folie
fr: =vide, =diapositive vide
es: =en blanco
it: =vuota, =vuoto
pt: =em branco
nl: =leeg
sv: =tom
da: =tom
nb: =tomt, =tom
fi: =tyhja
et: =tuhi
lv: =tukss
lt: =tuscias, =tuscia
pl: =pusty
cs: =prazdny
sk: =prazdna
sl: =prazen
hr: =prazno
hu: =ures
ro: =necompletat, =gol
bg: =празен
ru: =пустой слайд, =пустой
uk: =пустий слайд, =порожній слайд, =пустий
el: =κενο, =κενη
tr: =bos
he: =ריק
ar: =فارغ
fa: =خالی
th: =ว่างเปล่า, =เปล่า
vi: =trong
id: =kosong
zh: =空白
ja: =白紙
ko: =빈 화면
`;

export const COMPARISON = `
en: comparison, compare
de: vergleich
fr: comparaison
es: comparacion
it: confronto
pt: comparacao
ca: comparacio
nl: vergelijking
sv: jamforelse
da: sammenligning
nb: sammenligning
fi: vertailu
et: vordlus
lv: salidzinajums
lt: lyginimas, palyginimas
pl: porownanie
cs: porovnani
sk: porovnanie
sl: primerjava
hr: usporedba
sr: poredjenje, poređenje, поређење
hu: osszehasonlitas
ro: comparatie
bg: сравнение
ru: сравнение
uk: порівняння
el: συγκριση
tr: karsilastirma
he: השוואה
ar: مقارنة
fa: مقایسه
hi: तुलना
th: การเปรียบเทียบ
vi: so sanh
id: perbandingan
zh: 比较, 比較, 對照, 对照
ja: 比較
ko: 비교
`;

/** Contents, questions, quotations, people and other matters of their own. */
export const OF_ITS_OWN = `
en: agenda, contents, table of content, table of contents, outline, quote, quotation, questions, q & a, q&a, team, people, timeline, chart, charts, statement
de: inhaltsverzeichnis, gliederung, agenda, ubersicht, zitat*, diagramm*, fragen, zeitstrahl
fr: sommaire, table des matieres, ordre du jour, citation, questions, equipe, graphique
es: indice, agenda, orden del dia, cita, preguntas, equipo, grafico
it: indice, sommario, agenda, citazione, domande, grafico
pt: indice, sumario, agenda, citacao, perguntas, equipe, equipa, grafico
nl: inhoudsopgave, agenda, citaat, vragen, grafiek
sv: innehallsforteckning, agenda, dagordning, citat, fragor, diagram
da: indholdsfortegnelse, dagsorden, agenda, citat, sporgsmal, diagram
nb: innholdsfortegnelse, dagsorden, agenda, sitat, sporsmal, diagram
fi: sisallysluettelo, esityslista, agenda, lainaus, kysymyksia, kaavio
pl: spis tresci, plan, agenda, cytat, pytania, wykres
cs: osnova, agenda, citat, citace, dotazy, graf
sk: osnova, agenda, citat, otazky, graf
hu: tartalomjegyzek, napirend, idezet, kerdesek, diagram
ro: cuprins, agenda, citat, intrebari
ru: оглавление, повестка, план, цитата, вопросы, диаграмма
uk: зміст, порядок денний, цитата, питання, діаграма
el: περιεχομενα, ατζεντα, παραθεση
tr: icindekiler, gundem, alinti, sorular
he: תוכן עניינים, סדר יום, ציטוט
ar: جدول المحتويات, جدول الأعمال, اقتباس
vi: muc luc, chuong trinh, trich dan
id: daftar isi, agenda, kutipan
zh: 目录, 目錄, 议程, 議程, 大纲, 引用, 引言, 问答
ja: 目次, アジェンダ, 引用, 質疑
ko: 목차, 의제, 인용, 질문
`;

export const DISCLAIMER = `
en: disclaimer, legal, legal notice
de: disclaimer, rechtlich*, haftung*
fr: mentions legales, avertissement
es: aviso legal
it: note legali, avviso legale
pt: aviso legal
nl: disclaimer, juridisch
sv: ansvarsfriskrivning
pl: nota prawna, zastrzezenia
ru: правовая информация, отказ от ответственности
zh: 免责, 免責, 法律, 声明, 聲明
ja: 免責
ko: 면책
`;
