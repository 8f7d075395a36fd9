"""Sentences of many languages, and the older encodings that files in these languages have."""

from __future__ import annotations

WESTERN = ("windows-1252", "mac-roman", "cp850")
CENTRAL = ("windows-1250", "iso-8859-2")
CYRILLIC = ("windows-1251", "koi8-r", "iso-8859-5")

SENTENCES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "pl": (CENTRAL, (
        "Wczoraj wieczorem poszliśmy do parku i spotkaliśmy starego sąsiada.",
        "Książka leży na stole, a obok niej stoi filiżanka świeżej herbaty z cytryną.",
        "Proszę zamknąć okno, bo na dworze jest bardzo zimno i pada śnieg.",
        "Dzięki za pomoc, jutro wszystko ci wyjaśnię.",
    )),
    "cs": (CENTRAL, (
        "Příští týden pojedeme na dovolenou k moři a budeme tam celých čtrnáct dní.",
        "Děti si hrály na zahradě, když začalo pršet a musely se rychle schovat.",
        "Úřad bude ve středu zavřený, přijďte prosím až ve čtvrtek.",
        "Včera jsme koupili nový stůl a čtyři židle.",
    )),
    "sk": (CENTRAL, (
        "Môj brat býva v malom meste a každý deň chodí do práce vlakom.",
        "Prosím vás, kde je najbližšia zastávka autobusu číslo päť?",
        "Na budúci rok chceme postaviť nový dom s veľkou záhradou.",
    )),
    "hu": (CENTRAL, (
        "Tegnap este elmentünk a parkba, és találkoztunk egy régi szomszéddal.",
        "A gyerekek a kertben játszottak, amikor hirtelen elkezdett esni az eső.",
        "Kérem, csukja be az ablakot, mert nagyon hideg van odakint.",
        "Köszönöm a segítséget, holnap mindent elmagyarázok.",
    )),
    "ro": (CENTRAL, (
        "Aseară am mers în parc și am întâlnit un vecin în vârstă.".replace("ș", "ş").replace("ț", "ţ"),
        "Vă rog să închideţi fereastra, afară este foarte frig şi ninge.",
        "Cartea se află pe masă, lângă o ceaşcă de ceai fierbinte.",
    )),
    "hr": (CENTRAL, (
        "Jučer smo navečer otišli u park i sreli starog susjeda koji je šetao psa.",
        "Molim vas, zatvorite prozor jer je vani vrlo hladno i pada snijeg.",
        "Sljedeći tjedan idemo na more, već smo sve spakirali.",
    )),
    "sl": (CENTRAL, (
        "Včeraj zvečer smo šli v park in srečali starega soseda.",
        "Prosim, zaprite okno, ker je zunaj zelo mrzlo in sneži.",
        "Naslednji teden gremo na morje, če bo lepo vreme.",
    )),
    "tr": (("windows-1254", "iso-8859-9"), (
        "Dün akşam parka gittik ve yaşlı bir komşuyla karşılaştık.",
        "Lütfen pencereyi kapatın, çünkü dışarısı çok soğuk ve kar yağıyor.",
        "Çocuklar bahçede oynarken birden yağmur yağmaya başladı.",
        "Yardımınız için teşekkür ederim, yarın her şeyi açıklayacağım.",
    )),
    "el": (("windows-1253", "iso-8859-7"), (
        "Χθες το βράδυ πήγαμε στο πάρκο και συναντήσαμε έναν παλιό γείτονα.",
        "Παρακαλώ κλείστε το παράθυρο, γιατί έξω κάνει πολύ κρύο.",
        "Το βιβλίο βρίσκεται πάνω στο τραπέζι, δίπλα σε ένα φλιτζάνι τσάι.",
        "Ευχαριστώ για τη βοήθεια.",
    )),
    "he": (("windows-1255", "iso-8859-8"), (
        "אתמול בערב הלכנו לפארק ופגשנו שכן ותיק.",
        "בבקשה לסגור את החלון, כי בחוץ קר מאוד ויורד שלג.",
        "הספר נמצא על השולחן ליד כוס תה חם.",
        "תודה על העזרה, מחר אסביר הכול.",
    )),
    "ar": (("windows-1256", "iso-8859-6"), (
        "ذهبنا مساء أمس إلى الحديقة والتقينا بجار قديم.",
        "من فضلك أغلق النافذة لأن الجو بارد جدا في الخارج.",
        "الكتاب على الطاولة بجانب كوب من الشاي الساخن.",
        "شكرا على المساعدة، سأشرح لك كل شيء غدا.",
    )),
    "th": (("windows-874",), (
        "เมื่อวานตอนเย็นเราไปสวนสาธารณะและพบเพื่อนบ้านเก่า",
        "กรุณาปิดหน้าต่างเพราะข้างนอกอากาศหนาวมาก",
        "หนังสืออยู่บนโต๊ะข้างถ้วยชาร้อน",
        "ขอบคุณสำหรับความช่วยเหลือ",
    )),
    "lt": (("windows-1257", "iso-8859-13"), (
        "Vakar vakare nuėjome į parką ir sutikome seną kaimyną.",
        "Prašau uždaryti langą, nes lauke labai šalta ir sninga.",
        "Kitą savaitę važiuosime prie jūros, jei bus gražus oras.",
    )),
    "lv": (("windows-1257", "iso-8859-13"), (
        "Vakar vakarā mēs aizgājām uz parku un satikām vecu kaimiņu.",
        "Lūdzu, aizveriet logu, jo ārā ir ļoti auksts un snieg.",
        "Nākamajā nedēļā mēs brauksim uz jūru, ja būs labs laiks.",
    )),
    "vi": (("windows-1258",), (
        "Tối hôm qua chúng tôi đi công viên và gặp một người hàng xóm cũ.",
        "Xin vui lòng đóng cửa sổ vì bên ngoài trời rất lạnh.",
        "Cuốn sách nằm trên bàn, bên cạnh một tách trà nóng.",
    )),
    "ru": ((*CYRILLIC, "ibm866"), (
        "Вчера вечером мы пошли в парк и встретили старого соседа.",
        "Пожалуйста, закройте окно, потому что на улице очень холодно.",
        "Книга лежит на столе рядом с чашкой горячего чая.",
        "ПРИКАЗ № 5 О НАЗНАЧЕНИИ",
        "Спасибо за помощь!",
    )),
    "uk": (("windows-1251", "koi8-u"), (
        "Учора ввечері ми пішли до парку й зустріли давнього сусіда.",
        "Будь ласка, зачиніть вікно, бо надворі дуже холодно й іде сніг.",
        "Наступного тижня ми поїдемо до моря, якщо буде гарна погода.",
    )),
    "bg": (("windows-1251", "iso-8859-5"), (
        "Вчера вечерта отидохме в парка и срещнахме един стар съсед.",
        "Моля, затворете прозореца, защото навън е много студено.",
        "Книгата е на масата до чаша горещ чай.",
    )),
    "de": (WESTERN, (
        "Gestern Abend gingen wir in den Park und trafen einen früheren Nachbarn mit seinen Söhnen.",
        "Bitte schließen Sie das Fenster, draußen ist es sehr kalt und es schneit natürlich.",
        "Schöne Grüße aus München, wir müssen übermorgen zurück.",
        "Die Bücher liegen auf dem Tisch.  Größere Übung für später.",
    )),
    "fr": (WESTERN, (
        "Hier soir, nous sommes allés au parc et nous avons rencontré un ancien voisin très âgé.",
        "Veuillez fermer la fenêtre, car il fait très froid dehors et il a déjà neigé.",
        "L’été dernier, à la plage, les élèves ont préféré la crème brûlée.".replace("’", "'"),
        "Où êtes-vous allé après le dîner ?",
    )),
    "es": (WESTERN, (
        "Ayer por la tarde fuimos al parque y encontramos a un viejo señor del barrio.",
        "Por favor, cierre la ventana, porque afuera hace mucho frío y también está nevando.",
        "¿Dónde está el niño? Mañana vendrá más temprano.",
    )),
    "pt": (WESTERN, (
        "Ontem à noite fomos ao parque e não encontrámos ninguém, só um velho cão.",
        "Por favor, feche a janela, porque lá fora está muito frio e não há aquecimento.",
        "As crianças começaram a lição às três horas da manhã.",
    )),
    "it": (WESTERN, (
        "Ieri sera siamo andati al parco, perché c'era già molta gente in città.",
        "Per favore chiuda la finestra: è freddo e non si può più lavorare così.",
    )),
    "sv": (WESTERN, (
        "I går kväll gick vi till parken och träffade en äldre granne som hade på sig en grå rock.",
        "Var snäll och stäng fönstret, det är väldigt kallt ute och det snöar också.",
    )),
    "da": (WESTERN, (
        "I går aftes gik vi i parken og mødte en ældre nabo, som også gik tur på øen.",
        "Vær venlig at lukke vinduet, for det er meget koldt udenfor, og det sner også på gaden.",
    )),
    "fi": (WESTERN, (
        "Eilen illalla menimme puistoon ja tapasimme vanhan naapurin, joka käveli hitaasti päin järveä.",
        "Sulkekaa ikkuna, sillä ulkona on hyvin kylmä ja sää on tänään huono.",
    )),
    "ja": (("shift_jis", "euc-jp", "iso-2022-jp"), (
        "昨日の夜、公園へ行って昔の隣人に会いました。",
        "窓を閉めてください。外はとても寒いです。",
    )),
    "zh": (("gb18030",), ("昨天晚上我们去公园，遇到了一位老邻居。", "请把窗户关上，外面很冷。")),
    "zh-tw": (("big5", "gb18030"), ("昨天晚上我們去公園，遇到了一位老鄰居。", "請把窗戶關上，外面很冷。")),
    "ko": (("euc-kr",), ("어제 저녁에 우리는 공원에 가서 옛 이웃을 만났습니다.", "창문을 닫아 주세요. 밖이 매우 춥습니다.")),
}  # fmt: skip
UNICODE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
