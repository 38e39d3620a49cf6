import CCurl
import CaseModel
import Glibc

/// One call of `Fetcher.run`: which requests wait, which are under way.
final class FetchRun {
  typealias Deliver = (FetchRequest, FetchOutcome) throws -> Void

  let fetcher: Fetcher
  private var limits: FetchLimits { fetcher.limits }
  private var hosts: [String: HostQueue] = [:]
  private var order: [HostQueue] = []
  private var active: [UnsafeMutableRawPointer: FetchJob] = [:]
  private var idle: [EasyHandle] = []
  private var pending = 0
  private var exhausted = false

  /// How many requests are looked at ahead, so that one busy host does not keep the others waiting.
  private static let lookahead = 1024

  init(_ fetcher: Fetcher) { self.fetcher = fetcher }

  /// Takes everything under way out of libcurl's hands, before the memory that it points to goes.
  func abandon() {
    for (raw, _) in active { curl_multi_remove_handle(fetcher.multi, raw) }
    active = [:]
    let now = Self.clock()
    for (key, host) in hosts {
      let isKept =
        host.isNotable(at: now) && (fetcher.behaved[key] != nil || fetcher.behaved.count < Self.remembered)
      fetcher.behaved[key] = isKept ? HostQueue(key, after: host) : nil
    }
  }

  /// Hosts whose behaviour is remembered: hostile reports may name any number.
  private static let remembered = 10_000

  func fetch(_ next: () -> FetchRequest?, _ deliver: Deliver) throws {
    while true {
      try admit(next, deliver)
      try start(deliver)
      if active.isEmpty, pending == 0 {
        if exhausted { return }
        continue
      }
      var running: Int32 = 0
      let code = curl_multi_perform(fetcher.multi, &running)
      guard code == CURLM_OK else { throw FetchProblem.curl(String(cString: curl_multi_strerror(code))) }
      if try !collect(deliver) {
        curl_multi_poll(fetcher.multi, nil, 0, Int32(patience()), nil)
      }
    }
  }

  /// Monotonic milliseconds: the wall clock may jump.
  static func clock() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private func admit(_ next: () -> FetchRequest?, _ deliver: Deliver) throws {
    while !exhausted, pending < Self.lookahead {
      guard let request = next() else {
        exhausted = true
        return
      }
      let address: WebAddress
      do {
        address = try fetcher.parser.dissect(request.url, relativeTo: nil)
      } catch {
        try deliver(request, .blocked(reason: error.code == "url-blocked" ? "scoped-address" : error.code))
        continue
      }
      if let reason = fetcher.parser.refusal(of: address) {
        try deliver(request, .blocked(reason: reason))
        continue
      }
      let readable = request.previous.map { (try? fetcher.evidence?.original(of: $0)) != nil } ?? false
      let job = FetchJob(request, address, limits: limits, conditional: readable)
      enqueue(job)
    }
  }

  private func enqueue(_ job: FetchJob) {
    let key = job.hostKey
    let host = hosts[key] ?? HostQueue(key, after: fetcher.behaved[key])
    if hosts.updateValue(host, forKey: key) == nil { order.append(host) }
    host.add(job)
    pending += 1
  }

  private func start(_ deliver: Deliver) throws {
    let now = Self.clock()
    var busy = order.count { $0.active > 0 }
    for host in order where !host.isEmpty {
      if host.isFailing {
        try refuseWaiting(host, now, deliver)
        continue
      }
      while !host.isEmpty, host.active < limits.connectionsPerHost, now >= host.nextStart {
        guard host.active > 0 || busy < limits.hostsInParallel else { break }
        guard let job = host.take() else { break }
        pending -= 1
        if host.active == 0 { busy += 1 }
        host.started(at: now, delay: limits.delayPerHostMilliseconds)
        try begin(job, now)
      }
    }
  }

  private func refuseWaiting(_ host: HostQueue, _ now: Int64, _ deliver: Deliver) throws {
    while let job = host.take() {
      pending -= 1
      recycle(job)
      try deliver(job.request, .unavailable(reason: "host-failing", retryAfter: host.wait(at: now)))
    }
  }

  private func begin(_ job: FetchJob, _ now: Int64) throws(DocketError) {
    let handle: EasyHandle
    if let own = job.handle {
      handle = own
      handle.reset(forgettingCookies: false)
    } else {
      if let rested = idle.popLast() { handle = rested } else { handle = try EasyHandle() }
      handle.reset(forgettingCookies: true)
    }
    job.handle = handle
    job.transfer = Transfer(limits: limits)
    job.startedAt = now
    let left = Int64(limits.timeoutSeconds) * 1000 - job.spentMilliseconds
    try handle.prepare(
      url: job.address.url, headers: job.headers(limits), limits: limits, timeoutMilliseconds: left,
      transfer: job.transfer)
    let code = curl_multi_add_handle(fetcher.multi, handle.raw)
    guard code == CURLM_OK else { throw FetchProblem.curl(String(cString: curl_multi_strerror(code))) }
    active[handle.raw] = job
  }

  /// Handles what has ended; answers whether anything had.
  private func collect(_ deliver: Deliver) throws -> Bool {
    var any = false
    var left: Int32 = 0
    while let message = curl_multi_info_read(fetcher.multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let raw = message.pointee.easy_handle else { continue }
      let code = docket_message_result(message)
      curl_multi_remove_handle(fetcher.multi, raw)
      guard let job = active.removeValue(forKey: raw) else { continue }
      any = true
      let now = Self.clock()
      job.spentMilliseconds += now - job.startedAt
      let end = try FetchEnding(job, code, fetcher)
      hosts[job.hostKey]?.ended(
        failed: end.failed, comeBackAt: end.retryAfter.flatMap { $0 > 0 ? now + $0 * 1000 : nil },
        failuresUntilOpen: limits.failuresUntilOpen)
      switch end.result {
      case .redirect(let address):
        job.redirects += 1
        job.address = address
        enqueue(job)
      case .outcome(let outcome):
        recycle(job)
        job.transfer = Transfer(limits: limits)
        try deliver(job.request, outcome)
      }
    }
    return any
  }

  private func recycle(_ job: FetchJob) {
    if let handle = job.handle, idle.count < 64 { idle.append(handle) }
    job.handle = nil
  }

  /// How long nothing need be done but wait for the network, in milliseconds.
  private func patience() -> Int64 {
    let now = Self.clock()
    let due = order.lazy.filter { !$0.isEmpty }.map(\.nextStart).filter { $0 > now }.min()
    return max(1, min(due.map { $0 - now } ?? 1000, 1000))
  }
}
