/// More materials that a title may claim and an attribute deny.
extension Materials {
  private static let woodless = WordList(
    """
    mdf, hdf, particle board, particleboard, chipboard, fibreboard, fiberboard, pressed wood, дсп, лдсп, мдф, дсп ламинированная,
    aglomerado, tablero de particulas, melamina, laminado, contraplacado, agglomere, panneau de particules, spanplatte, pressspan, folie,
    truciolare, nobilitato, 密度板, 刨花板, 颗粒板, plywood, veneer, sunta, suntalam, plyta, plyta wiorowa, plastic, пластик, plastico,
    plastique, kunststoff, plastica, paper, polyresin, resin
    """)
  private static let baseMetals = WordList(
    """
    zinc alloy, zinc, alloy, aluminium alloy, iron, plastic, abs, цинк, цинковый сплав, сплав, силумин, железо, пластик, zamak, aleacion,
    aleacion de zinc, plastico, hierro, liga de zinco, ferro, alliage, alliage de zinc, plastique, fer, zinklegierung, legierung, kunststoff,
    eisen, zinkdruckguss, lega di zinco, lega, plastica, 合金, 锌合金, 塑料, 铁, 亜鉛合金, プラスチック, 아연합금, 플라스틱, cinko alasim, plastik,
    stop cynku, tworzywo, سبيكة, بلاستيك, resin, polyresin
    """)
  private static let glassy = WordList(
    """
    glass, стекло, vidrio, vidro, verre, glas, vetro, 玻璃, ガラス, 유리, cam, szklo, زجاج, acrylic, акрил, acrilico, acrylique, resin, смола, resina,
    resine, harz, 树脂, レジン, 레진, plastic, пластик, plastico, plastique, kunststoff, plastica, cubic zirconia, zirconia, zircon, zirconio,
    zirconia cubica, zircone, фианит, цирконий, 锆石, imitation, имитация, imitacion, imitacao, imitazione, synthetic, crystal, rhinestone,
    strass, стразы, dyed howlite, howlite, copal, копал, shell powder
    """)
  private static let foams = WordList(
    """
    pu foam, foam, polyurethane foam, polyurethane, sponge, поролон, ппу, пенополиуретан, espuma, espuma de poliuretano, mousse,
    mousse polyurethane, schaumstoff, kaltschaum, schiuma, poliuretano, 海绵, スポンジ, 스펀지, sunger, pianka
    """)
  private static let fillings = WordList(
    """
    polyester, polyester fiber, polyester fibre, hollow fiber, hollowfiber, синтепон, холлофайбер, полиэстер, poliester, fibra,
    fibra de poliester, polyesterfaser, polyesterhohlfaser, fibre polyester, fibra poliestere, poliestere, 聚酯纤维, 涤纶, ポリエステル, 폴리에스터,
    elyaf, wlokno, cotton wadding, down cotton, imitation down
    """)

  static let moreClaims: [Claim] = [
    Claim(
      words: WordList(
        """
        genuine cowhide, genuine suede, full leather, lambskin, sheepskin leather, кожа натуральная,
        из натуральной кожи, натуральной кожи, натуральная замша, cuero vacuno, cuero natural, piel autentica,
        piel vacuno, piel de vacuno, couro bovino, couro natural, couro de verdade, cuir de vachette,
        cuir pleine fleur, cuir veritable, vrai cuir, rindsleder, rindleder, vollleder, vollrindleder, leder echt,
        echt leder, vero cuoio, pelle vera, pelle pieno fiore, skora licowa, gercek deri, 头层牛皮, 소가죽, 牛革, جلد بقري,
        جلد حقيقي
        """),
      denied: WordList(
        """
        pu, pu leather, polyurethane, полиуретан, faux leather, imitation leather, artificial leather, vegan leather, искусственная кожа,
        экокожа, эко кожа, кожзам, cuero sintetico, polipiel, piel sintetica, simil piel, couro sintetico, couro ecologico, similicuir,
        simili cuir, simili, synthetique, synthetik, kunstleder, ecopelle, similpelle, finta pelle, 人造革, 仿皮, pu皮, suni deri, vinlex, eko skora,
        skora ekologiczna, 합성가죽, 人造皮革, 合成皮革, pvc, poliuretano, synthetic, polyester, полиэстер, poliester, جلد صناعي, microfibre, microfiber
        """)),
    Claim(
      words: WordList(
        """
        real rabbit fur, мех кролика, pelliccia vera, piel de zorro, pelo de conejo, echtes fell, echtfell, lammfell,
        genuine sheepskin, peau de mouton, vraie fourrure, piel de oveja, pele de carneiro, gercek kurk,
        naturalne futro
        """), denied: plastics),
    Claim(
      words: WordList(
        """
        100% mulberry, 22 momme, 19 momme, natural silk, real silk, 100% soie, soie de murier, maulbeerseide,
        seide 100%, echte seide, 100% seda, seda pura, seda 100%, pura seda, 100% seta, seta pura, seta naturale,
        шелк натуральный, 100% натуральный шелк, натурального шелка, 100%真丝, 重磅真丝, シルク100%, 실크 100%, saf ipek,
        100% jedwab, حرير طبيعي
        """), denied: plastics),
    Claim(
      words: WordList(
        """
        100% laine, laine merinos, 100% laine merinos, pure laine, merinowolle, 100% merinowolle, schurwolle,
        100% wolle, lana merino, lana merinos, 100% lana, pura lana, pura lana vergine, lana virgen, la merino,
        100% la, мериносовая шерсть, из мериноса, шерсть 100%, 100% натуральная шерсть, чистая шерсть, 100% merino,
        纯羊绒, ウール100%, 울 100%, yun 100%, saf yun, 100% welna, welna merino, صوف طبيعي
        """), denied: plastics),
    Claim(
      words: WordList(
        """
        organic cotton, egyptian cotton, pima cotton, cotton 100%, bio baumwolle, biobaumwolle, reine baumwolle,
        baumwolle 100%, algodon organico, algodon egipcio, algodon puro, algodon 100%, algodao egipcio,
        algodao organico, 100% algodao, algodao 100%, puro algodao, coton bio, coton egyptien, pur coton, coton 100%,
        cotone biologico, cotone egiziano, puro cotone, cotone 100%, хлопок 100%, натуральный хлопок,
        египетский хлопок, чистый хлопок, 全棉, 100%棉, コットン100%, 면 100%, 100% bawelna, bawelna organiczna, قطن 100%
        """), denied: plastics),
    Claim(
      words: WordList(
        """
        100% linen, pure linen, linen 100%, лен 100%, 100% лен, чистый лен, 100% lino, lino puro, puro lino,
        100% linho, linho puro, 100% lin, lin lave, pur lin, reines leinen, 100% leinen, leinen 100%, 纯亚麻, リネン100%,
        린넨 100%, 100% keten, 100% len
        """), denied: plastics),
    Claim(
      words: WordList(
        """
        goose down, duck down, 90% down, 100% down, white down, eiderdown, гусиный пух, утиный пух, натуральный пух,
        plumon de ganso, pluma de ganso, pena de ganso, plumas de ganso, duvet d oie, duvet de canard, plumes d oie,
        gansedaunen, piuma d oca, piumino d oca, 鹅绒, 鸭绒, ダウン90%, 구스다운, 거위털, kaz tuyu, puch gesi, gesi puch
        """), denied: fillings,
      alsoUnder: WordList(
        "filling, fill, fullung, наполнитель, relleno, enchimento, remplissage, garnissage, imbottitura, 填充, verfullung, wypelnienie, dolgu"
      )),
    Claim(
      words: WordList(
        """
        solid silver, real silver, 999 silver, plata de ley, plata maciza, prata de lei, prata maciza, argent massif,
        echtsilber, sterlingsilber, massiv silber, argento massiccio, argento 925, argento sterling,
        натуральное серебро, серебро 925 пробы, 999银, 足银, 足金, シルバー925, 은 925, 925 은, gumus 925, 925 ayar, srebro 925,
        prawdziwe srebro, فضه 925, solid 18k gold, 9ct gold, real gold, 24k gold, 22k gold, solid 14k, massivgold,
        echtgold, gold 585, gold 750, 585 gold, 750 gold, oro macizo, oro de 18 quilates, oro 18 quilates,
        ouro macico, ouro 18 quilates, ouro amarelo 18k, or massif, or 18 carats, oro massiccio, oro 18 carati,
        oro 18kt, золото 585 пробы, 18金, 순금, altin 14 ayar, zloto 585, ذهب عيار 18
        """),
      denied: WordList(
        """
        zinc alloy, alloy, tin alloy, цинковый сплав, сплав, медицинский сплав, aleacion, aleacion de zinc, liga de zinco, liga metalica, alliage,
        alliage de zinc, zinklegierung, legierung, 合金, 铜, 铜镀金, brass, латунь, copper, медь, laton, latao, cobre, laiton, cuivre, messing, kupfer, ottone,
        rame, stainless steel, titanium steel, acero, acero inoxidable, aco, acier, acier inoxydable, edelstahl, acciaio, сталь, gold plated, plated, silver plated,
        chapado, banado, banhado, folheado, plaque, plaque or, vergoldet, versilbert, placcato, dorato, позолота, посеребрение, позолоченный, посеребренный,
        bijouterie, bigiotteria, bisuteria, bijuteria, modeschmuck, бижутерия, бижутерный сплав, iron, lega, lega di zinco, メッキ, 真鍮, 도금, 황동, kaplama, pirinc, mosiadz,
        pozlacany, مطلي, نحاس
        """)),
    Claim(
      words: WordList(
        """
        solid walnut, solid pine, solid teak, solid beech, solid ash, solid acacia, massive oak, eiche massiv,
        buche massiv, kiefer massiv, nussbaum massiv, vollholz, chene massif, noyer massif, pin massif, hetre massif,
        teck massif, roble macizo, pino macizo, nogal macizo, haya maciza, carvalho macico, pinho macico,
        madeira de lei, madeira macica, rovere massello, noce massello, vero legno, массив сосны, массив бука,
        массив ореха, из массива, цельное дерево, 纯实木, 橡木实木, 天然木, 원목, masif ahsap, masif mese, lite drewno, lity dab,
        drewno lite, خشب طبيعي, خشب صلب
        """), denied: woodless),
    Claim(
      words: WordList(
        """
        solid brass, pure copper, solid copper, 100% copper, cast iron, solid bronze, massiv messing, messing massiv,
        reines kupfer, gusseisen, laiton massif, cuivre pur, bronze massif, laton macizo, cobre puro, hierro fundido,
        latao macico, ottone massiccio, rame puro, ghisa, литая латунь, чистая медь, чугун, 100% медь, 纯铜, 黄铜, 铸铁, 純銅,
        真鍮無垢, 鋳鉄, 순동, 황동, 주철, saf bakir, dokme demir, lity mosiadz, czysta miedz, zeliwo
        """), denied: baseMetals),
    Claim(
      words: WordList(
        """
        natural diamond, real diamond, genuine diamond, genuine pearl, freshwater pearl, real pearls, natural emerald,
        natural ruby, natural sapphire, genuine amber, natural amber, baltic amber, natural jade, genuine turquoise,
        натуральный жемчуг, натуральный янтарь, янтарь натуральный, натуральный изумруд, натуральный рубин,
        натуральный нефрит, diamante natural, perlas naturales, perlas cultivadas, ambar natural, esmeralda natural,
        rubi natural, jade natural, perola natural, perolas naturais, diamant naturel, perles naturelles,
        perles d eau douce, ambre naturel, emeraude naturelle, echte perlen, susswasserperlen, echter diamant,
        echter bernstein, echte edelsteine, perle naturali, ambra naturale, diamante naturale, smeraldo naturale,
        天然珍珠, 天然翡翠, 天然钻石, 天然琥珀, 天然ダイヤ, 본진주, 천연 진주, dogal inci, naturalny bursztyn, naturalne perly, لؤلؤ طبيعي
        """), denied: glassy,
      alsoUnder: WordList("stone, камень, вставка, piedra, pedra, pierre, stein, pietra, gem")),
    Claim(
      words: WordList(
        """
        natural latex, 100% latex, latex natural, latex naturel, naturlatex, lattice naturale, натуральный латекс,
        天然乳胶, 천연 라텍스, 天然ラテックス
        """), denied: foams),
    Claim(
      words: WordList(
        """
        real marble, genuine marble, natural marble, marmol natural, marmol autentico, marmore natural,
        marbre veritable, marbre naturel, echter marmor, marmo vero, натуральный мрамор, 天然大理石, crystal glass,
        bohemia crystal, borosilicate glass, bone china, cristal de bohemia, cristal de roca, cristal veritable,
        bleikristall, kristallglas, чешский хрусталь, 水晶玻璃, 骨瓷
        """),
      denied: WordList(
        """
        plastic, пластик, plastico, plastique, kunststoff, plastica, 塑料, acrylic, акрил, acrilico, acrylique, acryl, melamine, меламин, melamina, melamin, pvc, resin,
        смола, полистоун, resina, resine, kunstharz, polyresin, mdf, pet, polycarbonate
        """)),
    Claim(
      words: WordList(
        """
        pure beeswax, 100% beeswax, beeswax candle, 100% soy, натуральный воск, пчелиный воск, cera de abeja,
        cera de abelha, cire d abeille, bienenwachs, cera d api, balmumu, wosk pszczeli
        """),
      denied: WordList("paraffin, парафин, parafina, paraffine, paraffina, 石蜡, parafin, palm wax, stearin")),
    Claim(
      words: WordList(
        """
        pure honey, raw honey, natural honey, натуральный мед, мед натуральный, miel pura, miel natural, mel puro,
        mel natural, miel pur, miel naturel, echter honig, imkerhonig, miele puro, 纯蜂蜜, saf bal,
        extra virgin olive oil, olive oil extra virgin, aceite de oliva virgen extra, azeite extra virgem,
        huile d olive vierge extra, natives olivenol extra, olio extravergine, оливковое масло extra virgin,
        100% arabica, arabica 100%, арабика 100%, pure argan oil, 100% argan, huile d argan pure, reines arganol,
        aceite de argan puro, pure saffron, real saffron, azafran puro, safran pur, чистый шафран
        """),
      denied: WordList(
        """
        glucose syrup, sugar syrup, corn syrup, сахарный сироп, глюкозный сироп, патока, jarabe de glucosa, jarabe de azucar, xarope de glicose, xarope de acucar, acucar,
        sirop de glucose, glukosesirup, zuckersirup, sciroppo di glucosio, 果葡糖浆, seker surubu, sunflower oil, sunflower, refined oil, pomace, soybean oil, подсолнечное масло,
        рафинированное, aceite de girasol, girasol, orujo, soja, oleo de soja, huile de tournesol, tournesol, sonnenblumenol, olio di semi, olio di girasole, robusta, робуста,
        mineral oil, paraffinum liquidum, минеральное масло, safflower, cartamo, turmeric, colorant
        """),
      alsoUnder: WordList("ingredient, zutaten, inhaltsstoffe, ingrediente, состав")),
  ]
}
