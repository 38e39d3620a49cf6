import Foundation
import Glibc

/// A real nginx on a free loopback port, with a directory of its own, ended with the test that started it.
final class Nginx {
  static let path = "/usr/sbin/nginx"
  static var isInstalled: Bool { access(path, X_OK) == 0 }

  let port: Int
  private let process = Process()

  init(_ scratch: Scratch, listen: String = "", locations: String) throws {
    port = freePort()
    let user = getuid() == 0 ? "user root;" : ""
    let configuration = """
      daemon off; master_process off; pid \(scratch.path)/nginx.pid; error_log \(scratch.path)/error.log; \(user)
      events { worker_connections 256; }
      http {
        access_log \(scratch.path)/access.log;
        client_body_temp_path \(scratch.path)/t1; proxy_temp_path \(scratch.path)/t2;
        fastcgi_temp_path \(scratch.path)/t3; uwsgi_temp_path \(scratch.path)/t4; scgi_temp_path \(scratch.path)/t5;
        server { listen 0.0.0.0:\(port) \(listen); root \(scratch.path)/www; default_type text/html; \(locations) }
      }
      """
    let file = try scratch.write("nginx.conf", Array(configuration.utf8))
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = ["-p", scratch.path, "-c", file, "-e", scratch.path + "/error.log"]
    try process.run()
    for _ in 0..<200 where !isListening(port) { usleep(20_000) }
  }

  deinit {
    // The thread that started it may have had SIGTERM blocked, and a child inherits that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// A port that nothing listens on for now.
func freePort() -> Int {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(descriptor) }
  var address = loopback(0)
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  _ = withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
      bind(descriptor, raw, length) == 0 && getsockname(descriptor, raw, &length) == 0
    }
  }
  return Int(UInt16(bigEndian: address.sin_port))
}

func isListening(_ port: Int) -> Bool {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(descriptor) }
  var address = loopback(port)
  return withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
      connect(descriptor, raw, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
    }
  }
}

func loopback(_ port: Int) -> sockaddr_in {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = UInt16(port).bigEndian
  address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
  return address
}
