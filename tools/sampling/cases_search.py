"""Reports of search exposure cheating."""

from .catalogue import CLEAN, CLEAN_HARD, HARD, VIOLATION, case

C = "search_cheating"

case("sc-phone-bait", C, "violation", HARD, "The cheapest option of a phone listing is a memory card.",
     "ali24", "Smartphone S24 Ultra 16GB 1TB 5G 6.8 inch unlocked", "4.20", "USD", ["Phones", "Smartphones"], "Mobi Galaxy Store",
     [("Brand Name", "NoName"), ("RAM", "16 GB")], ["Global version phone, dual SIM."],
     variants=[("Memory card 8GB only", "4.20"), ("Screen film only", "4.60"), ("16GB+1TB phone black", "189.00")],
     say="20 dollars and only a memory card came", reason="price_bait", order="8190012345678901")

case("sc-stuffing", C, "violation", VIOLATION, "A phone case whose title lists unrelated brands and goods.",
     "lane", "Phone case iPhone Samsung Xiaomi Huawei Rolex Nike Gucci PlayStation drone laptop watch shoes bag", "3.99", "USD",
     ["Phones and accessories", "Cases"], "All Keyword Mall", [("Material", "Silicone"), ("Brand", "none")],
     ["Silicone cover.", "Tags: iphone, samsung, nike shoes, gucci bag, ps5 console, rolex, adidas, lego, dyson, drone."],
     say="keyword spam", reason="keyword_stuffing", kind="seller")

case("sc-wrong-category", C, "violation", HARD, "Stickers listed as refrigerators.",
     "hub", "Vinyl kitchen sticker, lemon pattern, 30 x 20 cm", "2.50", "USD", ["Appliances", "Refrigerators"], "Deco Peel",
     [("Material", "Vinyl"), ("Size", "30 x 20 cm")], ["Self-adhesive sticker for tiles and fridge doors."],
     say="stickers in the fridge category", reason="wrong_category")

case("sc-reviews-other", C, "violation", HARD, "The reviews are about a garlic press: the listing was swapped.",
     "kauf", "Kabellose Kopfhörer mit Geräuschunterdrückung", "39.90", "EUR", ["Elektronik", "Kopfhörer"], "KlangEck",
     [("Akkulaufzeit", "30 Stunden"), ("Bluetooth", "5.3")], ["Over-Ear-Kopfhörer mit ANC."], say="Bewertungen gehören zu anderem Produkt",
     reason="swapped_product", reviews=[(5, "Super Knoblauchpresse, lässt sich leicht reinigen"),
                                        (5, "Die Knoblauchpresse liegt gut in der Hand"),
                                        (4, "Presst auch Ingwer, tolle Presse für die Küche")], count=812, rating="4.8")

case("sc-cent-price", C, "violation", HARD, "One cent, and the delivery costs what the thing costs.",
     "mercadia", "Funda de silicona para móvil, varios colores", "0.01", "EUR", ["Móviles", "Fundas"], "Todo a Cero",
     [("Material", "Silicona")], ["Funda flexible."], ship="24.90", say="envío carísimo para salir primero", reason="price_bait")

case("sc-sizes", C, "clean", CLEAN, "Prices differ by quantity: a box of screws costs more than a bag.",
     "hub", "Wood screws 4 x 40 mm, galvanised", "3.20", "EUR", ["Tools", "Screws"], "Schraubwerk",
     [("Thread", "Part thread"), ("Head", "Countersunk")], ["Sold in packs of 50, 200, 500 and 1000."],
     variants=[("Pack of 50", "3.20"), ("Pack of 200", "9.80"), ("Pack of 500", "21.00"), ("Pack of 1000", "38.00")],
     say="price bait: title shows 3.20 but 1000 cost 38", reason="price_bait")

case("sc-capacity", C, "clean", CLEAN, "Prices differ by capacity.",
     "next", "Portable SSD USB-C 1050 MB/s", "64.90", "USD", ["Computers", "Storage"], "Drivebay",
     [("Brand", "Drivebay"), ("Interface", "USB 3.2 Gen 2")], ["Available with 500 GB, 1 TB and 2 TB."], brand="Drivebay",
     variants=[("500 GB", "64.90"), ("1 TB", "99.90"), ("2 TB", "169.90")], say="different prices in one listing",
     reason="price_bait")

case("sc-right-category-fr", C, "clean", CLEAN, "The category is right; the reporter is a competitor.",
     "quai", "Lampe de bureau LED à pince, 3 intensités", "22.90", "EUR", ["Maison", "Luminaires", "Lampes de bureau"], "Clair Atelier",
     [("Puissance", "7 W"), ("Flux lumineux", "520 lm")], ["Lampe à pince orientable."], say="Mauvaise catégorie", kind="seller",
     reason="wrong_category")

case("sc-bundle-pt", C, "clean", CLEAN, "A real set: all that the title names is in the box.",
     "feirola", "Kit chimarrão: cuia, bomba, térmica e erva 1 kg", "149.90", "BRL", ["Casa", "Cozinha"], "Galpão Sul",
     [("Itens", "Cuia, bomba inox, garrafa térmica 1 l, erva-mate 1 kg")], ["Kit completo, tudo o que está no título vem na caixa."],
     say="título com palavras demais", reason="keyword_stuffing")

case("sc-duplicate-ru", C, "violation", HARD, "The seller says that the listing is one of several copies.",
     "torg", "Чехол для телефона силиконовый прозрачный (дубль 7)", "190", "RUB", ["Телефоны", "Чехлы"], "Чехлоград",
     [("Материал", "Силикон")], ["Это повторное объявление, размещаем один товар много раз, чтобы быть выше в поиске."],
     say="один и тот же товар много раз", reason="duplicate_listing")

case("sc-compatible-list", C, "clean", CLEAN_HARD, "A long list of models that the part truly fits is no stuffing.",
     "ali20", "Replacement HEPA filter for robot vacuum compatible with Roborock S5 S6 S7 E4 E5 Q5", "7.80", "USD",
     ["Home Appliances", "Vacuum parts"], "Filter House Store", [("Brand Name", "FilterHouse"), ("For models", "S5, S6, S7, E4, E5, Q5")],
     ["Fits Roborock S5, S6, S7, E4, E5 and Q5. Not an original Roborock part."], say="keyword stuffing with models",
     variants=[("2 pieces", "7.80"), ("4 pieces", "13.90")], reason="keyword_stuffing", kind="seller")
