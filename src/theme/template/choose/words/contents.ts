/** What slides for content are called: see `openers.ts` for how the lines are read. */
export const CONTENT = `
en: title and content, title & content, =title content, title and text, title & text, title and body, title and bullets, title & bullets, =content, =text, =bullets, =body, =one content, =1 content, =single content, =one column, =standard content
de: titel und inhalt, titel & inhalt, =titel inhalt, titel und text, titel & text, =inhalt, =ein inhalt, =text, =inhaltsfolie, =textfolie
fr: titre et contenu, titre et texte, =contenu, =texte, =un contenu
es: titulo y objetos, titulo y contenido, titulo y texto, =contenido, =texto
it: titolo e contenuto, titolo e testo, =contenuto, =testo
pt: titulo e conteudo, titulo e objeto, titulo e objecto, titulo e texto, =conteudo, =texto
ca: titol i contingut, titol i objectes, titol i text, =contingut
nl: titel en object, titel en inhoud, titel en tekst, =inhoud, =tekst
sv: rubrik och innehall, rubrik och text, titel och innehall, =innehall, =text
da: titel og indholdsobjekt, titel og indhold, titel og tekst, =indhold, =tekst
nb: tittel og innhold, tittel og tekst, =innhold, =tekst
fi: otsikko ja sisalto, otsikko ja teksti, =sisalto, =teksti
et: pealkiri ja sisu, =sisu
lv: virsraksts un saturs, =saturs
lt: pavadinimas ir turinys, =turinys
pl: tytul i zawartosc, tytul i tekst, =zawartosc, =tresc
cs: nadpis a obsah, nadpis a text, =text
sk: nadpis a obsah, nadpis a text
sl: naslov in vsebina, =vsebina
hr: naslov i sadrzaj, naslov i tekst
sr: naslov i sadrzaj, наслов и садржај
hu: cim es tartalom, cim es szoveg, =tartalom
ro: titlu si continut, titlu si text, =continut
bg: заглавие и съдържание, заглавие и текст
ru: заголовок и объект, заголовок и текст, заголовок и содержимое, =текст
uk: назва та вміст, заголовок і об'єкт, заголовок і обєкт, заголовок та вміст, назва і вміст, заголовок і вміст
el: τιτλος και περιεχομενο, τιτλος και κειμενο
tr: baslik ve icerik, baslik ve metin, =icerik
he: כותרת ותוכן, כותרת וטקסט
ar: عنوان ومحتوى, العنوان والمحتوى, عنوان ونص
fa: عنوان و محتوا, عنوان و متن
hi: शीर्षक और सामग्री, शीर्षक एवं सामग्री
th: ชื่อเรื่องและเนื้อหา
vi: tieu de va noi dung, =noi dung
id: judul dan konten, judul dan isi, tajuk dan kandungan, =konten, =isi
zh: 标题和内容, 标题与内容, 標題及物件, 標題和內容, 標題及內容, =内容, =內容, =内容页, =內容頁, =文字内容页, ^正文
ja: タイトルとコンテンツ, タイトルと本文, タイトルとテキスト, =コンテンツ, =本文
ko: 제목 및 내용, 제목과 내용, 제목 및 텍스트, =내용, =본문
`;

export const TWO_COLUMNS = `
en: two content, two contents, two columns, two column, two objects, 2 content, 2 contents, 2 columns, 2 column, two texts, two text, double content
de: zwei inhalte, zwei spalten, 2 inhalte, 2 spalten, zweispaltig*, zwei texte
fr: deux contenus, deux colonnes, 2 contenus, 2 colonnes, double contenu
es: dos objetos, dos contenidos, dos columnas, 2 objetos, 2 contenidos, 2 columnas
it: due contenuti, due colonne, 2 contenuti, 2 colonne, contenuto doppio
pt: duas partes de conteudo, conteudo duplo, dois conteudos, duas colunas, 2 colunas, dois objetos
ca: dos continguts, dos objectes, dues columnes
nl: inhoud van twee, twee objecten, twee kolommen, 2 kolommen, twee inhouden
sv: tva innehallsdelar, tva delar, tva kolumner, tva spalter, 2 kolumner
da: to indholdsobjekter, to kolonner, to spalter, 2 kolonner
nb: to innholdsdeler, to kolonner, to spalter, 2 kolonner
fi: kaksi sisaltokohdetta, kaksi sisaltoa, kaksi palstaa, kaksi saraketta
et: kaks sisuosa, kaks veergu
lv: divi satura objekti, divi saturi, divas kolonnas
lt: du turiniai, dvi turinio dalys, du stulpeliai
pl: dwa elementy zawartosci, dwie kolumny, dwie zawartosci, 2 kolumny
cs: dva obsahy, dva sloupce, 2 sloupce
sk: dva obsahy, dva stlpce
sl: dve vsebini, dva stolpca
hr: dva sadrzaja, dva stupca
sr: dva sadrzaja, dve kolone, два садржаја
hu: 2 tartalomresz, ket tartalomresz, ket tartalom, ket hasab, kethasabos
ro: doua tipuri de continut, doua continuturi, doua coloane
bg: две съдържания, две колони
ru: два объекта, две колонки, два столбца, 2 колонки
uk: два об'єкти, два вмісти, дві колонки, два стовпці
el: δυο περιεχομενα, δυο στηλες
tr: iki icerik, iki sutun
he: שני תכנים, שתי עמודות
ar: محتويان, عمودان
fa: دو محتوا, دو ستون
hi: दो सामग्री, दो स्तंभ
th: เนื้อหา 2 ส่วน, เนื้อหาสองส่วน, สองคอลัมน์
vi: hai noi dung, hai cot
id: dua konten, dua kolom, dua kandungan
zh: 两栏, 双栏, 兩欄, 雙欄, 兩項物件, 兩個內容, 两项内容
ja: 2 つのコンテンツ, 2つのコンテンツ, 2 段, 2段, 二段組
ko: 콘텐츠 2개, 내용 2개, 두 개의 콘텐츠, 2단
`;

export const PICTURE = `
en: picture, pictures, image, images, photo, photos
de: bild, bilder, foto, fotos, bildfolie
fr: image, images, photo, photos, illustration
es: imagen, imagenes, foto, fotos
it: immagine, immagini, foto
pt: imagem, imagens, foto, fotos, fotografia
ca: imatge, imatges, foto
nl: afbeelding, afbeeldingen, foto, beeld
sv: bild, bilder, foto
da: billede, billeder, foto
nb: bilde, bilder, foto
fi: kuva, kuvat, otsikollinen kuva
et: pilt, pildid
lv: attels, atteli
lt: paveikslelis, paveikslas, nuotrauka
pl: obraz, zdjecie, rysunek
cs: obrazek, fotografie
sk: obrazok, fotografia
sl: slika
hr: slika, fotografija
sr: slika, слика
hu: kep, kepek, foto
ro: imagine, imagini, fotografie
bg: картина, снимка
ru: рисунок, изображение, фото, фотография
uk: зображення, рисунок, фото
el: εικονα, φωτογραφια
tr: resim, gorsel, fotograf
he: תמונה
ar: صورة
fa: تصویر, عکس
hi: चित्र
th: รูปภาพ, ภาพถ่าย
vi: anh, hinh anh
id: gambar, foto
zh: 图片, 圖片, 图文, 圖文, 照片, 相片
ja: 写真, 画像, 付きの図
ko: 그림, 사진, 이미지
`;
