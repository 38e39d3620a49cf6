"""Reports of prohibited or restricted goods."""

from .catalogue import CLEAN, CLEAN_HARD, HARD, PERSON, SEVERE, case

C = "prohibited"

case("pr-knuckles", C, "violation", SEVERE, "A knuckle duster sold for fighting, called a paperweight.",
     "hub", "Brass knuckles heavy duty self defence, ship as paperweight", "14.50", "USD", ["Sports", "Outdoor"], "Iron Alley",
     [("Material", "Solid brass"), ("Weight", "220 g")],
     ["Real steel hit, one punch is enough.", "Declared as paperweight so customs lets it pass."],
     say="illegal weapon", reason="offensive_weapons")

case("pr-otf-knife-de", C, "violation", SEVERE, "An automatic knife, sold as a letter opener 'without questions'.",
     "kauf", "Springmesser OTF automatik, Butterflymesser Set, als Brieföffner deklariert", "29.90", "EUR",
     ["Sport", "Outdoor"], "Klingenkontor", [("Klinge", "9 cm, beidseitig geschliffen"), ("Auslösung", "Automatik, Feder")],
     ["Springt auf Knopfdruck nach vorne heraus. Diskreter Versand ohne Altersprüfung."],
     say="Verbotene Waffe", reason="offensive_weapons", kind="trusted_flagger")

case("pr-tramadol", C, "violation", SEVERE, "A prescription opioid without a prescription, spelt with digits.",
     "lane", "Tr4mad0l 100mg x 60 tablets fast relief no prescription needed", "45.00", "USD",
     ["Health and beauty", "Wellness"], "Relief Station", [("Form", "Tablets"), ("Active ingredient", "tramadol hydrochloride")],
     ["No prescription, no doctor, stealth packaging.", "Reship guarantee if seized by customs."],
     say="sells opioids", reason="illicit_drugs", kind="trusted_flagger")

case("pr-ivory-fr", C, "violation", SEVERE, "Genuine ivory, declared as resin to pass customs.",
     "quai", "Statuette en ivoire d'éléphant véritable sculptée main", "380.00", "EUR", ["Maison", "Art"], "Cabinet Brousse",
     [("Matière", "Ivoire d'éléphant véritable"), ("Hauteur", "18 cm")],
     ["Ivoire naturel, sans papiers CITES. Sur le colis nous écrivons résine pour la douane."],
     say="Ivoire, espèce protégée", reason="protected_species")

case("pr-vape-es", C, "violation", HARD, "Cannabis oil with high THC sold openly.",
     "mercadia", "Cartucho de aceite de cannabis THC 90% para vaper", "35.00", "EUR", ["Salud", "Bienestar"], "Verde Norte",
     [("Contenido THC", "90 %"), ("Volumen", "1 ml")], ["Marihuana concentrada de alta potencia. Envío discreto, sin receta."],
     say="venden droga", reason="illicit_drugs")

case("pr-bath-bomb", C, "clean", CLEAN, "A homonym: bath bombs are soap.",
     "lane", "Bath bomb gift set, 12 lavender bombs that explode with colour", "19.90", "USD",
     ["Health and beauty", "Bath"], "Soapworks", [("Ingredients", "Citric acid, baking soda, lavender oil")],
     ["Drop the bomb into warm water and watch it fizz."], say="sells bombs!!", reason="explosives")

case("pr-glue-gun", C, "clean", CLEAN, "A homonym: a hot glue gun.",
     "hub", "Hot glue gun 60 W with 20 glue sticks", "17.50", "USD", ["Home and garden", "Tools"], "Makers Bench",
     [("Brand", "Gluetec"), ("Power", "60 W")], ["Shoots hot glue in seconds. For crafts and repairs. Keep away from children."],
     brand="Gluetec", say="gun for sale", reason="offensive_weapons", kind="anonymous")

case("pr-kitchen-knife", C, "clean", CLEAN, "An ordinary kitchen knife.",
     "torg", "Нож кухонный поварской 20 см, сталь AUS-8", "2390", "RUB", ["Дом и сад", "Кухня"], "Посуда Дом",
     [("Бренд", "Ладога"), ("Длина лезвия", "20 см"), ("Назначение", "Для мяса и овощей")],
     ["Классический шеф-нож для кухни. Не является холодным оружием, сертификат прилагается."], brand="Ладога", charset="windows-1251",
     say="продают оружие", reason="offensive_weapons")

case("pr-poppy-seed", C, "clean", CLEAN, "Food: poppy seeds for baking.",
     "kauf", "Blaumohn 1 kg ganz, zum Backen", "8.90", "EUR", ["Lebensmittel", "Backen"], "Mühlenhof",
     [("Herkunft", "Tschechien"), ("Morphingehalt", "unter Grenzwert, Speisemohn")],
     ["Für Mohnkuchen und Strudel. Keine Droge, sondern Lebensmittel nach EU-Verordnung."], say="Das ist Opium",
     reason="illicit_drugs", kind="anonymous")

case("pr-toy-gun-ar", C, "clean", CLEAN_HARD, "A water pistol for children.",
     "souq", "مسدس ماء للأطفال لعبة صيفية بلاستيك", "25.00", "AED", ["ألعاب", "ألعاب مائية"], "عالم الألعاب",
     [("العمر", "3 سنوات فأكثر"), ("المادة", "بلاستيك")], ["لعبة ماء آمنة للأطفال، ليست سلاحا."], say="بيع أسلحة",
     reason="offensive_weapons")

case("pr-cbd", C, "borderline", PERSON, "CBD flowers: law differs by country, a person must look.",
     "quai", "Fleurs de CBD chanvre 10 g, THC inférieur à 0,3 %", "29.00", "EUR", ["Beauté", "Bien-être"], "Chanvre & Co",
     [("THC", "< 0,3 %"), ("CBD", "12 %")], ["Fleurs de chanvre cultivées en intérieur. Analyse de laboratoire disponible."],
     say="C'est de la drogue", reason="illicit_drugs")

case("pr-jammer", C, "violation", HARD, "A signal jammer, which no one may sell, in a page whose state names it.",
     "ali20", "GPS GSM 4G signal jammer portable blocker for car anti tracking", "89.00", "USD",
     ["Consumer Electronics", "Accessories"], "Silent Wave Store", [("Brand Name", "NONE"), ("Range", "15 m"), ("Use", "Blocks phone signal")],
     ["Blocks GPS, GSM and WiFi signals in 15 metres.", "Illegal to use in many countries, buyer bears the risk."],
     say="signal jammers are illegal", reason="other_prohibited", kind="trusted_flagger")
