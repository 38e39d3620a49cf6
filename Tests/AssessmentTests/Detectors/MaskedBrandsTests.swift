import Testing

@testable import Assessment

@Suite("A brand with signs for letters, or between them, is known")
struct MaskedBrandsTests {
  private func brands(_ title: String) throws -> [String] {
    let listing = Fixture.listing(title)
    let examination = Examination(Fixture.input(listing), listing, try Fixture.shared.get())
    return MaskedBrands.find(in: examination).map(\.brand)
  }

  @Test(
    "Signs in place of letters or between all of them",
    arguments: [
      ("Gu**i bag", "Gucci"), ("S*ms*ng phone", "Samsung"), ("Ad•das shoes", "Adidas"),
      ("H°°wei watch", "Huawei"), ("S·a·m·s·u·n·g", "Samsung"), ("Gu_cci", "Gucci"), ("Ni.ke", "Nike"),
      ("Gu¢¢i bag", "Gucci"), ("sadidA shoes", "Adidas"),
    ])
  func masked(_ row: (String, String)) throws { #expect(try brands(row.0) == [row.1]) }

  @Test(
    "Too few letters, other words and signs at the ends are none",
    arguments: [
      "G***i bag", "Gu**s bag", "***gucci***", "gucci.com", "gu.ci", "5*star hotel", "**", "a*b", "", "*****",
      "Gucci bag", "fit*ness tracker",
    ])
  func none(_ title: String) throws { #expect(try brands(title) == []) }

  @Test("What another reading has found already is not told twice")
  func known() throws { #expect(try brands("a*d*i*d*a*s x.i.a.o.m.i L*V") == []) }

  @Test("A title of masks alone ends")
  func hostile() throws { #expect(try brands(String(repeating: "*a", count: 50_000)) == []) }
}
