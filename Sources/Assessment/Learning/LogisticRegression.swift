import CLiblinear

/// A linear model fitted by liblinear (L2-regularised logistic regression): its only user.
///
/// The solver is a trust-region Newton method that draws no random numbers: equal rows give equal weights.
struct LogisticRegression {
  var weights: [Double]

  /// Features are (number from 0, value), each number at most once a row.
  ///
  /// Nil where a class is empty or liblinear refuses the problem.
  static func fit(rows: [[(feature: Int, value: Double)]], labels: [Bool], features: Int, cost: Double)
    -> LogisticRegression?
  {
    guard rows.count == labels.count, features > 0, labels.contains(true), labels.contains(false),
      rows.count < Int(Int32.max), features < Int(Int32.max) - 2
    else { return nil }
    docket_liblinear_quiet()
    let nodeCount = rows.reduce(0) { $0 + $1.count + 2 }
    let nodes = UnsafeMutablePointer<feature_node>.allocate(capacity: nodeCount)
    let starts = UnsafeMutablePointer<UnsafeMutablePointer<feature_node>?>.allocate(capacity: rows.count)
    let targets = UnsafeMutablePointer<Double>.allocate(capacity: rows.count)
    defer {
      nodes.deallocate()
      starts.deallocate()
      targets.deallocate()
    }
    var next = 0
    for (index, row) in rows.enumerated() {
      starts[index] = nodes + next
      for (feature, value) in row.sorted(by: { $0.feature < $1.feature })
      where feature >= 0 && feature < features && value.isFinite {
        nodes[next] = feature_node(index: Int32(feature + 1), value: value)
        next += 1
      }
      nodes[next] = feature_node(index: Int32(features + 1), value: bias)
      nodes[next + 1] = feature_node(index: -1, value: 0)
      next += 2
      targets[index] = labels[index] ? 1 : -1
    }
    var problem = problem()
    problem.l = Int32(rows.count)
    problem.n = Int32(features + 1)
    problem.y = targets
    problem.x = starts
    problem.bias = bias
    return train(&problem, features: features, cost: cost)
  }

  /// A large value for the constant feature leaves the intercept nearly free of regularisation.
  private static let bias = 10.0

  private static func train(_ problem: inout problem, features: Int, cost: Double) -> LogisticRegression? {
    var parameter = parameter()
    parameter.solver_type = Int32(L2R_LR)
    parameter.eps = 0.0001
    parameter.C = cost
    parameter.p = 0.1
    guard check_parameter(&problem, &parameter) == nil else { return nil }
    var model = CLiblinear.train(&problem, &parameter)
    defer { free_and_destroy_model(&model) }
    guard let fitted = model, fitted.pointee.nr_class == 2, fitted.pointee.label != nil else { return nil }
    let sign = fitted.pointee.label[0] == 1 ? 1.0 : -1.0
    return LogisticRegression(weights: (0..<features).map { fitted.pointee.w[$0] * sign })
  }
}
