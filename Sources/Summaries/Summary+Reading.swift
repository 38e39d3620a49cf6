import CaseModel

extension Summary {
  /// The buckets with cases that wait for a person.
  var waitingRows: [BucketRow] {
    buckets.filter { Bucket.waitingForPerson.contains($0.bucket) && $0.cases > 0 }
  }

  var zone: SummaryZone { SummaryZone(recorded: timeZone) }
}

extension Summary.CategoryRow {
  /// The buckets that its cases stand in, in the order in which a team looks at them.
  var flow: [(Bucket, Int)] {
    Wording.bucketOrder.compactMap { bucket in buckets[bucket.rawValue].map { (bucket, $0) } }
  }
}
