"""Reports of luring trade off the platform."""

from .catalogue import CLEAN, CLEAN_HARD, HARD, PERSON, VIOLATION, case

C = "off_platform"

case("op-whatsapp", C, "violation", VIOLATION, "A WhatsApp number and a lower price outside.",
     "lane", "Electric scooter 48V foldable, adult", "420.00", "USD", ["Sports", "Scooters"], "Volt Riders",
     [("Battery", "48 V 13 Ah"), ("Range", "35 km")],
     ["Contact us on WhatsApp +86 138 5550 0199 before ordering and get 15% off.",
      "Pay by bank transfer or PayPal friends and family, cheaper than here."], say="wants me to pay outside", reason="outside_payment")

case("op-telegram-sku", C, "violation", VIOLATION, "A Telegram handle hidden in the name of an option.",
     "ali24", "Wholesale phone holder car mount", "5.60", "USD", ["Automobiles", "Holders"], "Road Grip Store",
     [("Brand Name", "RoadGrip"), ("Material", "ABS")], ["Strong magnet."],
     variants=[("Black", "5.60"), ("More photos telegram @roadgrip_deals", "9.90")], say="telegram in options",
     reason="messenger")

case("op-spelled-pt", C, "violation", HARD, "The number spelt out and the messenger's name broken up.",
     "feirola", "Tênis feminino casual couro", "119.90", "BRL", ["Moda feminina", "Tênis"], "Passo Leve",
     [("Material", "Couro"), ("Observação", "chama no z a p nove nove 8 1 2 3 4 zero zero zero")],
     ["Não finalize aqui: chama no zap e pague no pix com desconto."], say="vendedor manda pagar por fora",
     reason="outside_payment")

case("op-own-shop-de", C, "violation", VIOLATION, "The seller's own web shop with a lower price.",
     "kauf", "Massivholztisch Eiche 180 x 90 cm", "749.00", "EUR", ["Haus", "Tische"], "Holzmanufaktur Nord",
     [("Holz", "Eiche"), ("Maße", "180 x 90 x 75 cm")],
     ["Auf unserer eigenen Seite www.holz-nord-tische.example 20 % günstiger bestellen, nicht hier kaufen.",
      "Bestellung auch per E-Mail an verkauf (at) holz-nord-tische (punkt) example."], say="Lockt auf eigene Seite",
     reason="external_link")

case("op-wechat-zh", C, "violation", VIOLATION, "WeChat id in an attribute, price only in private.",
     "tianji", "手工皮带 头层牛皮 可刻字", "168.00", "CNY", ["配饰", "皮带"], "匠心皮具",
     [("材质", "头层牛皮"), ("咨询", "加微信 jiangxin_8821 优惠价")], ["请勿直接拍下，加微信私聊转账更便宜。"],
     say="引导加微信私下交易", reason="messenger")

case("op-platform-chat", C, "clean", CLEAN, "Messages inside the platform are what it is for.",
     "hub", "Custom name necklace, sterling silver", "32.00", "USD", ["Jewellery", "Necklaces"], "Silver Letter",
     [("Material", "925 silver"), ("Chain", "45 cm")],
     ["After ordering, send us the name through the order's message box. Please do not send contact details, we only "
      "answer here on the platform."], say="asks to contact the seller", reason="messenger")

case("op-whatsapp-sticker", C, "clean", CLEAN, "The product is a sticker with the messenger's logo.",
     "ali20", "Vinyl window sticker for shop door: WhatsApp and Telegram icons, opening hours", "3.10", "USD",
     ["Home", "Stickers"], "Signmaker Store", [("Brand Name", "Signmaker"), ("Size", "15 x 20 cm")],
     ["Sticker for your shop window. Your own number is not printed, blank field to write on."],
     say="has WhatsApp in title", reason="messenger", kind="anonymous")

case("op-phone-case-es", C, "clean", CLEAN, "Only the site's own support line and share buttons show numbers.",
     "mercadia", "Cafetera italiana de aluminio, 6 tazas", "18.90", "EUR", ["Casa", "Cocina"], "Aroma Casa",
     [("Capacidad", "300 ml"), ("Material", "Aluminio")], ["Apta para gas y vitrocerámica."], say="Hay un teléfono en la página",
     reason="messenger", kind="anonymous")

case("op-model-number", C, "clean", CLEAN_HARD, "A long part number looks like a telephone number.",
     "stall", "Timing belt kit, part no. 0301 215 6609 44", "58.00", "EUR", ["Car parts", "Engine"], "Belt & Pulley",
     [("OEM numbers", "06A 109 119 C; 0301 215 6609 44"), ("EAN", "4006633256605")], ["Check the OEM number before you order."],
     say="phone number in the title", reason="messenger")

case("op-warranty-mail", C, "borderline", PERSON, "The maker's service address in the warranty text: help, or contact outside?",
     "kauf", "Akku-Staubsauger 25,2 V", "129.00", "EUR", ["Haus", "Staubsauger"], "Saubermann",
     [("Leistung", "180 W"), ("Garantie", "3 Jahre")],
     ["Bei Garantiefragen erreichen Sie den Herstellerservice unter service@staubweg-hersteller.example."],
     say="E-Mail-Adresse im Text", reason="external_contact")

case("op-ask-price-ru", C, "violation", VIOLATION, "Do not order here, write to the messenger and transfer to a card.",
     "torg", "Велосипед горный 29 дюймов, 21 скорость", "100", "RUB", ["Спорт", "Велосипеды"], "ВелоМир",
     [("Рама", "Алюминий"), ("Цена", "уточняйте в ватсап 8 912 555-01-77")],
     ["Заказ здесь не оформляйте. Пишите в телеграм @velomir_opt, оплата переводом на карту."], say="просят оплату на карту",
     reason="outside_payment")
