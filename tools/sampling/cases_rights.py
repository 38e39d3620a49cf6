"""Reports of infringed intellectual property."""

from .catalogue import CLEAN, CLEAN_HARD, RIGHTS, RIGHTS_PERSON, case

C = "ip_infringement"
FAITH = "I believe in good faith that the use is not authorised by the owner, its agent or the law; the above is accurate."

case("ip-iptv", C, "violation", RIGHTS, "A box with thousands of paid channels and films, preloaded and unlocked.",
     "ali24", "IPTV box 12000 channels lifetime subscription all Netflix Disney movies unlocked preloaded", "79.00", "USD",
     ["Consumer Electronics", "TV boxes"], "Stream Free Store", [("Brand Name", "FREETV"), ("Content", "Preloaded movies, cracked apps")],
     ["No monthly fee, all premium channels cracked, pirated movies included."], say="Pirated streams of our channels",
     kind="rights_holder", reason="copyright", email="antipiracy@northstar-media.example",
     rights={"type": "copyright", "registration": "EU-2023-118822", "owner": "Northstar Media GmbH", "statement": FAITH})

case("ip-roms", C, "violation", RIGHTS, "Copied console games, preinstalled.",
     "lane", "Retro console with 10000 games preinstalled ROMs, all Nintendo and Sega titles", "45.00", "USD",
     ["Toys", "Consoles"], "Pixel Attic", [("Games", "10000 preinstalled ROMs"), ("Licence", "none")],
     ["All games copied on the memory card, no need to buy the originals."], say="Unlicensed copies of games",
     kind="rights_holder", reason="copyright", email="ip@arcade-works.example",
     rights={"type": "copyright", "registration": "US-PA-2-201-449", "owner": "Arcade Works LLC", "statement": FAITH})

case("ip-character-es", C, "violation", RIGHTS, "A film character on a shirt 'without licence'.",
     "mercadia", "Camiseta infantil Mickey Mouse Disney estampado sin licencia oficial", "9.95", "EUR", ["Ropa", "Niños"], "Mini Estampa",
     [("Material", "Algodón"), ("Licencia", "No oficial, sin licencia")], ["Dibujo copiado del personaje, no es producto oficial."],
     say="Uso del personaje sin licencia", kind="rights_holder", reason="trademark", email="marcas@legal-raton.example",
     rights={"type": "trademark", "registration": "EUTM 000124586", "owner": "Estudio Ratón S.L.", "statement": FAITH})

case("ip-photo-de", C, "violation", RIGHTS, "The page says that another's photograph is printed and its watermark removed.",
     "kauf", "Leinwandbild Nordlicht über Fjord 60 x 40 cm", "29.90", "EUR", ["Haus", "Bilder"], "Wandglück",
     [("Format", "60 x 40 cm"), ("Bildquelle", "aus dem Internet, Wasserzeichen © Jonna Berg entfernt")],
     ["Das Wasserzeichen der Fotografin wird vor dem Druck entfernt."], say="Das ist mein Foto", kind="rights_holder",
     reason="copyright", email="jonna@berg-foto.example",
     rights={"type": "copyright", "owner": "Jonna Berg", "registration": "none (photograph, 2024)", "statement": FAITH})

case("ip-copy-design-fr", C, "violation", RIGHTS, "The page itself says it is an exact copy of a protected design.",
     "quai", "Chaise copie exacte du modèle déposé Arcadia, même moule", "59.00", "EUR", ["Maison", "Chaises"], "Salon Express",
     [("Matière", "Polypropylène"), ("Modèle", "Copie du modèle Arcadia")], ["Copie conforme du design protégé, dix fois moins cher."],
     say="Notre dessin est déposé", kind="rights_holder", reason="design", email="juridique@arcadia-design.example",
     rights={"type": "design", "registration": "DM/201 554", "owner": "Arcadia Design SAS", "statement": FAITH})

case("ip-licensed", C, "clean", CLEAN_HARD, "Licensed goods with the licence's number.",
     "hub", "Building blocks lunar lander, officially licensed", "54.00", "USD", ["Toys", "Building sets"], "Brick Harbour",
     [("Brand", "Brickon"), ("Licence", "Officially licensed, no. LL-2025-0417"), ("Pieces", "1087")],
     ["Licensed product with hologram on the box."], brand="Brickon", say="They copy our set", kind="seller", reason="copyright")

case("ip-generic-word", C, "clean", CLEAN_HARD, "A common word used in its common sense; the notice names no registration.",
     "lane", "Apple peeler and corer with suction base", "15.90", "USD", ["Home and garden", "Kitchen"], "Orchard Kitchen",
     [("Material", "Cast iron"), ("For", "Apples, pears")], ["Peels, cores and slices an apple in seconds."],
     say="Uses the word Apple without permission", kind="anonymous", reason="trademark")

case("ip-own-mark-zh", C, "clean", CLEAN_HARD, "The seller's own registered mark.",
     "tianji", "青溪茶业 明前龙井 250克 礼盒装", "268.00", "CNY", ["食品", "茶叶"], "青溪茶业旗舰店",
     [("品牌", "青溪"), ("商标注册号", "第28114477号"), ("产地", "杭州")], ["本店自有注册商标，产品授权齐全。"], brand="青溪",
     say="商标侵权", kind="seller", reason="trademark",
     rights={"type": "trademark", "registration": "28114470"})

case("ip-parody", C, "borderline", RIGHTS_PERSON, "A parody of a mark: a legal question.",
     "stall", "T-shirt 'Just Brew It' coffee parody", "21.00", "USD", ["Fashion", "T-shirts"], "Pun Factory",
     [("Material", "Cotton")], ["A joke for people who run on coffee."], say="Parody of our slogan", kind="rights_holder",
     reason="trademark", rights={"type": "trademark", "registration": "US 1931937", "owner": "Sportmark Inc.", "statement": FAITH})

case("ip-missing-parts", C, "violation", RIGHTS, "Cracked software; but the notice names neither owner nor registration nor faith.",
     "torg", "Ключ активации Photoshop 2026 взломанная версия навсегда", "350", "RUB", ["Электроника", "Программы"], "СофтЛавка",
     [("Тип", "Крякнутая версия, активатор"), ("Срок", "Навсегда")], ["Взломанная программа, без лицензии, обновления отключены."],
     say="пиратский софт", kind="rights_holder", reason="copyright", rights={"type": "copyright"})

case("ip-manual-ar", C, "clean", CLEAN_HARD, "An own photograph book sold by its author.",
     "souq", "كتاب صور الصحراء للمصور سامر الخالد، نسخة موقعة", "120.00", "AED", ["كتب", "فنون"], "سامر الخالد",
     [("المؤلف", "سامر الخالد"), ("حقوق النشر", "جميع الحقوق محفوظة للمؤلف")], ["كتاب أصلي يبيعه المؤلف نفسه."],
     say="سرقة صور", kind="anonymous", reason="copyright")
