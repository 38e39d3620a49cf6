"""Reports of counterfeit goods."""

from .catalogue import CLEAN, CLEAN_HARD, HARD, PERSON, VIOLATION, case

C = "counterfeit"

case("cf-bag", C, "violation", VIOLATION, "The seller's own words: 1:1 mirror copy, full packaging, brand at a tenth of its price.",
     "lane", "Louis Vuitton Neverfull tote 1:1 mirror quality, full package with receipt", "64.90", "USD",
     ["Bags", "Tote bags"], "Velvet Corner", [("Brand", "Louis Vuitton"), ("Material", "Canvas"), ("Grade", "Top 1:1")],
     ["The closest replica on the market: same stitching, same date code, nobody can tell it from the boutique one.",
      "Comes with dust bag, box and receipt."], brand="Louis Vuitton", say="This is a fake bag, they even say mirror quality",
     reason="replica", reviews=[(5, "Looks exactly like the original, amazing copy"), (4, "Good replica for the money")])

case("cf-watch-coded", C, "violation", VIOLATION, "Brand spelt with digits and a Cyrillic letter, graded AAA, clone movement.",
     "ali24", "R0lеx Submarinr style automatic watch AAA+ clone 3135 movement sapphire", "118.00", "USD",
     ["Watches", "Mechanical watches"], "Tick Direct Store", [("Brand Name", "NONE"), ("Movement", "Clone 3135"), ("Grade", "AAA+")],
     ["Factory V7 edition, swiss clone movement, engraved crown logo as the original one.",
      "We cover the logo in the pictures for safety, the watch you receive has full logo."],
     say="fake rolex", reason="replica")

case("cf-sneaker-es", C, "violation", VIOLATION, "Spanish replica wording: réplica exacta, calidad 1:1, logo hidden in the photographs.",
     "mercadia", "Zapatillas Nike Air Jordan réplica exacta calidad 1:1 con caja", "39.99", "EUR",
     ["Calzado", "Zapatillas"], "Pisada Urbana", [("Marca", "Nike"), ("Calidad", "Réplica AAA")],
     ["Imitación de máxima calidad, idéntica a la original.",
      "El logo está tapado en las fotos por política de la plataforma; el producto lleva el logo."],
     brand="Nike", say="Son falsas, lo dicen en la descripción", reason="replica")

case("cf-perfume-reviews", C, "violation", HARD, "Price far below, and several reviews report a wrong batch code and a misprinted box.",
     "kauf", "Chanel Bleu Eau de Parfum 100 ml Herren Duft", "24.50", "EUR", ["Parfum", "Herrendüfte"], "DuftBasar GmbH",
     [("Marke", "Chanel"), ("Inhalt", "100 ml")], ["Frischer, holziger Duft. Schneller Versand."], brand="Chanel",
     say="Laut Bewertungen alles gefälscht", reviews=[
         (1, "Fälschung! Der Chargencode existiert laut Hersteller nicht."),
         (1, "Riecht nach Alkohol, Schachtel mit Schreibfehler, eindeutig gefälscht."),
         (2, "Kein Original, im Laden verglichen."), (5, "Schnell geliefert")], rating="2.3", count=41)

case("cf-earbuds-ru", C, "violation", VIOLATION, "Russian: 'люкс копия', 'реплика', animated like the original.",
     "torg", "Наушники Apple AirPods Pro 2 люкс копия 1 в 1", "1490", "RUB", ["Электроника", "Наушники"], "ТехноОстров",
     [("Бренд", "Apple"), ("Качество", "Премиум реплика")],
     ["Точная копия оригинала, при подключении показывает анимацию, серийный номер пробивается на сайте.",
      "Реплика высшего качества."], brand="Apple", say="Продают копии под видом Apple", reason="replica")

case("cf-model-car", C, "clean", CLEAN, "A 1:18 scale model: 'replica' is what scale models are called; licensed.",
     "lane", "Porsche 911 GT3 1:18 diecast scale model replica, officially licensed", "79.00", "EUR",
     ["Toys", "Diecast vehicles"], "Miniature Garage", [("Brand", "Welden"), ("Scale", "1:18"), ("Licence", "Officially licensed by Porsche")],
     ["A detailed replica of the 911 GT3 in 1:18 scale with opening doors.", "Licensed product, numbered box."],
     brand="Welden", say="It says replica in the title!", reason="replica",
     reviews=[(5, "Beautiful model, the replica of my dream car for the shelf")])

case("cf-iphone-case", C, "clean", CLEAN, "An accessory: compatible with a brand, sold under its own mark.",
     "hub", "Clear case compatible with iPhone 15 Pro, shockproof, not an Apple product", "6.99", "USD",
     ["Phones and accessories", "Cases"], "Bumperline", [("Brand", "Bumperline"), ("Compatible brand", "Apple"), ("Material", "TPU")],
     ["Fits iPhone 15 Pro. Bumperline is not affiliated with Apple Inc."], brand="Bumperline",
     say="uses the Apple name, is surely counterfeit")

case("cf-denial", C, "clean", CLEAN, "A clean page that denies the very thing: sold by the maker's own outlet at an ordinary price.",
     "lane", "Osprey Talon 22 hiking backpack", "139.00", "EUR", ["Sports", "Backpacks"], "Bergfreund Outlet",
     [("Brand", "Osprey"), ("Volume", "22 l"), ("Warranty", "Manufacturer, 2 years")],
     ["We never sell replicas, fakes or copies: invoice and manufacturer's warranty come with every order.",
      "Authorised dealer since 2009."], brand="Osprey", say="Suspicious, other sellers said there are fake Ospreys around",
     reviews=[(5, "Genuine, registered with the maker without trouble"), (4, "Not a fake, I checked the serial")])

case("cf-used-watch", C, "clean", CLEAN_HARD, "Used goods honestly declared, at a plausible resale price, with an authentication.",
     "quai", "Montre Omega Seamaster 1968 d'occasion, révisée", "1450.00", "EUR", ["Montres", "Occasion"], "Atelier du Temps",
     [("Marque", "Omega"), ("État", "Occasion, verre remplacé"), ("Année", "1968")],
     ["Montre authentique, expertisée et révisée en 2025. Le bracelet n'est pas d'origine.",
      "Facture et certificat d'authenticité fournis."], brand="Omega", say="Prix trop bas, c'est un faux", kind="seller")

case("cf-own-brand-zh", C, "clean", CLEAN, "A brand's own flagship store at its usual price.",
     "tianji", "安踏官方旗舰店 男子跑步鞋 2026新款 透气网面", "399.00", "CNY", ["运动", "跑步鞋"], "安踏官方旗舰店",
     [("品牌", "安踏"), ("货号", "112635501"), ("上市时间", "2026年春季")], ["官方正品，支持专柜验货，七天无理由退换。"], brand="安踏",
     say="怀疑是假货", reviews=[(5, "正品，专柜一样的"), (5, "穿着舒服")])

case("cf-low-price-only", C, "borderline", PERSON, "A low price alone convicts no one: overstock is claimed and nothing else speaks.",
     "stall", "Ray-Ban Wayfarer sunglasses, overstock, last pieces", "14.90", "USD", ["Fashion", "Sunglasses"], "Clearance Barn",
     [("Brand", "Ray-Ban"), ("Model", "RB2140")], ["Overstock of a closed optician. Case included."], brand="Ray-Ban",
     say="Too cheap to be real")

case("cf-jersey-pt", C, "violation", VIOLATION, "Portuguese: 'primeira linha', 'tailandesa', both are names for copies of club shirts.",
     "feirola", "Camisa do Barcelona Nike 2026 tailandesa primeira linha réplica perfeita", "89.90", "BRL",
     ["Esportes", "Camisas de futebol"], "Arena das Camisas", [("Marca", "Nike"), ("Tipo", "Réplica tailandesa")],
     ["Qualidade 1:1, escudo bordado igual ao original.", "Não é original, é réplica premium."], brand="Nike", charset="iso-8859-1",
     say="camisa falsificada", reason="replica")
