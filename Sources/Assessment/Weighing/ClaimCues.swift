import CaseModel

/// What reporters claim in their own words, and which rules can bear it out or deny it.
struct ClaimCues {
  /// The claim as it is shown.
  var name: String
  var words: WordList
  /// The sub-reasons whose rules bear it out.
  var reasons: Set<String>
  /// A detector whose miss says that the page shows the opposite, not only nothing.
  var denier: String?

  static let all: [ClaimCues] = [
    ClaimCues(
      name: "the goods are fake",
      words: WordList(
        """
        fake, counterfeit, replica, not genuine, not original, knock-off, knockoff, imitation, подделк, фальшив,
        контрафакт, не оригинал, пален, паленк, falso, falsa, falsific, no es original, imitaci, falsificad, réplica,
        contrefa, faux, pas authentique, gefälscht, fälschung, nicht original, contraffatt, non originale, falsi,
        假货, 假的, 仿冒, 盗版, 山寨, مزيف, مقلد, تقليد, sahte, taklit, çakma, podrób, fałszyw, nieoryginal,
        가짜, 짝퉁, 위조, 偽物, 偽造, コピー品
        """),
      reasons: [
        "replica", "coded_grade", "coded_brand", "logo_hidden", "fake_papers", "implausible_price",
        "reviews_say_fake", "brand_mismatch",
      ], denier: nil),
    ClaimCues(
      name: "the price is too low to be genuine",
      words: WordList(
        """
        too cheap, too low, price is impossible, suspiciously cheap, слишком дешев, слишком низк, demasiado barato,
        muito barato, barato demais, trop bas, trop peu cher, zu billig, zu niedrig, troppo basso, troppo economico,
        太便宜, 价格太低, رخيص جدا, çok ucuz, za tani, zbyt niska, 너무 싸, 너무 저렴, 安すぎ
        """),
      reasons: ["implausible_price"], denier: "brand-price"),
    ClaimCues(
      name: "it stands in the wrong category",
      words: WordList(
        """
        wrong category, category is wrong, misplaced, wrong section, не та категория, не в той категории,
        неверная категория, неправильная категория, categoría equivocada, categoria errada, categoría incorrecta,
        mauvaise catégorie, falsche kategorie, falsch eingeordnet, categoria sbagliata, 类目错误, 错放类目, 分类错误,
        فئة خاطئة, تصنيف خاطئ, yanlış kategori, zła kategoria, błędna kategoria, 잘못된 카테고리, カテゴリ違い,
        間違ったカテゴリ
        """),
      reasons: ["wrong_category"], denier: "category-mismatch"),
    ClaimCues(
      name: "the cheapest option is other goods",
      words: WordList(
        """
        cheapest option, cheapest variant, bait, only a case, only the case, lockangebot, günstigste variante,
        самый дешевый вариант, приманка, opción más barata, opção mais barata, option la moins chère, appât,
        opzione più economica, un'esca, come esca, 最低价, 引流, أرخص خيار, en ucuz seçenek, najtańsza opcja, przynęta, 미끼,
        최저가 옵션, 最安オプション, おとり
        """),
      reasons: ["sku_price_bait"], denier: "price-bait"),
    ClaimCues(
      name: "the delivery costs more than the goods",
      words: WordList(
        """
        shipping cost, shipping fee, delivery cost, postage, freight, доставка стоит, стоимость доставки,
        gastos de envío, coste del envío, frete, frais de port, frais de livraison, versandkosten,
        spese di spedizione, 运费, تكلفة الشحن, kargo ücreti, koszt wysyłki, koszt dostawy, 배송비, 送料
        """),
      reasons: ["shipping_bait"], denier: "shipping-above-price"),
    ClaimCues(
      name: "the reviews are of other goods",
      words: WordList(
        """
        reviews are for, reviews of another, reviews are about, different product in the reviews, отзывы на друг,
        отзывы о друг, отзывы про друг, reseñas de otro, opiniones de otro, avaliações de outro, avis d'un autre,
        avis concernent, bewertungen gehören, bewertungen für ein anderes, recensioni di un altro, 评价是别的, 评论是其他,
        تقييمات منتج آخر, yorumlar başka, opinie dotyczą innego, 다른 상품 리뷰, 別の商品のレビュー
        """),
      reasons: ["swapped_product"], denier: "reviews-other-product"),
    ClaimCues(
      name: "the seller draws buyers off the platform",
      words: WordList(
        """
        whatsapp, telegram, wechat, viber, outside the platform, outside the site, pay outside, off platform,
        off-platform, contact outside, contact him, contact them, мимо площадки, вне площадки, в телеграм, в ватсап,
        оплата на карту, fuera de la plataforma, por fuera, fora da plataforma, por fora, hors plateforme,
        en dehors du site, außerhalb der plattform, fuori piattaforma, 加微信, 站外, 私下交易, خارج المنصة, واتساب,
        platform dışı, poza platformą, 플랫폼 밖, 직거래, 外部取引, 直接取引
        """),
      reasons: [
        "messenger", "email_phone", "external_link", "outside_payment", "reserved_link", "contact_first",
      ], denier: nil),
    ClaimCues(
      name: "the capacity or power is false",
      words: WordList(
        """
        capacity, real capacity, gigabyte, terabyte, mah, lumen, wattage, ёмкость, емкость, объем памяти,
        capacidad, capacidade, capacité, kapazität, capacità, 容量, السعة, kapasite, pojemność, 용량
        """),
      reasons: ["fake_capacity", "contradictory_attributes", "spec_contradiction"], denier: nil),
    ClaimCues(
      name: "the material is not what is claimed",
      words: WordList(
        """
        not leather, not silver, not gold, not wool, not silk, material is, не кожа, не серебро, не золото,
        искусственн, no es cuero, no es plata, não é couro, pas du cuir, pas en argent, kein leder, kein silber,
        non è pelle, 不是真皮, 材质, ليس جلد, deri değil, nie skóra, 가죽이 아, 革ではない
        """),
      reasons: ["fake_material", "contradictory_attributes", "spec_contradiction"], denier: nil),
    ClaimCues(
      name: "the origin is false",
      words: WordList(
        """
        made in, country of origin, really from china, страна производства, сделано в, país de origen, hecho en,
        fabricado em, fabriqué en, pays d'origine, hergestellt in, herkunft, paese di origine, 产地, بلد المنشأ,
        menşei, kraj pochodzenia, 원산지, 原産国
        """),
      reasons: ["false_origin_stock"], denier: nil),
    ClaimCues(
      name: "it claims to cure",
      words: WordList(
        """
        cure, cures, heals, medical claim, лечит, излечивает, cura, curar, guérit, guérir, heilt, heilung,
        guarisce, 治愈, 治疗, يعالج, يشفي, tedavi, leczy, 치료, 治る
        """),
      reasons: ["false_medical_claim"], denier: nil),
    ClaimCues(
      name: "it uses a mark or a work without licence",
      words: WordList(
        """
        trademark, trade mark, copyright, my photos, our photos, our pictures, my design, our design, patent,
        licence, license, товарный знак, авторск, наши фото, мои фото, marca registrada, derechos de autor,
        nuestras fotos, direitos autorais, nossas fotos, marque déposée, droit d'auteur, nos photos, urheberrecht,
        markenrecht, unsere fotos, unser design, marchio registrato, diritto d'autore, 商标, 版权, 盗图, 专利,
        علامة تجارية, حقوق, telif, tescilli marka, prawa autorskie, znak towarowy, 상표권, 저작권, 商標, 著作権
        """),
      reasons: [
        "trademark", "copyright_character", "digital_piracy", "software_keys", "design_patent",
        "stolen_images",
        "fan_merch", "parody", "rights_notice",
      ], denier: nil),
  ]

  /// The claims that a report makes, in the order of this table.
  static func made(in description: String) -> [ClaimCues] {
    let text = " " + FoldedText.string(of: String(description.prefix(4000)))
    return all.filter { cue in
      cue.words.words.contains { word in
        // A word begins where the cue does; how it ends, languages differ.
        guard let first = word.unicodeScalars.first, Script(first.value).hasWordBoundaries else {
          return text.holds(word)
        }
        return text.holds(" " + word)
      }
    }
  }
}
