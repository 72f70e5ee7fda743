package org.kehu.testkit.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request that the HTTP server refuses before anything of ours runs: the caller's fault, and told
 * as such wherever it arrives, at the gateway or at a service's own door.
 *
 * @param lines request line and headers; {@code PATH} stands for a path that is served
 * @param slug of the problem
 */
public record MalformedRequest(List<String> lines, int status, String slug) {

  private static final int BEYOND_SIXTEEN_KILOBYTES = 17_000;

  public MalformedRequest {
    lines = List.copyOf(lines);
  }

  /** One of each kind. */
  public static Stream<MalformedRequest> all() {
    String get = "GET PATH HTTP/1.1";
    String post = "POST PATH HTTP/1.1";
    return Stream.of(
        malformed(get),
        malformed(get, "Host: a", "Host: b"),
        malformed(get, "Host: a", "Bad Header: 1"),
        malformed("GE[T PATH HTTP/1.1", "Host: a"),
        malformed(post, "Host: a", "Content-Length: -1"),
        malformed(post, "Host: a", "Content-Length: 5", "Content-Length: 6"),
        refused(505, "version-unsupported", "GET PATH HTTP/9.9", "Host: a"),
        refused(501, "not-implemented", post, "Host: a", "Transfer-Encoding: gzipped"),
        refused(405, "method-not-allowed", "TRACE PATH HTTP/1.1", "Host: a"),
        refused(
            431,
            "headers-too-large",
            get,
            "Host: a",
            "X-Long: " + "a".repeat(BEYOND_SIXTEEN_KILOBYTES)));
  }

  private static MalformedRequest malformed(String... lines) {
    return refused(400, "request-malformed", lines);
  }

  private static MalformedRequest refused(int status, String slug, String... lines) {
    return new MalformedRequest(Arrays.asList(lines), status, slug);
  }

  /** As it goes over the wire, to a path that is served. */
  public String to(String path) {
    return String.join("\r\n", lines).replace("PATH", path) + "\r\nConnection: close\r\n\r\n";
  }

  @Override
  public String toString() {
    String head = String.join(", ", lines);
    return status + " for " + head.substring(0, Math.min(head.length(), 80));
  }
}
