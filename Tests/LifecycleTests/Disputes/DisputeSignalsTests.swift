import CaseModel
import Testing

@testable import Lifecycle

@Suite("What a seller says in a dispute speaks against them, however it is put")
struct DisputeSignalsTests {
  private func rules(_ text: String) -> [String] {
    let total = Money(units: 1, currency: "EUR")
    let start = Timestamp(seconds: 0)
    let dispute = Dispute(
      order: Order(id: "1", total: total), openedAt: start, reason: "damaged", claim: Offer(refund: total))
    let said = Statement(at: start, role: .seller, by: "s-7", event: "ask-wait", text: text)
    return DisputeSignals(policy: Scenario.rules.policy).read(dispute, statements: [said], listing: nil).map(
      \.rule)
  }

  @Test(
    "Payment past the platform",
    arguments: [
      "I pay you by Pay Pal", "PAY-PAL ok?", "paypal.me/shop", "refund by bank transfers",
      "add me on Whats App",
      "Ich mache eine Banküberweisung", "ich überweise das Geld Ihnen", "je fais un virement",
      "hors de la plateforme",
      "fuera de la plataforma", "transferência bancária", "me passe a chave pix", "переведу вам на карту",
      "我加你 微信 谈", "银行 卡号给我", "we do it outside of this platform", "I will send you the money",
    ])
  func outside(text: String) { #expect(rules(text) == ["outside-payment"]) }

  @Test(
    "Confirm first",
    arguments: [
      "please confirm you have received", "Confirm that you received it", "can you confirm the receipt first",
      "confirm your order", "Bestätigen Sie bitte den Erhalt", "bitte den Empfang bestätigen",
      "confirmez la réception", "confirme la recepción", "confirme o recebimento",
      "подтвердите получение товара",
      "请先确认 收货", "确认您已经收到",
    ])
  func confirm(text: String) { #expect(rules(text) == ["confirm-first"]) }

  @Test(
    "Cancel, and it is sent again",
    arguments: [
      "please close this dispute", "cancel your open dispute", "I'll send you new one",
      "we can ship a replacement",
      "we will resend", "I send it to you again", "closing the claim helps",
      "if you don't close the dispute I cannot help",
      "Don't worry, cancel the dispute", "Bitte den Streitfall schließen", "ich schicke Ihnen ein neues",
      "annulez ce litige", "je vais vous renvoyer le colis", "cierre la disputa", "feche a disputa",
      "закройте спор",
      "отправим вам новый", "请取消这个纠纷", "我们给你重新发货",
    ])
  func cancel(text: String) { #expect(rules(text) == ["cancel-and-resend"]) }

  @Test(
    "What only sounds like it is none",
    arguments: [
      "we confirm receipt of your return", "I can confirm delivery on Monday",
      "the carrier confirmed delivery",
      "please do not close the dispute", "You need not cancel the order", "never pay by PayPal",
      "send me new photos",
      "please resend the photos", "Mimi presends", "can we chat here", "Wir bestätigen den Eingang",
      "ne fermez pas le litige",
      "no cierre la disputa", "не закрывайте спор", "请不要取消纠纷", "我们已确认收到退货", "请补发照片",
      "the dispute. Close the box", "spaypalx", "",
    ])
  func none(text: String) { #expect(rules(text) == []) }

  @Test("Long texts of signs end")
  func hostile() {
    for text in ["confirm ", "send ", "取消", "a.", "cancel the ", "*"] {
      _ = rules(String(repeating: text, count: 2_000))
    }
  }
}
