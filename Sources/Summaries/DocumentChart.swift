import CaseModel

/// A chart of a summary; where nothing can be drawn, its table or sentence says the same.
enum DocumentChart {
  case flow([Summary.CategoryRow])
  /// What came in of each category, slice by slice.
  case slices([Summary.CategoryRow])
  /// How sure Docket was of what it settled, and how often it was found wrong.
  case automation([SurenessRow], [(name: String, check: Summary.Check)])
  case spikes([Summary.Spike])
  case durations([Summary.DurationRow])
}
