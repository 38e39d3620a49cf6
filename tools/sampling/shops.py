"""The invented shops of the samples, and what stands around a listing on their pages."""

CODES = {}


def words(language, **texts):
    CODES[language] = texts


words("en", home="Home", search="Search", cart="Cart", login="Sign in", description="Description", specs="Specifications",
      reviews="Customer reviews", options="Options", seller="Sold by", visit="Visit store", buy="Add to cart",
      shipping="Shipping", free="Free shipping", stock="In stock", recommended="Customers also viewed",
      share="Share", cookies="We use cookies to improve our site. Read our cookie policy.", accept="Accept all",
      help="Help centre", report="Report counterfeit goods or IP infringement", returns="Returns and refunds",
      pay="We accept Visa, Mastercard, PayPal and Western Union", support="Site support: call 0800 555 0100, 9 to 17",
      news="Get offers by e-mail", follow="Follow us on Telegram, WhatsApp and Instagram", qty="Quantity",
      nav=["Women's fashion", "Phones and accessories", "Jewellery and watches", "Toys and hobbies", "Home and garden",
           "Health and beauty", "Sports", "Car parts"])
words("es", home="Inicio", search="Buscar", cart="Carrito", login="Entrar", description="Descripción", specs="Características",
      reviews="Opiniones", options="Opciones", seller="Vendido por", visit="Ver tienda", buy="Añadir al carrito",
      shipping="Envío", free="Envío gratis", stock="Disponible", recommended="También te puede gustar",
      share="Compartir", cookies="Usamos cookies para mejorar el sitio. Lee nuestra política de cookies.", accept="Aceptar",
      help="Centro de ayuda", report="Denunciar una falsificación", returns="Devoluciones",
      pay="Aceptamos Visa, Mastercard y PayPal", support="Atención del sitio: 900 555 010", news="Recibe ofertas por correo",
      follow="Síguenos en Telegram, WhatsApp e Instagram", qty="Cantidad",
      nav=["Moda mujer", "Móviles y accesorios", "Joyería y relojes", "Juguetes", "Casa y jardín", "Salud", "Deportes", "Motor"])
words("pt", home="Início", search="Buscar", cart="Carrinho", login="Entrar", description="Descrição", specs="Ficha técnica",
      reviews="Avaliações", options="Opções", seller="Vendido por", visit="Ver loja", buy="Adicionar ao carrinho",
      shipping="Frete", free="Frete grátis", stock="Em estoque", recommended="Quem viu este também viu",
      share="Compartilhar", cookies="Usamos cookies para melhorar o site. Leia a política de cookies.", accept="Aceitar",
      help="Central de ajuda", report="Denunciar produto falsificado", returns="Trocas e devoluções",
      pay="Aceitamos Pix, boleto, Visa e Mastercard", support="Atendimento do site: 0800 555 0110",
      news="Receba ofertas por e-mail", follow="Siga no WhatsApp, Telegram e Instagram", qty="Quantidade",
      nav=["Moda feminina", "Celulares", "Joias e relógios", "Brinquedos", "Casa", "Saúde e beleza", "Esportes", "Automotivo"])
words("ru", home="Главная", search="Найти", cart="Корзина", login="Войти", description="Описание", specs="Характеристики",
      reviews="Отзывы", options="Варианты", seller="Продавец", visit="Перейти в магазин", buy="В корзину",
      shipping="Доставка", free="Бесплатная доставка", stock="В наличии", recommended="С этим товаром смотрят",
      share="Поделиться", cookies="Мы используем файлы cookie, чтобы сайт работал лучше.", accept="Хорошо",
      help="Помощь", report="Сообщить о подделке", returns="Возврат", pay="Принимаем карты МИР, Visa и СБП",
      support="Поддержка сайта: 8 800 555-01-20", news="Скидки на почту", follow="Мы в Telegram, WhatsApp и VK", qty="Количество",
      nav=["Женская одежда", "Телефоны и аксессуары", "Часы и украшения", "Игрушки", "Дом и сад", "Красота", "Спорт", "Авто"])
words("fr", home="Accueil", search="Rechercher", cart="Panier", login="Connexion", description="Description", specs="Caractéristiques",
      reviews="Avis clients", options="Options", seller="Vendu par", visit="Voir la boutique", buy="Ajouter au panier",
      shipping="Livraison", free="Livraison gratuite", stock="En stock", recommended="Les clients ont aussi regardé",
      share="Partager", cookies="Nous utilisons des cookies pour améliorer le site.", accept="Tout accepter",
      help="Aide", report="Signaler une contrefaçon", returns="Retours", pay="Paiement par CB, Visa et PayPal",
      support="Service client du site : 0 800 555 130", news="Offres par e-mail",
      follow="Suivez-nous sur Telegram, WhatsApp et Instagram", qty="Quantité",
      nav=["Mode femme", "Téléphones", "Bijoux et montres", "Jouets", "Maison et jardin", "Beauté", "Sport", "Auto"])
words("de", home="Start", search="Suchen", cart="Warenkorb", login="Anmelden", description="Beschreibung", specs="Technische Daten",
      reviews="Kundenbewertungen", options="Varianten", seller="Verkauf durch", visit="Zum Shop", buy="In den Warenkorb",
      shipping="Versand", free="Kostenloser Versand", stock="Auf Lager", recommended="Das könnte Ihnen auch gefallen",
      share="Teilen", cookies="Wir verwenden Cookies, um die Seite zu verbessern.", accept="Alle akzeptieren",
      help="Hilfe", report="Fälschung melden", returns="Rücksendung", pay="Zahlung mit Visa, PayPal oder Rechnung",
      support="Hotline der Seite: 0800 555 0140", news="Angebote per E-Mail",
      follow="Folgen Sie uns auf Telegram, WhatsApp und Instagram", qty="Menge",
      nav=["Damenmode", "Handys", "Uhren und Schmuck", "Spielzeug", "Haus und Garten", "Gesundheit", "Sport", "Auto"])
words("zh", home="首页", search="搜索", cart="购物车", login="登录", description="商品详情", specs="规格参数",
      reviews="买家评价", options="选项", seller="店铺", visit="进入店铺", buy="加入购物车",
      shipping="运费", free="包邮", stock="有货", recommended="看了又看",
      share="分享", cookies="本站使用 Cookie 改善体验。", accept="同意",
      help="帮助中心", report="举报假冒商品", returns="退换货", pay="支持支付宝、微信支付、银联",
      support="平台客服 400-555-0150", news="订阅优惠", follow="关注我们的微信公众号和微博", qty="数量",
      nav=["女装", "手机配件", "珠宝手表", "玩具", "家居", "美妆", "运动", "汽车用品"])
words("ar", home="الرئيسية", search="بحث", cart="عربة التسوق", login="دخول", description="الوصف", specs="المواصفات",
      reviews="آراء العملاء", options="الخيارات", seller="البائع", visit="زيارة المتجر", buy="أضف إلى العربة",
      shipping="الشحن", free="شحن مجاني", stock="متوفر", recommended="شاهد العملاء أيضا",
      share="مشاركة", cookies="نستخدم ملفات تعريف الارتباط لتحسين الموقع.", accept="موافق",
      help="المساعدة", report="الإبلاغ عن منتج مقلد", returns="الإرجاع", pay="نقبل فيزا وماستركارد",
      support="خدمة الموقع 800 555 0160", news="العروض بالبريد", follow="تابعنا على واتساب وتيليجرام", qty="الكمية",
      nav=["أزياء", "هواتف", "ساعات", "ألعاب", "المنزل", "الجمال", "رياضة", "سيارات"])

# What a site tells its buyers on every page: the site's words, never the seller's.
SAFETY = {
    "en": "Buyer protection: never pay outside the platform by bank transfer, and report sellers who ask for WhatsApp.",
    "es": "Protección del comprador: no pagues fuera de la plataforma ni por transferencia; denuncia las réplicas.",
    "pt": "Compra garantida: nunca pague por fora nem por Pix direto ao vendedor; denuncie réplicas.",
    "ru": "Защита покупателя: не переводите деньги на карту продавца и не переходите в WhatsApp. Подделки запрещены.",
    "fr": "Protection des acheteurs : ne payez jamais par virement hors du site ; signalez les contrefaçons.",
    "de": "Käuferschutz: Zahlen Sie nie per Überweisung außerhalb der Plattform; melden Sie Fälschungen.",
    "zh": "交易保障：请勿加微信私下转账，发现假货请举报。",
    "ar": "حماية المشتري: لا تدفع خارج المنصة ولا عبر واتساب، وأبلغ عن المنتجات المقلدة.",
}

ICONS = """<svg style="display:none" xmlns="http://www.w3.org/2000/svg"><symbol id="cart" viewBox="0 0 24 24"><path d="M3 4h2l2 11h11l2
-8H7"/><circle cx="9" cy="19" r="1.500"/><circle cx="17" cy="19" r="1.500"/></symbol><symbol id="chat" viewBox="0 0 24 24"><title>WhatsApp
</title><path d="M12 3a9 9 0 0 0-8 13l-1 5 5-1a9 9 0 1 0 4-17z"/></symbol><symbol id="plane" viewBox="0 0 24 24"><title>Telegram</title>
<path d="M2 11 22 3l-4 18-6-5-3 3-1-6z"/></symbol><symbol id="heart" viewBox="0 0 24 24"><path d="M12 21C4 15 2 11 2 8a5 5 0 0 1 10-2 5 5 0 0
1 10 2c0 3-2 7-10 13z"/></symbol></svg>"""

# name, host, path of a listing, layout, language, store path
SHOPS = {
    "lane": ("BazaarLane", "www.bazaarlane.example", "/item/%s.html", "jsonld", "en", "/store/%s"),
    "stall": ("Old Stall", "oldstall.example.org", "/shop/product.php?id=%s", "plain", "en", "/shop/seller.php?id=%s"),
    "hub": ("ParcelHub", "shop.parcelhub.example", "/dp/%s", "opengraph", "en", "/seller/%s"),
    "next": ("Kioskly", "kioskly.example", "/products/%s", "nextdata", "en", "/stores/%s"),
    "mercadia": ("Mercadia", "www.mercadia.example", "/p/%s", "microdata", "es", "/tienda/%s"),
    "feirola": ("Feirola", "feirola.example.org", "/produto/%s", "microdata", "pt", "/loja/%s"),
    "torg": ("Торговик", "torgovik.example", "/tovar/%s.html", "opengraph", "ru", "/magazin/%s"),
    "quai": ("Le Quai", "www.lequai.example", "/article/%s", "jsonld", "fr", "/boutique/%s"),
    "kauf": ("Kaufhalle 24", "kaufhalle24.example", "/artikel/%s", "graph", "de", "/haendler/%s"),
    "tianji": ("天集商城", "tianji.example.org", "/detail/%s", "nextdata", "zh", "/dianpu/%s"),
    "souq": ("سوق نور", "souqnour.example", "/product/%s", "plain", "ar", "/shop/%s"),
    "ali20": ("AliExpress", "www.aliexpress.com", "/item/%s.html", "modules", "en", "/store/%s"),
    "ali24": ("AliExpress", "www.aliexpress.com", "/item/%s.html", "components", "en", "/store/%s"),
}

# What a page recommends beside the listing: some of it would break a rule itself, and none of it counts.
RECOMMENDED = [
    ("Replica medieval sword wall display", "34.90"), ("WhatsApp sticker pack for car window", "2.10"),
    ("Louis Vuitton style tote, mirror quality", "21.00"), ("Telegram logo keyring", "1.99"),
    ("USB stick 2TB super fast", "6.99"), ("Fake blood for stage, 500 ml", "8.40"),
    ("Bath bomb gift box, 12 pieces", "15.20"), ("Case for iPhone 15, clear", "3.49"),
    ("Hemp seed soap", "4.75"), ("Pepper mill, walnut", "18.00"), ("Toy pistol, water", "5.60"),
    ("Slimming belt, lose 10 kg in a week", "11.90"), ("Wool socks, 5 pairs", "9.90"), ("LED desk lamp", "16.30"),
    ("Bluetooth speaker, small", "12.80"), ("Garden hose 20 m", "19.90"), ("Nike running socks", "12.00"),
    ("Bicycle bell", "4.20"),
]
