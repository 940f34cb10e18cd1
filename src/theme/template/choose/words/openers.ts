/**
 * What covers, dividers and closing slides are called, a line a language: Office's own names of its layouts in it, and what companies call
 * theirs. `^` stands before words that begin a name, `=` before what has to be all of it, `*` behind the beginning of a word.
 */
export const COVER = `
en: ^title slide, =title, ^cover, ^opening, ^front page, ^start slide, =start
de: titelfolie*, =titel, ^deckblatt, ^startfolie, ^titelseite
fr: ^diapositive de titre, ^diapo de titre, ^page de titre, ^page de garde, ^couverture, =titre
es: ^diapositiva de titulo, ^portada, =titulo, ^caratula
it: ^diapositiva titolo, ^copertina, =titolo, ^frontespizio
pt: ^slide de titulo, ^diapositivo de titulo, ^capa
ca: ^diapositiva de titol, =titol
nl: titeldia*, =titel, ^titelpagina, ^voorblad, ^omslag
sv: ^rubrikbild*, ^titelbild, ^framsida, ^omslag, ^startbild
da: ^titelslide*, ^titeldias, ^titelslaid, ^forside
nb: ^tittellysbilde*, ^tittelbilde, ^forside
fi: ^otsikkodia*, ^kansidia, ^kansi, ^aloitusdia
et: ^tiitelslaid*, ^avaslaid
lv: ^virsraksta slaids, ^titulslaids
lt: ^pavadinimo skaidre, ^titulinis, ^titulinė
pl: ^slajd tytulowy, ^okladka, ^strona tytulowa
cs: ^uvodni snimek, ^titulni snimek, ^titulni strana, ^uvod
sk: ^uvodna snimka, ^titulna snimka, ^titulna strana
sl: ^naslovni diapozitiv, ^naslovnica
hr: ^naslovni slajd, ^naslovni slide, ^naslovnica
sr: ^naslov slajda, ^naslovni slajd, ^насловни слајд, ^наслов слајда
hu: ^cimdia*, ^cimlap, ^boritó
ro: ^diapozitiv titlu, ^diapozitiv de titlu, ^coperta
bg: ^заглавен слайд, ^начален слайд, ^корица
ru: ^титульный, ^титул, ^обложка
uk: ^титульний, ^титул, ^обкладинка
el: ^διαφανεια τιτλου, ^εξωφυλλο
tr: ^baslik slaydi, ^kapak
he: ^שקופית כותרת, ^שער
ar: ^شريحة عنوان, ^شريحة العنوان, ^الغلاف, ^غلاف
fa: ^اسلاید عنوان, ^جلد
hi: ^शीर्षक स्लाइड
th: ^สไลด์ชื่อเรื่อง, ^ภาพนิ่งชื่อเรื่อง, ^หน้าปก
vi: ^ban chieu tieu de, ^trang chieu tieu de, ^trang bia
id: ^slide judul, ^slaid tajuk, ^sampul, ^halaman judul
zh: ^标题幻灯片, ^標題投影片, ^封面, ^首页, ^首頁
ja: ^タイトル スライド, ^タイトルスライド, ^表紙
ko: ^제목 슬라이드, ^제목슬라이드, ^표지
`;

export const SECTION = `
en: section, section header, section title, divider*, chapter, separator, breaker, transition slide
de: abschnitt*, kapitel*, trenner, trennfolie*, trennseite, trennblatt, zwischentitel*, zwischenfolie*, zwischenseite
fr: titre de section, en-tete de section, section, intercalaire, chapitre, separateur, sous-section
es: encabezado de seccion, titulo de seccion, seccion, separador, separadora, capitulo
it: intestazione sezione, intestazione della sezione, titolo sezione, sezione, divisore, separatore, capitolo
pt: cabecalho da secao, cabecalho da seccao, secao, seccao, divisor, divisoria, separador, capitulo
ca: capcalera de seccio, capcalera de la seccio, seccio, separador, capitol
nl: sectiekop, sectie, hoofdstuk*, tussenblad, tussendia, tussentitel, scheidingsdia
sv: avsnittsrubrik*, avsnitt, kapitel*, avdelare, mellanbild
da: afsnitsoverskrift, afsnit*, kapitel*, skilleslide, skilleark
nb: deloverskrift, inndelingsoverskrift, seksjon*, kapittel*, skilleark, avsnittsoverskrift
fi: osan ylatunniste, osan otsikko, osio, valiotsikko*, validia, luku
et: jaotise pais, jaotis, vahepealkiri, peatukk
lv: sadalas galvene, sadala, nodala
lt: sekcijos antraste, sekcija, skyrius
pl: naglowek sekcji, sekcja, rozdzial, przekladka, separator
cs: zahlavi casti, zahlavi oddilu, oddil, kapitola, predel
sk: hlavicka sekcie, sekcia, kapitola, predel
sl: glava odseka, odsek, poglavje
hr: zaglavlje odjeljka, zaglavlje sekcije, odjeljak, poglavlje
sr: zaglavlje odeljka, odeljak, poglavlje, заглавље одељка, одељак, поглавље
hu: szakaszfejlec*, szakasz*, fejezet*, elvalaszto*
ro: antet sectiune, sectiune, capitol, separator
bg: заглавка на секция, секция, раздел, глава
ru: заголовок раздела, раздел, раздела, глава, разделитель
uk: заголовок розділу, назва розділу, розділ, роздільник
el: κεφαλιδα ενοτητας, ενοτητα, κεφαλαιο
tr: bolum ustbilgisi, bolum basligi, bolum, ayirici
he: כותרת מקטע עליונה, כותרת מקטע, מקטע, פרק
ar: رأس المقطع, عنوان المقطع, عنوان قسم, رأس القسم, قسم, فاصل
fa: سرصفحه بخش, عنوان بخش, بخش, فصل
hi: अनुभाग शीर्षलेख, अनुभाग शीर्ष लेख, अनुभाग
th: ส่วนหัวของส่วน, ส่วนหัวของส่วนย่อย, คั่นหน้า
vi: dau trang cua phan, tieu de phan, dau de phan, chuong
id: header bagian, pengepala bagian, kepala bagian, bagian, bab, pengepala seksyen
zh: 节标题, 節標題, 章节, 章節, 区段标题, 區段標題, 过渡, 過場, 分隔, 转场, 轉場, 篇章
ja: セクション, 章扉, 中扉, 節見出し, 区切り
ko: 구역 머리글, 구역, 섹션, 간지, 챕터
`;

export const CLOSING = `
en: closing, =end, =the end, ^end slide, ^end page, thank you, thankyou, thanks, contact, contacts, back cover, final slide, last slide, goodbye
de: schluss*, abschluss*, =ende, ^endfolie, danke*, dank, vielen dank, kontakt*, letzte folie, rueckseite, ruckseite
fr: conclusion, =fin, =la fin, merci, remerciements, contact, diapositive de fin, page de fin, cloture, quatrieme de couverture
es: cierre, gracias, contacto, contactos, =fin, despedida, contraportada, diapositiva final
it: chiusura, grazie, contatti, =fine, conclusione, quarta di copertina, diapositiva finale
pt: encerramento, fecho, fechamento, obrigado, obrigada, contato, contacto, contatos, contactos, =fim, contracapa
ca: gracies, tancament, contacte, =fi, contraportada
nl: afsluiting, slotdia, slotpagina, =slot, =einde, bedankt, dank, dank je, dank u, contact, einddia
sv: avslut*, =slut, slutbild, tack, tackbild, kontakt*
da: afslutning*, =slut, slutslide, tak, kontakt*
nb: avslutning*, =slutt, sluttbilde, takk, kontakt*
fi: lopetus*, =loppu, loppudia, kiitos, kiitosdia, yhteystiedot
et: lopp, loppslaid, aitah, tanan, kontakt
lv: nobeigums, =beigas, paldies, kontakti
lt: pabaiga, aciu, dekoju, dekojame, kontaktai
pl: zakonczenie, =koniec, dziekuje, dziekujemy, kontakt*, podziekowanie
cs: zaver*, =konec, dekuji, dekujeme, kontakt*, podekovani
sk: zaver*, =koniec, dakujem, dakujeme, kontakt*, podakovanie
sl: zakljucek, =konec, hvala, kontakt
hr: zavrsni, zavrsetak, =kraj, hvala, kontakt
sr: zavrsni, =kraj, hvala, kontakt, крај, хвала, контакт
hu: zaro*, zarodia, =vege, koszonjuk, koszonom, kapcsolat
ro: incheiere, =sfarsit, multumim, multumesc, contact
bg: край, заключение, благодаря, благодарим, контакти
ru: конец, заключение, спасибо, благодарим, контакты, заключительный, завершающий
uk: кінець, завершення, дякую, дякуємо, контакти, заключний
el: τελος, κλεισιμο, ευχαριστουμε, ευχαριστω, επικοινωνια
tr: kapanis, =son, tesekkurler, tesekkur, iletisim
he: סיום, תודה, תודה רבה, צור קשר, סוף
ar: الخاتمة, خاتمة, النهاية, شكرا, شكرًا, اتصل بنا, الختام
fa: پایان, سپاس, تشکر, تماس
hi: धन्यवाद, समापन
th: ขอบคุณ, ปิดท้าย, จบ
vi: cam on, ket thuc, lien he
id: penutup, terima kasih, kontak, akhir
zh: 结束, 結束, 谢谢, 謝謝, 致谢, 致謝, 感谢, 感謝, 封底, 尾页, 尾頁, 结尾, 結尾
ja: 終わり, おわり, ありがとう, 裏表紙, 最終, 結び, 御礼, お礼
ko: 감사, 마지막, 끝, 맺음말, 연락처
`;
