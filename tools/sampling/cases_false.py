"""Reports of false information."""

from .catalogue import CLEAN, CLEAN_HARD, HARD, PERSON, VIOLATION, case

C = "false_information"

case("fi-usb-2tb", C, "violation", VIOLATION, "2 TB for a few dollars; the reviews measured 32 GB.",
     "ali24", "USB flash drive 2TB high speed metal waterproof", "6.90", "USD", ["Computer", "USB flash drives"], "Data Storm Store",
     [("Brand Name", "DSTORM"), ("Capacity", "2TB")], ["Real capacity 2TB, stores 500 000 photos."], say="fake capacity",
     reason="fake_specification", reviews=[(1, "Real capacity is 32GB, files get corrupted after that"),
                                          (1, "Tested with H2testw: fake capacity, 29 GB only"), (5, "nice look")], rating="2.1", count=133)

case("fi-cure", C, "violation", VIOLATION, "A bracelet that cures cancer and diabetes.",
     "lane", "Magnetic therapy bracelet cures diabetes, cancer and arthritis, 100% guaranteed", "24.90", "USD",
     ["Health and beauty", "Wellness"], "Miracle Field", [("Material", "Copper"), ("Effect", "Cures within 7 days")],
     ["Doctors do not want you to know. Throw away your insulin after one week."], say="dangerous health claims",
     reason="false_medical_claim", kind="trusted_flagger")

case("fi-leather", C, "violation", HARD, "Title says genuine leather, material says PU.",
     "hub", "Genuine leather jacket 100% cowhide, men", "49.00", "USD", ["Men's fashion", "Jackets"], "Rider Co",
     [("Material", "PU, polyester"), ("Lining", "Polyester")], ["Made of real cowhide."], say="it is plastic not leather",
     reason="false_material")

case("fi-slim-es", C, "violation", VIOLATION, "Lose 12 kilos in a week without diet, cures cholesterol.",
     "mercadia", "Parches adelgazantes: pierde 12 kg en 7 días sin dieta ni ejercicio", "19.95", "EUR", ["Salud", "Dietética"], "Silueta Ya",
     [("Contenido", "30 parches"), ("Resultado", "Garantizado 100 %")], ["Cura el colesterol y la diabetes. Resultado milagroso garantizado."],
     say="publicidad engañosa", reason="false_medical_claim")

case("fi-power-bank", C, "violation", HARD, "1 000 000 mAh in 180 grams is against physics.",
     "next", "Power bank 1000000mAh fast charge solar", "15.90", "USD", ["Electronics", "Power banks"], "Endless Energy",
     [("Capacity", "1000000 mAh"), ("Weight", "180 g"), ("Size", "14 x 7 x 1.5 cm")], ["Charges your phone 300 times."],
     say="impossible capacity", reason="fake_specification")

case("fi-honest-led", C, "clean", CLEAN, "The figures agree with one another and with physics.",
     "kauf", "LED-Lampe E27 9 W, 806 Lumen, warmweiß", "3.49", "EUR", ["Haus", "Leuchtmittel"], "Lichtblick",
     [("Leistung", "9 W"), ("Lichtstrom", "806 lm"), ("Energieeffizienz", "F"), ("Ersetzt", "60 W Glühlampe")],
     ["Entspricht einer 60-W-Glühlampe. Nicht dimmbar."], say="falsche Wattangabe", reason="fake_specification")

case("fi-faux-fur", C, "clean", CLEAN, "Faux fur, and it says so everywhere.",
     "quai", "Manteau en fausse fourrure, effet vison", "89.00", "EUR", ["Mode femme", "Manteaux"], "Maison Lune",
     [("Matière", "100 % polyester"), ("Fourrure", "Synthétique")], ["Fausse fourrure toute douce, aucun animal."],
     say="Ce n'est pas du vrai vison", reason="false_material")

case("fi-monitor", C, "clean", CLEAN, "A blood pressure monitor with a proper warning.",
     "lane", "Upper arm blood pressure monitor, clinically validated", "39.90", "EUR", ["Health and beauty", "Monitors"], "Medico Home",
     [("Certification", "CE 0123"), ("Cuff", "22-42 cm")],
     ["Does not diagnose or cure any illness. Ask your doctor before you change your medication."], say="claims to be medical",
     reason="false_medical_claim")

case("fi-128gb", C, "clean", CLEAN, "A memory card of an ordinary size at an ordinary price.",
     "torg", "Карта памяти microSD 128 ГБ, класс 10", "1090", "RUB", ["Электроника", "Карты памяти"], "Бит и Байт",
     [("Объём", "128 ГБ"), ("Скорость чтения", "до 100 МБ/с")], ["Реальный объём 119 ГиБ, это нормально для 128 ГБ."],
     say="обман с объёмом", reason="fake_specification", reviews=[(5, "Объём реальный, проверил"), (5, "Всё честно")])

case("fi-refurb", C, "borderline", PERSON, "Refurbished is said, 'as new' too; the battery has 82 %.",
     "hub", "iPhone 12 64GB refurbished, as new condition", "239.00", "EUR", ["Phones", "Refurbished"], "Second Ring",
     [("Brand", "Apple"), ("Condition", "Refurbished, as new"), ("Battery health", "82 %")], ["Light scratches possible. 12 months' warranty."],
     brand="Apple", say="not as new, battery weak", reason="false_condition")

case("fi-4k-pt", C, "violation", HARD, "Native 4K in the title, 800 x 480 in the table.",
     "feirola", "Projetor 4K nativo 12000 lumens cinema em casa", "399.90", "BRL", ["Eletrônicos", "Projetores"], "TelaGrande",
     [("Resolução nativa", "800 x 480"), ("Brilho", "120 ANSI lumens")], ["Imagem 4K nativa de verdade."], say="não é 4K",
     reason="fake_specification")

case("fi-compass", C, "clean", CLEAN_HARD, "A toy that says it is a toy; 'magic' is no claim.",
     "souq", "صندوق ألعاب سحرية للأطفال 50 خدعة", "60.00", "AED", ["ألعاب", "ألعاب تعليمية"], "بيت المرح",
     [("العمر", "8 سنوات فأكثر"), ("عدد الخدع", "50")], ["لعبة خدع بصرية للتسلية فقط."], say="معلومات كاذبة، السحر ليس حقيقيا",
     reason="fake_specification", kind="anonymous")
