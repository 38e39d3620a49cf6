import CaseModel
import CaseStore

/// What a look over the tree found changed by other hands, in words.
enum SyncMessages {
  static func text(of report: SyncReport, rebuilt: String?) -> [String] {
    var messages: [String] = []
    // An index over no case files at all is a new tree's: nothing to tell.
    if let rebuilt, report.filesRead > 0 {
      messages.append("the index was built again from the case files: \(rebuilt)")
    }
    for event in report.events {
      switch event {
      case .moved, .added, .removed, .edited: continue
      case .merged(let id, let kept, let removed, _):
        messages.append(
          "\(id) lay in \(kept.rawValue) and \(removed.rawValue): the newer one in \(kept.rawValue) was kept")
      case .quarantined(let path, let to, let error):
        messages.append("\(path) is no case file (\(error.what)); it lies in \(to) now")
      case .unreadable(let path, let error):
        messages.append("\(path) cannot be read: \(error.what)")
      }
    }
    return messages
  }
}
